"""The best candidates set in order by several scorers, whose weights stand here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from knowledge.models import Evidence, Match
from knowledge.retrieval.query import Coverage, Query, covered
from knowledge.retrieval.scorers import context, frequency, phrase, sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.retrieval.index import Entry

# Cross-validation over XQuAD's articles chooses proportions near these for the first three, and
# does no better with its own (tests/benchmarks/ranking_weights.py). XQuAD has no titles: context
# was chosen on four sets of news questions, where .25 to .5 do alike and the smallest corpus gains
# up to .4.
SCORERS = (
    ("frequency", frequency.score, 0.46),
    ("phrase", phrase.score, 0.42),
    ("sentence", sentence.score, 0.12),
    ("context", context.score, 0.4),
)


def ranked(query: Query, candidates: Sequence[Entry], limit: int) -> tuple[Evidence, ...]:
    """At most `limit` candidates that meet any slot, best first; ties keep the given order."""
    found = [_scored(covered(query, entry.text), entry) for entry in candidates]
    found.sort(key=lambda scored: -scored.total)
    return tuple(_evidence(scored) for scored in found[:limit] if scored.total > 0)


class Scored(NamedTuple):
    """A candidate with what each scorer gave it."""

    total: float
    parts: tuple[tuple[str, float], ...]
    coverage: Coverage
    entry: Entry


def _scored(coverage: Coverage, entry: Entry) -> Scored:
    parts = tuple((name, weight * score(coverage, entry)) for name, score, weight in SCORERS)
    return Scored(sum(share for _, share in parts), parts, coverage, entry)


def _evidence(scored: Scored) -> Evidence:
    matches = _matches(scored.coverage, scored.entry)
    return Evidence(scored.entry.passage, scored.total, scored.parts, matches)


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
