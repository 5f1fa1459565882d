"""How much of the question the passage says at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge.retrieval.index import Entry
    from knowledge.retrieval.query import Coverage


def score(met: Coverage, entry: Entry) -> float:
    """The weighted share of the slots that are met."""
    return met.share
