"""When: the date or the span of time that stands nearest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.picks.pick import Pick, nearness, tokens_within

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.models import Fact


def pick(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """The dates and spans of the sentence that the question does not itself name."""
    for fact in facts:
        if fact.kind in {"date", "span"}:
            place = tokens_within(candidate, fact.start, fact.end)
            known = candidate.met_tokens
            figures = [token for token in place if candidate.tokens[token].is_number]
            if not all(token in known for token in figures):
                yield Pick(fact.start, fact.end, nearness(candidate, place), fact)


__all__ = ["pick"]
