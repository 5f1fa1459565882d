"""Abbreviations that no list has, met by the initials of the words they stand for.

"Quỹ HTND" is met by "Quỹ hỗ trợ nông dân": a writer shortens what all know as he likes.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from knowledge.retrieval.query import Coverage, Met

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answering.question import Question
    from knowledge.text.syllables import Syllable

_SHORTEST, _LONGEST = 3, 8  # letters; two initials meet by chance too often
_STRENGTH = 0.9


def with_initials(question: Question, cover: Coverage, keys: Sequence[str]) -> Coverage:
    """The coverage with unknown abbreviations met where words of these initials stand in a row."""
    if not question.unknown_shorts:
        return cover
    letters = "".join(key[0] for key in keys)
    places = list(cover.places)
    for slot in question.unknown_shorts:
        short = question.row[slot].folded
        at = letters.find(short)
        if at >= 0 and not places[slot]:
            places[slot] = (Met(at, len(short), _STRENGTH, "abbreviation"),)
    return replace(cover, places=tuple(places))


def is_short(token: Syllable) -> bool:
    """Whether a word is typed like an abbreviation: capitals only, or no vowel in it."""
    text = token.text
    if not (text.isalpha() and _SHORTEST <= len(text) <= _LONGEST):
        return False
    return text.isupper() or not set(token.folded) & set("aeiouy")


__all__ = ["is_short", "with_initials"]
