"""The holder of a role, or the role of a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.picks.offices import is_another_office, is_another_post
from knowledge.answering.picks.pick import Pick, nearness, tokens_within
from knowledge.text.phrases import listed, slots
from knowledge.text.syllables import folded_key, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.models import Fact

_DESCRIBED = 0.6  # the share of the question's words that a name with its role says
_LEAST = 0.4  # of the question's words, for a person to be meant at all
_NAMED_IN_FULL = 0.8
_NEAREST = 0.85  # how sure the person nearest to the question's words is
_WHO, _BORN = "ai", ("SN", "sinh")
_BESIDE = 4  # syllables: "nữ sinh đạt giải là em Lò Thị Na"
_STOPS, _AND = frozenset(".;:()"), {"va", "cung"}  # và, cùng


def pick(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """People of the sentence whose name or role the question gives."""
    for fact in facts:
        if fact.kind == "person" and _tells_enough(question, fact):
            score = _agreement(question, candidate, fact)
            if score > 0:
                yield Pick(fact.start, fact.end, score, fact)


def pick_named(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """People whom the question's words describe, rather than what they did."""
    yield from (found for found in pick(question, candidate, facts) if found.score >= _DESCRIBED)


def pick_individual(
    question: Question, candidate: Candidate, facts: Iterable[Fact]
) -> Iterator[Pick]:
    """People whom the question doesn't name, of the asked role if it gives one, the nearest first.

    Nothing else in a sentence is a "vị nào", however well its words fit.
    """
    people = [
        (fact, tokens_within(candidate, fact.start, fact.end))
        for fact in facts
        if fact.kind == "person" and not _is_named(question, fact)
    ]
    near = [nearness(candidate, place) for _, place in people]
    best = max(near, default=0.0)
    for (fact, place), share in zip(people, near, strict=True):
        if _has_role(question, candidate, place) and _is_of_kind(question, candidate, place):
            yield Pick(fact.start, fact.end, _NEAREST * share / best if best else 0.0, fact)


def _tells_enough(question: Question, fact: Fact) -> bool:
    """Whether a role is told where one is asked for; an age and an address say who somebody is."""
    if question.kind != "role" or question.row[-1].folded == _WHO:
        return True
    return fact.attribute[:1].isalpha() and not fact.attribute.startswith(_BORN)


def told_together(candidate: Candidate, one: Fact, facts: Iterable[Fact]) -> tuple[int, int]:
    """Where somebody and all who are named in one breath stand: "ông A, bà B và anh C"."""
    raw = candidate.article.raw
    start, end = one.start, one.end
    others = sorted((fact for fact in facts if fact.kind == one.kind), key=lambda fact: fact.start)
    for other in others:
        if other.start >= end and _is_joint(raw[end : other.start]):
            end = other.end
    for other in reversed(others):
        if other.end <= start and _is_joint(raw[other.end : start]):
            start = other.start
    return start, end


def _is_joint(between: str) -> bool:
    """Whether nothing but a comma or "và", and a title, stands between two people."""
    row = syllables(between)
    titles = slots(listed("facts/person_titles").find(row))
    return not _STOPS.intersection(between) and all(
        token.folded in _AND or slot in titles for slot, token in enumerate(row)
    )


def _has_role(question: Question, candidate: Candidate, place: range) -> bool:
    """Whether the role that is asked for, if any, stands with the person."""
    asked = [slot for slot in question.focus if question.weights[slot] > 0]
    return all(any(m.start in place for m in candidate.met.get(slot, ())) for slot in asked)


def _is_of_kind(question: Question, candidate: Candidate, place: range) -> bool:
    """Whether the "nữ sinh" that opens the question, if one does, is told beside the person."""
    kind = listed("person_kinds").at(question.row, 0)
    near = range(place.start - _BESIDE, place.stop + _BESIDE)
    slots_of_it = range(kind.first, kind.last) if kind else range(0)
    met = [candidate.coverage.places[slot] for slot in slots_of_it]
    return all(any(one.start in near for one in found) for found in met)


def _agreement(question: Question, candidate: Candidate, fact: Fact) -> float:
    """The share of the question's own words that stand in the person's name and role."""
    place = tokens_within(candidate, fact.start, fact.end)
    aside = question.constraints.place_slots | question.constraints.year_slots
    met = {
        slot: {found.start for found in places if found.start in place}
        for slot, places in candidate.met.items()
        if any(found.start in place for found in places)
    }
    total = won = 0.0
    for slot, weight in enumerate(question.weights):
        if slot in aside:
            continue
        total += weight
        if slot in met:
            won += weight
    if not met or is_another_post(question, candidate, place, met):
        return 0.0
    if question.kind == "holder" and (
        _is_named(question, fact) or is_another_office(question, candidate, place, met)
    ):
        return 0.0
    share = won / total if total else 0.0
    if question.kind == "role":
        said = {candidate.tokens[token].folded for tokens in met.values() for token in tokens}
        name = folded_key(fact.subject).split()
        asked = said | {token.folded for token in question.row}
        if name[-1] not in asked and len(asked.intersection(name)) > 1:
            return 0.0  # "Lò Thị Na" for a "Lò Thị Quế"
        if len(name) > 1 and said.issuperset(name):
            return max(share, _NAMED_IN_FULL)
    return share if share >= _LEAST else 0.0


def _is_named(question: Question, fact: Fact) -> bool:
    """Whether the question names the person: whose wife is asked for is not the wife."""
    asked = {token.folded for token in question.row}
    return all(word in asked for word in folded_key(fact.subject).split())


__all__ = ["pick", "pick_individual", "pick_named", "told_together"]
