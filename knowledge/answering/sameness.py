"""Whether two questions ask the same, so that what answers the one answers the other.

Strict, since an answer about another year, place or thing is worse than none: both must be of one
kind, about the same places and figures, and each word of matter in the one must be met in the
other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.question import Question, understand
from knowledge.answering.strengths import own_strengths
from knowledge.retrieval.query import coverage
from knowledge.text.normal import folded, typed_marks_agree
from knowledge.text.phrases import is_marked, listed, slots
from knowledge.text.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.library import Library
    from knowledge.text.syllables import Syllable

_MET = 0.5  # strength: a slip's is higher, that of a word which may be meant as typed is lower
_PEOPLE = {"holder", "individual", "person", "role"}
_ALIKE = (_PEOPLE, {"count", "figure"}, {"list", "which", "breakdown"})


def is_same(asked: str, told: str, library: Library) -> bool:
    """Whether the plain question `asked` asks what `told` does, a text of `library`."""
    row = syllables(told)
    if _is_spelled_alike(syllables(asked), row):
        return True
    # Marks deny a text that has others; in one typed without any they deny nothing.
    one = understand(asked if is_marked(row) else folded(asked), library, ())
    other = understand(told, library, ())
    return _has_same_conditions(one, other) and _has_same_matter(one, other)


def _is_spelled_alike(asked: Sequence[Syllable], told: Sequence[Syllable]) -> bool:
    if [token.folded for token in asked] != [token.folded for token in told]:
        return False
    return all(
        typed_marks_agree(one.text.lower(), other.text.lower())
        or typed_marks_agree(other.text.lower(), one.text.lower())
        for one, other in zip(asked, told, strict=True)
    )


def _has_same_conditions(one: Question, other: Question) -> bool:
    kinds = {one.kind, other.kind}
    levels = one.constraints.levels, other.constraints.levels
    return (
        (len(kinds) == 1 or any(kinds <= alike for alike in _ALIKE))
        and set(one.constraints.places) == set(other.constraints.places)
        and (levels[0] == levels[1] or not all(levels))
        and _figures(one) == _figures(other)
        and _turns(one) == _turns(other)
    )


def _figures(question: Question) -> list[str]:
    return sorted(token.folded for token in question.row if token.is_number)


def _turns(question: Question) -> set[str]:
    """The words that turn a question into another one: "không", "ít"."""
    signal = question.signal
    aside = range(signal.first, signal.last) if signal else range(0)
    met = slots(listed("turning_words").find(question.row)) - set(aside)
    return {question.row[slot].folded for slot in met}


def _has_same_matter(one: Question, other: Question) -> bool:
    cover = coverage(one.query, other.row)
    strengths = own_strengths(cover, one)
    said = _matter(one)
    met = {
        place
        for slot, places in enumerate(cover.places)
        if slot not in said or strengths[slot] >= _MET
        for found in places
        for place in range(found.start, found.start + found.length)
    }
    told = _matter(other)
    return bool(told) and all(strengths[slot] >= _MET for slot in said) and told <= met


def _matter(question: Question) -> set[int]:
    """The slots of words that say what is asked about."""
    idle = slots(listed("idle_words").find(question.row))
    return {slot for slot, weight in enumerate(question.weights) if weight > 0} - idle


__all__ = ["is_same"]
