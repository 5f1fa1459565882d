"""Which of several figures in one sentence the question's words choose.

"Cấp tỉnh 1.498 hộ, cấp huyện 6.888 hộ": what stands before the first figure is said of all; what
stands with a later one is said of that one, and of those behind it until something else is.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.answering.picks import stages
from knowledge.answering.picks.fences import breaks_down, fence
from knowledge.answering.picks.respective import things

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question

_CARRIED, _FIGURE_CARRIED = 0.8, 0.4  # of a word, a given figure, said with the figure before
_LEAST = 0.3  # of a figure with which nothing is said that chooses
_SEVERAL = 2
_ANY, _GIVEN = 1.0, 3.0  # weight that a word, and a place or figure, choose with at least


def stretches(candidate: Candidate, figures: Sequence[range]) -> list[range]:
    """The tokens said with each figure, given the figures' own tokens, left to right."""
    if len(figures) < _SEVERAL:
        return [range(figure.start, len(candidate.tokens)) for figure in figures]
    found = things(candidate, figures)
    if found:
        return found
    first = figures[0].start
    for figure, following in pairwise(figures):
        last = fence(candidate, figure.stop, following.start)
        found.append(range(first, last))
        first = last
    return [*found, range(first, fence(candidate, figures[-1].stop, len(candidate.tokens)))]


def topic_end(candidate: Candidate, said: Sequence[range]) -> int:
    """The token that ends what is said of all figures: of the parts of a whole, all before them."""
    parts = [stretch.start for stretch in said[1:] if breaks_down(candidate, stretch.start)]
    return (*parts, *(stretch.start for stretch in said), 0)[0]


def shares(
    question: Question,
    candidate: Candidate,
    said: Sequence[range],
    figures: Sequence[range],
) -> list[float]:
    """How far the question chooses each figure among the others, 0 to 1, by its stretch."""
    if len(said) < _SEVERAL:
        return [1.0] * len(said)
    won = stages.credits_of(question, candidate, said, figures)
    for weight, tokens, carried in _said_apart(question, candidate, topic_end(candidate, said)):
        credit = 0.0
        for number, stretch in enumerate(said):
            said_here = range(0 if number == 0 else stretch.start, stretch.stop)
            credit = 1.0 if any(token in said_here for token in tokens) else carried * credit
            won[number] += weight * credit
    best = max(won)
    return [_LEAST + (1 - _LEAST) * share / best if best else 1.0 for share in won]


def _said_apart(
    question: Question, candidate: Candidate, topic: int
) -> Iterator[tuple[float, set[int], float]]:
    """The question's words said with some figures only: weight, tokens, and how far they carry."""
    constraints = question.constraints
    names_a_place = not candidate.sentence.places.isdisjoint(constraints.places)
    conditions = constraints.year_slots | (constraints.place_slots if names_a_place else set())
    figures = constraints.figure_slots
    stage = stages.stage_slots(question)
    for slot, places in enumerate(candidate.coverage.places):
        met = places if slot in conditions else candidate.met.get(slot, ())
        tokens = set() if slot in stage else {one.start for one in met}
        if tokens and (min(tokens) >= topic or slot in figures):  # "12 HTX" is of one figure only
            least = _GIVEN if slot in conditions | figures else _ANY
            carried = _FIGURE_CARRIED if slot in figures else _CARRIED
            yield max(least, question.weights[slot]), tokens, carried


__all__ = ["shares", "stretches", "topic_end"]
