"""Where: the place that stands nearest behind the question's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.picks.pick import Pick, nearness, tokens_within

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.models import Fact

_BEFORE = 0.8  # a place is said after what happens there: "tổ chức tại Hà Nội"


def pick(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """The places of the sentence that the question does not itself name."""
    named = {
        met.start
        for slot in question.constraints.place_slots
        for met in candidate.coverage.places[slot]
    }
    for fact in facts:
        if fact.kind == "place":
            place = tokens_within(candidate, fact.start, fact.end)
            if not place or named & set(place):
                continue
            near = nearness(candidate, place)
            follows = any(token < place[0] for token in candidate.met_tokens)
            yield Pick(fact.start, fact.end, near if follows else _BEFORE * near, fact)


__all__ = ["pick"]
