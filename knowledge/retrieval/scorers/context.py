"""What of the question the passage leaves to its article's title: "Hà Giang", "Liên minh HTX"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge.retrieval.index import Entry
    from knowledge.retrieval.query import Coverage, Slot


def score(coverage: Coverage, entry: Entry) -> float:
    """The share of the weights that only the article's title, place or organisation wins."""
    if not coverage.query.weight:
        return 0.0
    slots = zip(coverage.query.slots, coverage.places, strict=True)
    won = sum(slot.weight * _said(slot, entry.context) for slot, places in slots if not places)
    return won / coverage.query.weight


def _said(slot: Slot, context: frozenset[str]) -> float:
    """The strength of the strongest alternative whose words are all there."""
    return max((a.strength for a in slot.alternatives if context.issuperset(a.words)), default=0.0)
