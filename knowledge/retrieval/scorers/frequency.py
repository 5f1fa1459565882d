"""How often the passage says what is asked, for its length (BM25 over slots)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge.retrieval.index import Entry
    from knowledge.retrieval.query import Coverage

_K1 = 1.2
_B = 0.5
_USUAL_LENGTH = 120  # tokens


def score(met: Coverage, entry: Entry) -> float:
    """The share of the BM25 score that a short passage full of the question's words would get."""
    counts: dict[int, float] = {}
    for meeting in met.met:
        counts[meeting.slot] = counts.get(meeting.slot, 0.0) + meeting.strength
    norm = _K1 * (1 - _B + _B * len(entry.keys) / _USUAL_LENGTH)
    slots = met.query.slots
    won = sum(slots[n].weight * count / (count + norm) for n, count in counts.items())
    return won / met.query.weight if met.query.weight else 0.0
