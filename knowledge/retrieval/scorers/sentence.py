"""How much of the question a single sentence of the passage says."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from knowledge.retrieval.index import Entry
    from knowledge.retrieval.query import Coverage


def score(coverage: Coverage, entry: Entry) -> float:
    """The weights and links that the best sentence wins, set against all weights."""
    slots = coverage.query.slots
    if not coverage.query.weight:
        return 0.0
    won: dict[int, float] = {}
    for slot, places in zip(slots, coverage.places, strict=True):
        if places:
            _add(won, entry, ((met.start, met.strength) for met in places), slot.weight)
    for slot, links in zip(slots[1:], coverage.links, strict=True):
        if links:
            _add(won, entry, links, slot.link)
    return max(won.values(), default=0.0) / coverage.query.weight


def _add(
    won: dict[int, float], entry: Entry, places: Iterable[tuple[int, float]], weight: float
) -> None:
    """Gives each sentence the best of its places, once."""
    best: dict[int, float] = {}
    for start, strength in places:
        sentence = bisect_right(entry.breaks, start)
        if strength > best.get(sentence, 0.0):
            best[sentence] = strength
    for sentence, strength in best.items():
        won[sentence] = won.get(sentence, 0.0) + weight * strength
