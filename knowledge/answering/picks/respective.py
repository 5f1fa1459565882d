"""Figures told one by one of things named before: "Hoa Kỳ, EU tăng lần lượt 7,9% và 9,4%"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.text.phrases import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answering.candidates import Candidate

_NAME = 2  # syllables of a thing without capitals
_AND = "va2"  # và
_STOPS = (".", ";", ":")


def things(candidate: Candidate, figures: Sequence[range]) -> list[range]:
    """The tokens that name each figure's thing; empty where figures aren't told so."""
    first = figures[0].start
    word = next(iter(listed("respective_words").find(candidate.tokens[:first], marked=True)), None)
    if word is None:
        return []
    verb = not candidate.tokens[word.first - 1].is_capitalised  # "tăng lần lượt"
    edges = [*_edges_before(candidate, word.first, len(figures)), word.first - verb]
    return [range(*edge) for edge in pairwise(edges)] if len(edges) > len(figures) else []


def _edges_before(candidate: Candidate, last: int, many: int) -> list[int]:
    """Where each of so many things begins, left to right, the last ending before `last`."""
    edges: list[int] = []
    token = last - 1
    while token > 0 and len(edges) < many - 1:
        gap = candidate.text[candidate.tokens[token - 1].end : candidate.tokens[token].start]
        if any(stop in gap for stop in _STOPS):
            return []
        if "," in gap or candidate.tokens[token - 1].marked == _AND:
            edges.insert(0, token)
        token -= 1
    return [_name_before(candidate, edges[0]), *edges] if edges else []


def _name_before(candidate: Candidate, last: int) -> int:
    """Where the first thing's name begins: at its capitals, or two syllables before `last`."""
    first = last - 1
    while first > 0 and candidate.tokens[first].is_capitalised:
        first -= 1
    return max(0, last - _NAME) if first == last - 1 else first + 1


__all__ = ["things"]
