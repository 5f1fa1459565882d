"""How often the passage says what is asked, for its length: BM25 over slots."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge.retrieval.index import Entry
    from knowledge.retrieval.query import Coverage

K1 = 0.9
B = 0.75
USUAL_LENGTH = 150  # tokens
SHORT = 75  # a title or caption is no denser an answer for being short


def score(coverage: Coverage, entry: Entry) -> float:
    """The share of the weights won; a slot said once in a usual passage wins half of its own."""
    if not coverage.query.weight:
        return 0.0
    halfway = saturation(entry)
    won = 0.0
    for slot, places in zip(coverage.query.slots, coverage.places, strict=True):
        if places:
            count = sum(met.strength for met in places)
            won += slot.weight * count / (count + halfway)
    return won / coverage.query.weight


def saturation(entry: Entry) -> float:
    """How many mentions win half of a weight: more in a long passage."""
    length = max(len(entry.keys), SHORT)
    return K1 * (1 - B + B * length / USUAL_LENGTH)
