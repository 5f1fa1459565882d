"""The passages worth ranking: what tantivy finds for a query's words and pairs."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.retrieval.index import PAIR

if TYPE_CHECKING:
    from knowledge.retrieval.index import Entry, Index
    from knowledge.retrieval.query import Query, Slot

LIMIT = 50


def candidates(query: Query, index: Index) -> list[Entry]:
    """At most `LIMIT` passages, best first by the sum of boosted BM25."""
    terms = [term for slot in query.slots for term in _terms(slot)]
    for before, after in pairwise(query.slots):
        terms.append(("pairs", f"{before.asked.folded}{PAIR}{after.asked.folded}", 1.0))
    return [entry for _, entry in index.search(terms, LIMIT)]


def _terms(slot: Slot) -> list[tuple[str, str, float]]:
    terms = [("keys", a.words[0], a.weight) for a in slot.alternatives]
    if slot.asked.marked != slot.asked.folded:
        terms.append(("marks", slot.asked.marked, 0.5))
    return terms


__all__ = ["LIMIT", "candidates"]
