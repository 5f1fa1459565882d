"""Which country: the names of countries, which are no places of an article's own facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.picks.phrases import as_pick
from knowledge.answering.picks.pick import nearness
from knowledge.text.phrases import listed, slots

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.picks.pick import Pick
    from knowledge.answering.question import Question
    from knowledge.models import Fact

_COUNTRY = {"nuoc", "quoc"}  # nước, quốc gia
_JOINTS = {"", ",", "và", "-", ", và"}  # what may stand between countries told together


def asks_country(question: Question) -> bool:
    """Whether "nước nào", "quốc gia nào" is asked."""
    return bool(question.focus) and question.row[question.focus[0]].folded in _COUNTRY


def pick(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """Each run of countries that the question doesn't name."""
    del facts
    if not asks_country(question):
        return
    tokens, text = candidate.tokens, candidate.text
    named = [
        met for met in listed("facts/countries").find(tokens) if tokens[met.first].is_capitalised
    ]
    asked = {
        question.row[slot].folded for slot in slots(listed("facts/countries").find(question.row))
    }
    run: list[int] = []
    for met in named:
        if tokens[met.first].folded in asked:
            continue
        gap = text[tokens[run[-1]].end : tokens[met.first].start].strip() if run else None
        if run and gap not in _JOINTS:
            yield _picked(candidate, run)
            run = []
        run += range(met.first, met.last)
    if run:
        yield _picked(candidate, run)


def _picked(candidate: Candidate, run: list[int]) -> Pick:
    place = range(run[0], run[-1] + 1)
    return as_pick(candidate, place, nearness(candidate, place))


__all__ = ["asks_country", "pick"]
