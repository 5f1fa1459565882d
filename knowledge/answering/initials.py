"""Abbreviations that no list has, met by the initials of the words they stand for.

"Quỹ HTND" is met by "Quỹ hỗ trợ nông dân": a writer shortens what all know as he likes. Two
initials meet by chance too often, unless they are a name's: the PV of "PV Hưng" by "Phạm Văn Hưng".
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.retrieval.query import Coverage, Met

if TYPE_CHECKING:
    from knowledge.answering.question import Question
    from knowledge.retrieval.query import Text
    from knowledge.text.syllables import Syllable

_SHORTEST, _LONGEST = 2, 8  # letters
_OF_A_NAME = 2
_STRENGTH = 0.9


def with_initials(question: Question, cover: Coverage, text: Text) -> Coverage:
    """The coverage with unknown abbreviations met where words of these initials stand in a row."""
    if not question.unknown_shorts:
        return cover
    letters = "".join(key[0] for key in text.keys)
    places = list(cover.places)
    for slot in question.unknown_shorts:
        short = question.row[slot].folded
        at = _of_name(question, slot, text) if len(short) == _OF_A_NAME else letters.find(short)
        if at >= 0 and not places[slot]:
            places[slot] = (Met(at, len(short), _STRENGTH, "abbreviation"),)
    return replace(cover, places=tuple(places))


def _of_name(question: Question, slot: int, text: Text) -> int:
    """Where two capitals of these initials stand, before the name's rest if the question has it."""
    short = question.row[slot].folded
    rest = [token.folded for token in question.row[slot + 1 : slot + 2] if _is_named(token)]
    for at, (one, other) in enumerate(pairwise(text.keys)):
        behind = list(text.keys[at + 2 : at + 2 + len(rest)])
        if one[0] + other[0] == short and behind == rest and _are_capitals(text, at):
            return at
    return -1


def _are_capitals(text: Text, at: int) -> bool:
    return all(word[0].isupper() for word in text.words[at : at + _OF_A_NAME])


def _is_named(token: Syllable) -> bool:
    return token.is_capitalised and not token.text.isupper()


def is_short(token: Syllable) -> bool:
    """Whether a word is typed like an abbreviation: capitals only, or no vowel in it."""
    text = token.text
    if not (text.isalpha() and _SHORTEST <= len(text) <= _LONGEST):
        return False
    return text.isupper() or (len(text) > _OF_A_NAME and not set(token.folded) & set("aeiouy"))


__all__ = ["is_short", "with_initials"]
