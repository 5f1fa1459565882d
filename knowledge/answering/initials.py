"""Abbreviations that no list has, met by the initials of the words they stand for.

"Quỹ HTND" is met by "Quỹ hỗ trợ nông dân", "LMHTX" by "Liên minh HTX": a writer shortens what all
know as he likes. Two initials meet by chance too often, unless they are a name's, the PV of
"PV Hưng" by "Phạm Văn Hưng", or stand beside the same word, as in "VB bảo hộ".
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
_TWO = 2
_STRENGTH = 0.9


def with_initials(question: Question, cover: Coverage, text: Text) -> Coverage:
    """The coverage with unknown abbreviations met where words of these initials stand in a row."""
    if not question.unknown_shorts:
        return cover
    letters, owners = _initials(text)
    places = list(cover.places)
    for slot in question.unknown_shorts:
        short = question.row[slot].folded
        if places[slot]:
            continue
        if len(short) == _TWO:
            at = _of_two(question, slot, text)
            run = range(at, at + _TWO) if at >= 0 else range(0)
        else:
            run = _of_more(short, letters, owners)
        if run:
            places[slot] = (Met(run.start, len(run), _STRENGTH, "abbreviation"),)
    return replace(cover, places=tuple(places))


def _initials(text: Text) -> tuple[str, list[int]]:
    """The first letter of each word, all of an abbreviation's, and whose each is."""
    heads = [
        key if word.isupper() and len(key) <= _LONGEST else key[0]
        for word, key in zip(text.words, text.keys, strict=True)
    ]
    return "".join(heads), [n for n, head in enumerate(heads) for _ in head]


def _of_more(short: str, letters: str, owners: list[int]) -> range:
    """The words whose letters these are, from the first letter of one on."""
    at = letters.find(short)
    if at < 0 or (at and owners[at - 1] == owners[at]):
        return range(0)
    return range(owners[at], owners[at + len(short) - 1] + 1)


def _of_two(question: Question, slot: int, text: Text) -> int:
    """Where two words of these initials stand beside the question's next word, or a name's."""
    short = question.row[slot].folded
    behind = [token.folded for token in question.row[slot + 1 : slot + 2]]
    is_name = not behind or _is_named(question.row[slot + 1])
    tells = slot + 1 < len(question.row) and question.weights[slot + 1] > 0
    for at, (one, other) in enumerate(pairwise(text.keys)):
        if one[0] + other[0] != short:
            continue
        follows = list(text.keys[at + _TWO : at + _TWO + 1]) == behind
        if tells and follows and (not is_name or _are_capitals(text, at)):
            return at
        if not (behind and is_name) and _are_capitals(text, at):
            return at
    return -1


def _are_capitals(text: Text, at: int) -> bool:
    return all(word[0].isupper() for word in text.words[at : at + _TWO])


def _is_named(token: Syllable) -> bool:
    return token.is_capitalised and not token.text.isupper()


def is_short(token: Syllable) -> bool:
    """Whether a word is typed like an abbreviation: capitals only, or no vowel in it."""
    text = token.text
    if not (text.isalpha() and _SHORTEST <= len(text) <= _LONGEST):
        return False
    return text.isupper() or (len(text) > _TWO and not set(token.folded) & set("aeiouy"))


__all__ = ["is_short", "with_initials"]
