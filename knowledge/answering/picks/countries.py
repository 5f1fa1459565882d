"""Which country: no town or province answers "nước nào"."""

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
    from knowledge.text.phrases import Found

_JOINTS = {"", ",", "và", "-", ", và"}  # what may stand between countries told together


def asks_country(question: Question) -> bool:
    """Whether the asked noun is a country."""
    asked = [question.row[slot] for slot in question.focus]
    return bool(asked) and listed("country_heads").at(asked, 0) is not None


def pick(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """Each run of countries that the question doesn't name."""
    del facts
    if not asks_country(question):
        return
    tokens, text = candidate.tokens, candidate.text
    asked = {question.row[n].folded for n in slots(listed("facts/countries").find(question.row))}
    run: list[int] = []
    for met in listed("facts/countries").find(tokens):
        if tokens[met.first].folded in asked or not _is_name(candidate, met):
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


def _is_name(candidate: Candidate, met: Found[None]) -> bool:
    """Whether capitals say that a country is meant: neither "Anh Hùng" nor "anh Đức"."""
    tokens = candidate.tokens
    if not all(token.is_capitalised for token in tokens[met.first : met.last]):
        return False
    if met.last - met.first > 1:
        return True
    before = met.first - 1
    titled = before >= 0 and listed("facts/person_titles").at(tokens, before) is not None
    beside = [n for n in (before, met.last) if 0 <= n < len(tokens)]
    apart = [n for n in beside if candidate.text[tokens[n].end : tokens[met.first].start].strip()]
    return (
        before >= 0
        and not titled
        and not any(tokens[n].is_capitalised for n in beside if n not in apart)
    )


__all__ = ["asks_country", "pick"]
