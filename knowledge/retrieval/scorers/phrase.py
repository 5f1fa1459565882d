"""How much of the question stands word behind word, as it was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.retrieval.scorers.frequency import saturation

if TYPE_CHECKING:
    from knowledge.retrieval.index import Entry
    from knowledge.retrieval.query import Coverage


def score(coverage: Coverage, entry: Entry) -> float:
    """The links won, as BM25 counts them, set against the slots' weights."""
    if not coverage.query.weight:
        return 0.0
    halfway = saturation(entry)
    won = 0.0
    for slot, links in zip(coverage.query.slots[1:], coverage.links, strict=True):
        if links:
            count = sum(strength for _, strength in links)
            won += slot.link * count / (count + halfway)
    return won / coverage.query.weight
