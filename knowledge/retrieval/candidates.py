"""The passages worth ranking: what tantivy finds for a query's words and pairs."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.retrieval.index import pair

if TYPE_CHECKING:
    from knowledge.retrieval.index import Entry, Field, Index
    from knowledge.retrieval.query import Alternative, Query, Slot

LIMIT = 40  # the right passage was among 40 for 997 questions of 1,000 with typos

_CONTEXT = 0.3  # what a word in the article's title is worth beside one in the passage


def candidates(query: Query, index: Index) -> list[Entry]:
    """At most `LIMIT` passages, best first by the sum of boosted BM25."""
    terms = [term for slot in query.slots for term in _terms(slot)]
    for before, after in pairwise(query.slots):
        terms += _pairs(before, after, index)
    return index.search(terms, LIMIT)


def _terms(slot: Slot) -> list[tuple[Field, str, float]]:
    terms = [_term(alternative) for alternative in slot.alternatives]
    if slot.asked.marked != slot.asked.folded:
        terms.append(("marks", slot.asked.marked, 0.5))
    terms.append(("context", slot.asked.folded, _CONTEXT))
    return terms


def _term(alternative: Alternative) -> tuple[Field, str, float]:
    """The rarest token that a passage with the alternative must have."""
    words = alternative.words
    if len(words) > 1:
        return "pairs", pair(words[0], words[1]), alternative.strength
    return "keys", words[0], alternative.strength


def _pairs(before: Slot, after: Slot, index: Index) -> list[tuple[Field, str, float]]:
    found: list[tuple[Field, str, float]] = []
    for a in before.alternatives:
        for b in after.alternatives:
            token = pair(a.words[-1], b.words[0])
            if index.frequency("pairs", token):
                found.append(("pairs", token, a.strength * b.strength))
    return found


__all__ = ["LIMIT", "candidates"]
