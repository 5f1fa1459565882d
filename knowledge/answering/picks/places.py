"""Where: the place of the event that is asked about, else the place nearest to the words."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.answering.picks import clauses, focus
from knowledge.answering.picks.asked_places import (
    PLURALS,
    asks_several,
    has_levels,
    is_given,
    is_such,
)
from knowledge.answering.picks.countries import asks_country
from knowledge.answering.picks.phrases import as_pick, names_behind
from knowledge.answering.picks.pick import Pick, nearness, tokens_within
from knowledge.text.phrases import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.models import Fact

_EVENT = 0.95  # an event's own place leaves little doubt
_NAMED = 0.4  # the share of an event's name that the question must give
_BEFORE = 0.7  # a place is said after what happens there: "tổ chức tại Hà Nội"
_SUCH_AS = "như"  # như
_HEADLESS = 0.25  # of a clause without any xã, where "xã nào" is asked
_JOINTS = {"và", ",", "", "-"}  # what may stand between two places told together


def pick(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """The places of the sentence that the question does not itself name."""
    if asks_country(question):
        return
    known = list(facts)
    places = [
        fact
        for fact in known
        if fact.kind == "place" and not is_given(question, fact) and is_such(question, fact)
    ]
    event = _event(candidate, known)
    if event is not None:
        there = _places_of(event, known, places)
        if there:
            yield _together(candidate, there)
            return
    if asks_several(question) and len(places) > 1:
        yield from _runs(candidate, places)
        return
    for fact in places:
        own = tokens_within(candidate, fact.start, fact.end)
        near = nearness(candidate, own)
        before = [token < own.start for token in candidate.met_tokens]
        follows = sum(before) * 2 >= len(before)
        score = near if follows else _BEFORE * near
        end = _end_of_run(candidate, own, fact.end)
        yield Pick(fact.start, end, max(score, has_levels(question, fact)), fact)


def _end_of_run(candidate: Candidate, own: range, end: int) -> int:
    """Where the names end that one head announces: "các xã Lương Quới, Bình Hòa và Châu Hòa"."""
    tokens = candidate.tokens
    plural = own.start > 0 and (
        tokens[own.start - 1].is_number or tokens[own.start - 1].folded in PLURALS
    )
    if not plural:
        return end
    head = listed("place_heads").at(tokens, own.start, marked=True)
    names = names_behind(candidate, head.last if head else own.start)
    return max(end, candidate.span.start + tokens[names[-1]].end) if names else end


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
        lacks = headed or not _tells_where(candidate, found)
        yield found._replace(score=_HEADLESS * found.score) if lacks else found


def _tells_where(candidate: Candidate, found: Pick) -> bool:
    """Whether a clause has a word such as "ở" or "trên" at all."""
    own = tokens_within(candidate, found.start, found.end)
    prepositions = listed("place_prepositions")
    return any(prepositions.at(candidate.tokens, n, marked=True) for n in own)


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
