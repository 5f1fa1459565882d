"""What is said beside questions: greetings, thanks, laughter, noise."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.text.lexicon import entries
from knowledge.text.normal import composed
from knowledge.text.phrases import Found, Phrases, tabled
from knowledge.text.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.text.syllables import Syllable


NOISE = "noise"  # nothing said, unless it leans on what was said before: "năm nào?"
LEANING = {NOISE, "who"}  # what is small talk only where nothing was asked before


@lru_cache(1)
def _empty() -> Phrases[str]:
    return Phrases((phrase, "") for phrase in (*entries("politeness"), *entries("stop_words")))


def kind_of(question: str) -> str | None:
    """The kind of small talk that the whole of `question` is: None where it asks something.

    `NOISE` where there is no word in it at all, or only filler.
    """
    row = syllables(composed(question.encode("utf-8", "replace").decode("utf-8"))[:300])
    kind = NOISE
    place = 0
    while place < len(row):
        met = _at(tabled("smalltalk"), row, place)
        if met is not None:
            kind = met.value if kind == NOISE else kind
        else:
            met = _at(_empty(), row, place)
        if met is None and not _is_noise(row[place]):
            return None
        place = met.last if met else place + 1
    return kind


def _at(phrases: Phrases[str], row: Sequence[Syllable], place: int) -> Found[str] | None:
    """The phrase at a place; a lone syllable only as it is written: "ờ", not the o of "o dau"."""
    met = phrases.at(row, place)
    if met is not None and met.last - met.first == 1:
        return phrases.at(row, place, marked=True)
    return met


def _is_noise(token: Syllable) -> bool:
    """A lone letter or one key held down: "aaaa", "?"."""
    return len(set(token.folded)) == 1


__all__ = ["LEANING", "NOISE", "kind_of"]
