"""Which of several figures in one sentence the question's words choose.

"Cấp tỉnh 1.498 hộ, cấp huyện 6.888 hộ": what stands before the first figure is said of all; what
stands with a later one is said of that one, and of those behind it until something else is.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.answering.picks import stages
from knowledge.answering.picks.pick import tokens_within
from knowledge.text.phrases import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.models import Fact

_FENCES = {";": 3, ",": 2, ":": 2, "–": 2}  # how surely another clause begins behind them
_JOINED, _AND = 2, 1  # how surely it does so at "nhưng", and at "và", which joins nouns as often
_BARE_JOINT = "va2"  # và
_CARRIED = 0.7  # of a word said with the figure before
_LEAST = 0.3  # of a figure with which nothing is said that chooses
_ANY, _YEAR = 1.0, 2.0  # weight that a word, and a year, choose with at least


def shares(question: Question, candidate: Candidate, figures: Sequence[Fact]) -> list[float]:
    """For each figure, left to right: how far the question chooses it among the others, 0 to 1."""
    if len(figures) == 1:
        return [1.0]
    stretches = list(_stretches(candidate, figures))
    won = stages.credits_of(question, candidate, stretches)
    for weight, tokens in _said_apart(question, candidate, stretches):
        credit = 0.0
        for number, stretch in enumerate(stretches):
            credit = 1.0 if any(token in stretch for token in tokens) else _CARRIED * credit
            won[number] += weight * credit
    best = max(won)
    return [_LEAST + (1 - _LEAST) * share / best if best else 1.0 for share in won]


def _stretches(candidate: Candidate, figures: Sequence[Fact]) -> Iterator[range]:
    """The tokens said with each figure; those before the first are said of all, so in none."""
    spans = [tokens_within(candidate, figure.start, figure.end) for figure in figures]
    first = spans[0].start
    for span, following in pairwise(spans):
        last = _fence(candidate, span.stop, following.start)
        yield range(first, last)
        first = last
    yield range(first, _fence(candidate, spans[-1].stop, len(candidate.tokens)))


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
    joint = listed("clause_joints").at(tokens, token)
    bare = tokens[token].marked == _BARE_JOINT
    begun = token + bare
    if begun < len(tokens) and tokens[begun].is_number:
        return 0
    sure = max((sure for sign, sure in _FENCES.items() if sign in gap), default=0)
    return max(sure, _JOINED if joint else _AND if bare else 0)


def _said_apart(
    question: Question, candidate: Candidate, stretches: Sequence[range]
) -> Iterator[tuple[float, Iterable[int]]]:
    """The question's words that are said with some figures only: their weight, and where."""
    years = question.constraints.year_slots
    for slot, places in enumerate(candidate.coverage.places):
        met = candidate.met.get(slot, ()) if slot not in years else places
        tokens = {one.start for one in met}
        if tokens and min(tokens) >= stretches[0].start:
            weight = _YEAR if slot in years else max(_ANY, question.weights[slot])
            yield weight, tokens


__all__ = ["shares"]
