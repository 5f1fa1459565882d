"""Where: the place of the event that is asked about, else the place nearest to the words."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.answering.kinds import telling
from knowledge.answering.picks import clauses, focus
from knowledge.answering.picks.countries import asks_country
from knowledge.answering.picks.phrases import as_pick, names_behind
from knowledge.answering.picks.pick import Pick, nearness, tokens_within
from knowledge.text.phrases import listed
from knowledge.text.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.models import Fact

_EVENT = 0.95  # an event's own place leaves little doubt
_NAMED = 0.4  # the share of an event's name that the question must give
_BEFORE = 0.7  # a place is said after what happens there: "tổ chức tại Hà Nội"
_SUCH_AS = "như"  # như
_EVERY_LEVEL = 0.9  # hardly another place is told on just the levels asked for
_HEADLESS = 0.25  # of a clause without any xã, where "xã nào" is asked
_PLURALS = {"nhung", "cac", "hai", "ba", "bon", "nam", "may"}  # những, các, hai, …, năm, mấy
_JOINTS = {"và", ",", "", "-"}  # what may stand between two places told together


def pick(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """The places of the sentence that the question does not itself name."""
    if asks_country(question):
        return
    known = list(facts)
    places = [
        fact
        for fact in known
        if fact.kind == "place" and not _is_given(question, fact) and _is_such(question, fact)
    ]
    event = _event(candidate, known)
    if event is not None:
        there = _places_of(event, known, places)
        if there:
            yield _together(candidate, there)
            return
    if _asks_several(question) and len(places) > 1:
        yield from _runs(candidate, places)
        return
    for fact in places:
        own = tokens_within(candidate, fact.start, fact.end)
        near = nearness(candidate, own)
        before = [token < own.start for token in candidate.met_tokens]
        follows = sum(before) * 2 >= len(before)
        score = near if follows else _BEFORE * near
        end = _end_of_run(candidate, own, fact.end)
        yield Pick(fact.start, end, max(score, _has_levels(question, fact)), fact)


def _end_of_run(candidate: Candidate, own: range, end: int) -> int:
    """Where the names end that one head announces: "các xã Lương Quới, Bình Hòa và Châu Hòa"."""
    tokens = candidate.tokens
    plural = own.start > 0 and (
        tokens[own.start - 1].is_number or tokens[own.start - 1].folded in _PLURALS
    )
    if not plural:
        return end
    head = listed("place_heads").at(tokens, own.start, marked=True)
    names = names_behind(candidate, head.last if head else own.start)
    return max(end, candidate.span.start + tokens[names[-1]].end) if names else end


def _has_levels(question: Question, fact: Fact) -> float:
    """How sure a place is by being told on each level that "ở xã nào, huyện nào" asks for."""
    row = question.row
    signals = (met for met in telling("question_signals").find(row) if met.value == "place")
    asked = {row[met.first].folded for met in signals if listed("place_heads").at(row, met.first)}
    told = {token.folded for token in syllables(fact.value)}
    return _EVERY_LEVEL if len(asked) > 1 and asked <= told else 0.0


def pick_examples(
    question: Question, candidate: Candidate, facts: Iterable[Fact]
) -> Iterator[Pick]:
    """The names behind "như": "những vùng hạn nặng như Krông Nô, Đắk Mil"."""
    del question, facts
    for number, token in enumerate(candidate.tokens):
        names = names_behind(candidate, number + 1) if token.marked == _SUCH_AS else range(0)
        if names:
            yield as_pick(candidate, names, nearness(candidate, names))


def pick_phrase(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """The phrase at the asked noun; a country has a name."""
    if not asks_country(question):
        yield from focus.pick(question, candidate, facts)


def pick_clause(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """The clause that says most of the question; a country has a name."""
    if asks_country(question):
        return
    asked = [question.row[slot] for slot in question.focus]
    headed = bool(asked) and listed("place_heads").at(asked, 0) is not None
    for found in clauses.pick_any(question, candidate, facts):
        yield found._replace(score=_HEADLESS * found.score) if headed else found


def _is_given(question: Question, fact: Fact) -> bool:
    return bool(fact.place) and fact.place in question.constraints.places


def _is_such(question: Question, fact: Fact) -> bool:
    """Whether a place is called a xã where "xã nào" is asked; provinces are so called seldom."""
    asked = [question.row[slot] for slot in question.focus]
    if not asked or listed("province_prefixes").at(asked, 0) is not None:
        return True
    if listed("place_heads").at(asked, 0) is None:
        return True
    return asked[0].folded in {token.folded for token in syllables(fact.value)}


def _event(candidate: Candidate, facts: Sequence[Fact]) -> Fact | None:
    """The event that the question names best; None where it names none."""
    events = [fact for fact in facts if fact.kind == "event"]
    best = max(events, key=lambda event: _said_in(candidate, event), default=None)
    return best if best and _share_met(candidate, best) >= _NAMED else None


def _said_in(candidate: Candidate, event: Fact) -> float:
    """The weight of the question's words in the event's name, twice where they stand in a row."""
    name = tokens_within(candidate, event.start, event.end)
    met = {
        slot: {found.start for found in places if found.start in name}
        for slot, places in candidate.met.items()
    }
    return sum(
        candidate.weights[slot] * (2 if {at - 1 for at in starts} & met.get(slot - 1, set()) else 1)
        for slot, starts in met.items()
        if starts
    )


def _share_met(candidate: Candidate, event: Fact) -> float:
    """The share of the event's name that the question's words meet."""
    name = tokens_within(candidate, event.start, event.end)
    return sum(token in candidate.met_tokens for token in name) / len(name) if name else 0.0


def _places_of(event: Fact, facts: Sequence[Fact], places: Sequence[Fact]) -> list[Fact]:
    """The places behind the event, up to the next event."""
    later = [f.start for f in facts if f.kind == "event" and f.start > event.start]
    end = min(later, default=event.sentence_end)
    return [place for place in places if event.end <= place.start < end]


def _asks_several(question: Question) -> bool:
    """Whether "hai tỉnh nào", "những xã nào" is asked."""
    first = question.focus.start if question.focus else 0
    before = question.row[first - 1] if first else None
    return before is not None and (before.is_number or before.folded in _PLURALS)


def _runs(candidate: Candidate, places: Sequence[Fact]) -> Iterator[Pick]:
    """Each run of places that are told in one breath."""
    left = list(places)
    while left:
        run = _together(candidate, left)
        left = [place for place in left if place.start >= run.end]
        near = nearness(candidate, tokens_within(candidate, run.start, run.end))
        yield run._replace(score=near)


def _together(candidate: Candidate, places: Sequence[Fact]) -> Pick:
    """The first place, with those told in one breath with it."""
    raw = candidate.article.raw
    last = places[0]
    for one, other in pairwise(places):
        if raw[one.end : other.start].strip() not in _JOINTS:
            break
        last = other
    own = tokens_within(candidate, places[0].start, places[0].end)
    return Pick(
        places[0].start, max(last.end, _end_of_run(candidate, own, last.end)), _EVENT, places[0]
    )


__all__ = ["pick", "pick_clause", "pick_examples", "pick_phrase"]
