"""From a typed question to a query."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.retrieval.query import Alternative, Query, Slot
from knowledge.text.normal import composed
from knowledge.text.syllables import Syllable, syllables

if TYPE_CHECKING:
    from knowledge.retrieval.index import Index
    from knowledge.retrieval.query import How

_LONGEST = 64  # slots; nobody asks more, and a pasted page must not take longer than a question


def asked(question: str, index: Index) -> Query:
    """The query of a question as typed, over the words that the index holds."""
    tokens = syllables(composed(_clean(question)))[:_LONGEST]
    return Query(question, tuple(_slot(token, index) for token in tokens))


def _clean(question: str) -> str:
    """Without lone surrogates, which have no place in any encoding."""
    return question.encode("utf-8", "replace").decode("utf-8")


def _slot(token: Syllable, index: Index) -> Slot:
    how: How = "number" if token.is_number else "exact"
    return Slot(token, index.rarity(token.folded), (Alternative((token.folded,), how, 1.0),))


__all__ = ["asked"]
