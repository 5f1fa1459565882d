"""A figure with the other end of its range: "160.000 đồng đến 180.000 đồng", "ít …, nhiều …"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.answering.picks.pick import tokens_within

if TYPE_CHECKING:
    from collections.abc import Iterable

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.models import Fact

_TO = {"đến", "tới", "-", "–"}  # between the ends of a range
_LEAST, _MOST = {"ít", "thấp", "nhỏ"}, {"nhiều", "cao", "lớn"}
_BEFORE = 3  # syllables before a figure in which "ít nhất" stands
_APART = 5  # syllables between the two ends at most


def range_of(
    question: Question, candidate: Candidate, fact: Fact, facts: Iterable[Fact]
) -> tuple[int, int]:
    """Where the figure stands, with the other end of its range if it has one."""
    alike = sorted((f for f in facts if f.kind == fact.kind), key=lambda other: other.start)
    for low, high in pairwise(alike):
        if fact in (low, high) and _is_range(question, candidate, low, high):
            return low.start, high.end
    return fact.start, fact.end


def _is_range(question: Question, candidate: Candidate, low: Fact, high: Fact) -> bool:
    raw = candidate.article.raw
    if raw[low.end : high.start].strip() in _TO:
        return True
    asked = {token.text.lower() for token in question.row}
    if asked & (_LEAST | _MOST) or low.unit != high.unit:
        return False
    first = tokens_within(candidate, low.start, low.end).start
    between = tokens_within(candidate, low.end, high.start)
    before = candidate.tokens[max(0, first - _BEFORE) : first]
    return (
        len(between) <= _APART
        and any(token.text.lower() in _LEAST for token in before)
        and any(candidate.tokens[token].text.lower() in _MOST for token in between)
    )


__all__ = ["range_of"]
