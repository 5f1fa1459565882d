"""The best candidates set in order by several scorers, whose weights stand here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.models import Evidence, Match
from knowledge.retrieval.query import Coverage, Query, meetings
from knowledge.retrieval.scorers import coverage, frequency, proximity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.retrieval.index import Entry

SCORERS = (
    ("frequency", frequency.score, 0.4),
    ("coverage", coverage.score, 0.3),
    ("proximity", proximity.score, 0.3),
)


def ranked(query: Query, candidates: Sequence[Entry]) -> list[Evidence]:
    """The candidates that meet any slot, best first; ties keep the candidates' order."""
    found = [_evidence(query, entry) for entry in candidates]
    met = [evidence for evidence in found if evidence.score > 0]
    return sorted(met, key=lambda evidence: -evidence.score)


def _evidence(query: Query, entry: Entry) -> Evidence:
    met = Coverage(query, meetings(query, entry.keys, entry.words))
    parts = tuple((name, weight * score(met, entry)) for name, score, weight in SCORERS)
    matches = tuple(
        Match(
            asked=query.slots[number].asked.text,
            met=" ".join(entry.words[meeting.start : meeting.start + meeting.length]),
            how=meeting.how,
        )
        for number, meeting in sorted(met.best.items())
    )
    return Evidence(entry.passage, sum(share for _, share in parts), parts, matches)


__all__ = ["SCORERS", "ranked"]
