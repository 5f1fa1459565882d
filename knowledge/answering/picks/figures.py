"""The figure that a "how many", "how much" or "which share" asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.picks.pick import Pick, nearness, tokens_within

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.models import Fact

_KINDS = {
    "count": {"count"},
    "money": {"money"},
    "percent": {"percent"},
    "figure": {"count", "money", "percent"},
    "breakdown": {"count", "money", "percent"},
}


_THERE_IS = {"co", "gom", "con", "dat", "la"}  # có, gồm, còn, đạt, là
_TOTAL = 1.15


def pick(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """The figures of the sentence that are of the asked kind and count the asked noun."""
    kinds = _KINDS[question.kind]
    for fact in facts:
        if fact.kind not in kinds:
            continue
        place = tokens_within(candidate, fact.start, fact.end)
        focus = _focus(question, candidate, place)
        if focus > 0:
            total = _TOTAL if _states_total(candidate, place) else 1.0
            score = focus * total * nearness(candidate, place)
            yield Pick(fact.start, fact.end, score, fact)


def _states_total(candidate: Candidate, place: range) -> bool:
    """Whether the sentence says how many there are, not how many did something."""
    return bool(place) and place[0] > 0 and candidate.tokens[place[0] - 1].folded in _THERE_IS


def _focus(question: Question, candidate: Candidate, place: range) -> float:
    """How well the figure's own words are the asked noun; 0 where it counts something else."""
    weights = question.weights
    asked = [
        slot
        for slot in question.focus
        if slot < len(weights)
        and weights[slot] > 0
        and slot not in question.constraints.place_slots | question.constraints.year_slots
    ]
    if not asked or question.kind not in {"count", "figure"}:
        return 1.0
    total = sum(weights[slot] for slot in asked)
    met = {
        slot
        for slot, places in candidate.met.items()
        if any(found.start in place for found in places)
    }
    share = sum(weights[slot] for slot in asked if slot in met) / total
    return 0.5 + 0.5 * share if share > 0 else 0.0


__all__ = ["pick"]
