"""How much of the question stands word behind word, as it was asked."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.retrieval.scorers.frequency import saturation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.retrieval.index import Entry
    from knowledge.retrieval.query import Coverage, Met


def score(coverage: Coverage, entry: Entry) -> float:
    """The links won, as BM25 counts them, set against the slots' weights."""
    if not coverage.query.weight:
        return 0.0
    halfway = saturation(entry)
    won = 0.0
    for slot, pair in zip(coverage.query.slots[1:], pairwise(coverage.places), strict=True):
        count = sum(strength for _, strength in links(*pair))
        won += slot.link * count / (count + halfway)
    return won / coverage.query.weight


def links(before: tuple[Met, ...], after: tuple[Met, ...]) -> Iterator[tuple[int, float]]:
    """Where the second slot is met behind the first or by the same words, and how strongly."""
    if before and after:
        ends = {met.start + met.length: met.strength for met in before}
        same = {(met.start, met.length): met.strength for met in before}
        for met in after:
            strength = ends.get(met.start) or same.get((met.start, met.length))
            if strength:
                yield met.start, met.strength * strength
