"""Putting words of a question in the place of others, spelled as its writer spells."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.text.lexicon import entries, table
from knowledge.text.normal import folded
from knowledge.text.phrases import Phrases, is_marked

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from knowledge.text.phrases import Found
    from knowledge.text.syllables import Syllable


def replaced(text: str, row: Sequence[Syllable], found: Iterable[Found[str]]) -> str:
    """`text` with the syllables that were found replaced by the values found."""
    pieces = []
    at = 0
    for met in found:
        pieces += [text[at : row[met.first].start], met.value]
        at = row[met.last - 1].end
    return " ".join("".join([*pieces, text[at:]]).split())


def spelled_like(row: Sequence[Syllable], word: str) -> str:
    """A word bare in a bare row, lest it make the asker one who types marks.

    The "vậy" that "z" stands for says nothing, and bare it would be vay.
    """
    if word in entries("politeness"):
        return ""
    return word if is_marked(row) else folded(word)


@lru_cache(1)
def question_words() -> Phrases[str]:
    """The phrases that ask, each with itself as it should be written."""
    return Phrases((phrase, phrase) for phrase in question_phrases())


def question_phrases() -> list[str]:
    """The same as they stand in their table."""
    return [phrase for _, phrases in table("question_signals") for phrase in phrases]


__all__ = ["question_phrases", "question_words", "replaced", "spelled_like"]
