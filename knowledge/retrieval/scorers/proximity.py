"""How much of the question stands together, in its order."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge.retrieval.index import Entry
    from knowledge.retrieval.query import Coverage


def score(met: Coverage, entry: Entry) -> float:
    """The weighted share of the question's neighbouring slots that are neighbours here too."""
    slots = met.query.slots
    ends = {(meeting.slot, meeting.start + meeting.length): meeting for meeting in met.met}
    best: dict[int, float] = {}
    for meeting in met.met:
        before = ends.get((meeting.slot - 1, meeting.start))
        if before is not None:
            strength = meeting.strength * before.strength
            best[meeting.slot] = max(best.get(meeting.slot, 0.0), strength)
    whole = sum(a.weight + b.weight for a, b in pairwise(slots))
    won = sum((slots[n - 1].weight + slots[n].weight) * s for n, s in best.items())
    return won / whole if whole else 0.0
