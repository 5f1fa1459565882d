"""Whose each of several figures is, by the noun before it: "rau 60.000 đồng, cá giá 144.000"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.answering.picks.stages import stage_words
from knowledge.text.phrases import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question

_KINDS = {"money", "percent"}  # what is counted stands behind its figure instead
_OTHERS = 0.75  # worth of a figure of another thing
_REACH = 12  # syllables before a figure
_STOPS = ",.;:"
# What stands before the noun and says nothing of whose the figure is.
_ASIDE = (
    "stop_words",
    "facts/money_nouns",
    "facts/qualifiers",
    "general_nouns",
    "clause_joints",
    "noun_phrase_ends",
)


def ownness(question: Question, candidate: Candidate, figures: Sequence[range]) -> list[float]:
    """For each figure less if its thing is another than one of which the question says the noun."""
    if question.kind not in _KINDS or len(figures) < 2:
        return [1.0] * len(figures)
    said = {
        met.start
        for slot, places in enumerate(candidate.coverage.places)
        for met in places
        if met.how != "typo" or slot not in question.words
    }
    own = [head is None or head in said for head in _heads(candidate, figures)]
    named = [head is not None and head in said for head in _heads(candidate, figures)]
    return [_OTHERS if any(named) and not is_own else 1.0 for is_own in own]


def _heads(candidate: Candidate, figures: Sequence[range]) -> Iterator[int | None]:
    """The token of each figure's noun, the first word of its clause that tells."""
    yield _head(candidate, _clause_start(candidate, figures[0].start), figures[0].start)
    for before, figure in pairwise(figures):
        yield _head(candidate, before.stop, figure.start)


def _clause_start(candidate: Candidate, last: int) -> int:
    first = last
    while first and last - first < _REACH:
        gap = candidate.text[candidate.tokens[first - 1].end : candidate.tokens[first].start]
        if any(sign in gap for sign in _STOPS):
            break
        first -= 1
    return first


def _head(candidate: Candidate, first: int, last: int) -> int | None:
    """The first telling word; None for the same thing told again: "nay giảm còn 60.000"."""
    if stage_words(candidate.tokens[first:last]):
        return None
    while first < last:
        aside = [listed(name).at(candidate.tokens, first, marked=True) for name in _ASIDE]
        after = max((met.last for met in aside if met), default=first)
        if after == first:
            return first
        first = after
    return None


__all__ = ["ownness"]
