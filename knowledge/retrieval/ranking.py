"""The best candidates set in order by several scorers, whose weights stand here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.models import Evidence, Match
from knowledge.retrieval.query import Coverage, Query, covered
from knowledge.retrieval.scorers import frequency, phrase, sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.retrieval.index import Entry

SCORERS = (
    ("frequency", frequency.score, 0.42),
    ("phrase", phrase.score, 0.37),
    ("sentence", sentence.score, 0.21),
)


def ranked(query: Query, candidates: Sequence[Entry]) -> list[Evidence]:
    """The candidates that meet any slot, best first; ties keep the candidates' order."""
    found = [_evidence(query, entry) for entry in candidates]
    met = [evidence for evidence in found if evidence.score > 0]
    return sorted(met, key=lambda evidence: -evidence.score)


def _evidence(query: Query, entry: Entry) -> Evidence:
    coverage = covered(query, entry.text)
    parts = tuple((name, weight * score(coverage, entry)) for name, score, weight in SCORERS)
    return Evidence(
        entry.passage, sum(share for _, share in parts), parts, _matches(coverage, entry)
    )


def _matches(coverage: Coverage, entry: Entry) -> tuple[Match, ...]:
    return tuple(
        Match(
            asked=slot.asked.text,
            met=" ".join(entry.words[met.start : met.start + met.length]),
            how=met.how,
        )
        for slot, met in zip(coverage.query.slots, coverage.best, strict=True)
        if met is not None
    )


__all__ = ["SCORERS", "ranked"]
