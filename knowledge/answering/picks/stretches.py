"""Which of several figures in one sentence the question's words choose.

"Cấp tỉnh 1.498 hộ, cấp huyện 6.888 hộ": what stands before the first figure is said of all; what
stands with a later one is said of that one, and of those behind it until something else is.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.answering.picks import stages
from knowledge.answering.picks.respective import things
from knowledge.text.phrases import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question

_FENCES = {".": 4, ";": 3, ",": 2, ":": 2, "–": 2}  # how surely another clause begins behind them
_BROKEN_DOWN, _JOINED = 4, 2  # at "trong đó", at "nhưng"
_AND = 1  # at "và", which joins nouns as often
_BARE_JOINT = "va2"  # và
_CARRIED, _FIGURE_CARRIED = 0.8, 0.4  # of a word, a given figure, said with the figure before
_LEAST = 0.3  # of a figure with which nothing is said that chooses
_SEVERAL = 2
_ANY, _GIVEN = 1.0, 3.0  # weight that a word, and a year or another figure, choose with at least


def stretches(candidate: Candidate, figures: Sequence[range]) -> list[range]:
    """The tokens said with each figure, given the figures' own tokens, left to right."""
    found = things(candidate, figures)
    if found:
        return found
    first = figures[0].start if figures else 0
    for figure, following in pairwise(figures):
        last = _fence(candidate, figure.stop, following.start)
        found.append(range(first, last))
        first = last
    if figures:
        found.append(range(first, _fence(candidate, figures[-1].stop, len(candidate.tokens))))
    return found


def topic_end(candidate: Candidate, said: Sequence[range]) -> int:
    """The token that ends what is said of all figures: of the parts of a whole, all before them."""
    openings = listed("breakdown_openings")
    starts = [s.start for s in said[1:] if openings.at(candidate.tokens, s.start)]
    return (*starts, *(s.start for s in said), 0)[0]


def shares(question: Question, candidate: Candidate, said: Sequence[range]) -> list[float]:
    """How far the question chooses each figure among the others, 0 to 1, by its stretch."""
    if len(said) < _SEVERAL:
        return [1.0] * len(said)
    won = stages.credits_of(question, candidate, said)
    for weight, tokens, carried in _said_apart(question, candidate, topic_end(candidate, said)):
        credit = 0.0
        for number, stretch in enumerate(said):
            said_here = range(0 if number == 0 else stretch.start, stretch.stop)
            credit = 1.0 if any(token in said_here for token in tokens) else carried * credit
            won[number] += weight * credit
    best = max(won)
    return [_LEAST + (1 - _LEAST) * share / best if best else 1.0 for share in won]


def _fence(candidate: Candidate, first: int, last: int) -> int:
    """The token from `first` on at which another clause likeliest begins, else `last`."""
    sure = {token: _sureness(candidate, token, last) for token in range(first, last)}
    best = max(sure.values(), default=0)
    return next(token for token, found in sure.items() if found == best) if best else last


def _sureness(candidate: Candidate, token: int, last: int) -> int:
    """How surely a clause begins at a token; not where mere figures are joined, "10 xã, 6 tổ"."""
    tokens, text = candidate.tokens, candidate.text
    gap = text[tokens[token - 1].end : tokens[token].start]
    if "(" in gap:  # what is told in brackets is an aside, unless a figure is
        return _JOINED if ")" not in text[tokens[token].start : tokens[last - 1].end] else 0
    if listed("breakdown_openings").at(tokens, token) is not None:
        return _BROKEN_DOWN
    joint = listed("clause_joints").at(tokens, token)
    bare = tokens[token].marked == _BARE_JOINT
    begun = token + bare
    if begun < len(tokens) and tokens[begun].is_number:
        return 0
    sure = max((sure for sign, sure in _FENCES.items() if sign in gap), default=0)
    return max(sure, _JOINED if joint else _AND if bare else 0)


def _said_apart(
    question: Question, candidate: Candidate, topic: int
) -> Iterator[tuple[float, set[int], float]]:
    """The question's words said with some figures only: weight, tokens, and how far they carry."""
    years = question.constraints.year_slots
    figures = question.constraints.figure_slots
    for slot, places in enumerate(candidate.coverage.places):
        tokens = {one.start for one in (places if slot in years else candidate.met.get(slot, ()))}
        if tokens and (min(tokens) >= topic or slot in figures):  # "12 HTX" is of one figure only
            least = _GIVEN if slot in years | figures else _ANY
            carried = _FIGURE_CARRIED if slot in figures else _CARRIED
            yield max(least, question.weights[slot]), tokens, carried


__all__ = ["shares", "stretches", "topic_end"]
