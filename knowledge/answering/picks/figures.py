"""The figure that a "how many", "how much" or "which share" asks for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from knowledge.answering.kinds import telling
from knowledge.answering.picks.agreeing import agreement, is_short_for
from knowledge.answering.picks.belonging import fitness
from knowledge.answering.picks.labels import ownness
from knowledge.answering.picks.pick import Pick, nearness, tokens_within
from knowledge.answering.picks.ranges import range_of
from knowledge.answering.picks.rates import rate_fitness
from knowledge.answering.picks.stages import levelness
from knowledge.answering.picks.stretches import shares, stretches, topic_end
from knowledge.answering.picks.totals import asks_total, basis, totality
from knowledge.answering.years import is_year
from knowledge.text.phrases import is_marked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.models import Fact
    from knowledge.retrieval.query import Met

_KINDS = {
    "count": {"count"},
    "money": {"money"},
    "percent": {"percent"},
    "duration": {"count"},
    "figure": {"count", "money", "percent"},
    "breakdown": {"count", "money", "percent"},
}


_SHARE = "%"
_FENCE = re.compile(r"[,;:()]")
# Factors on a figure's score, chosen on the development questions.
_WHOLE = 1.2  # of a whole whose parts are told, where they are asked for
_BARE = 0.4  # how sure a figure is that is no fact
_BEFORE_NOUN = 2  # syllables
_PART = 0.7


def pick(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """The figures of the sentence that are of the asked kind and count the asked noun."""
    known = list(facts)
    parts = _undistinguished_parts(candidate, known)
    every_part = {part.start for whole in known for part in whole.parts}
    asked = list(_of_the_asked(question, candidate, known))
    figures = [place for _, place, _ in asked]
    said = stretches(candidate, figures)
    topic = topic_end(candidate, said)
    chosen = shares(question, candidate, said, figures)
    owned = ownness(question, candidate, figures)
    for (fact, place, agreeing), share, own, stretch in zip(
        asked, chosen, owned, said, strict=True
    ):
        named = place if place.start in stretch else stretch  # the thing, told before its figure
        score = agreeing * share * own * nearness(candidate, named, topic)
        score *= fitness(question, candidate, fact, known)
        score *= rate_fitness(question, candidate, fact, place)
        score *= levelness(question, candidate, place)
        score *= totality(question, candidate, place, is_part=fact.start in every_part)
        score *= basis(question, candidate, place, figures)
        if fact.start in parts:
            score *= _PART
        if question.kind == "breakdown" and fact.parts:
            score = max(score, _WHOLE)
        if score > 0:
            yield Pick(*range_of(question, candidate, fact, known), score, fact)


class _Asked(NamedTuple):
    """A figure that may be the asked one."""

    fact: Fact
    place: range  # its tokens
    share: float  # of its words with the asked noun


def _of_the_asked(
    question: Question, candidate: Candidate, facts: Iterable[Fact]
) -> Iterator[_Asked]:
    """The figures of the asked kind that count the asked noun, left to right."""
    kinds = _asked_kinds(question)
    told: list[tuple[range, float]] = []
    for fact in sorted(facts, key=lambda fact: fact.start):
        given = _is_given(question, fact)
        if fact.kind in kinds and (question.kind == "breakdown" or not given):
            place = tokens_within(candidate, fact.start, fact.end)
            whole = given and fact.parts  # "14.000 con gồm những loại nào"
            share = 1.0 if whole else agreement(question, candidate, place)
            share = max([share, *(s for p, s in told if is_short_for(candidate, place, p))])
            told.append((place, share))
            if share > 0:
                yield _Asked(fact, place, share)


def _asked_kinds(question: Question) -> set[str]:
    """The kinds of fact that may be given; a sum of "mấy tỷ", and "vốn", is one of money."""
    row = question.row
    if question.kind == "breakdown":
        told = {met.value for met in telling("question_signals").find(row)}
        nouns = [telling("figure_hints").at(row, slot) for slot in {0, *question.focus[:1]}]
        if "money" in told or any(noun is not None and noun.value == "money" for noun in nouns):
            return {"money"}
    return _KINDS[question.kind]


def _is_given(question: Question, fact: Fact) -> bool:
    """Whether the question itself gives the figure: the 5 of "trong 5 năm, mấy năm …"."""
    if fact.number is None:
        return False
    return any(token.is_number and token.folded == f"{fact.number:f}" for token in question.row)


def pick_bare(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """A figure right before the asked noun, where no fact was made of it."""
    del facts
    head = next((slot for slot in question.focus if question.weights[slot] > 0), None)
    if head is None or asks_total(question):
        return
    offset = candidate.span.start
    for met in candidate.met.get(head, ()):
        for number in range(max(0, met.start - _BEFORE_NOUN), met.start):
            token = candidate.tokens[number]
            gap = candidate.text[token.end : candidate.tokens[met.start].start]
            counts = not _FENCE.search(gap) and (_SHARE not in gap or _SHARE in question.text)
            is_figure = token.is_number and not is_year(token)  # no "năm 2016 công ty"
            if is_figure and counts and _is_whole(question, candidate, met):
                last = candidate.tokens[met.start + met.length - 1]
                yield Pick(offset + token.start, offset + last.end, _BARE)


def _is_whole(question: Question, candidate: Candidate, head: Met) -> bool:
    """Whether a bare noun is met to its end: "may dong chi" counts no "39 tỷ đồng"."""
    if is_marked(question.row):
        return True
    asked = [question.row[slot].folded for slot in question.focus]
    told = [token.folded for token in candidate.tokens[head.start : head.start + len(asked)]]
    return told == asked or head.length > 1


def _undistinguished_parts(candidate: Candidate, facts: Iterable[Fact]) -> set[int]:
    """Where parts of a whole begin that the question says nothing of beyond the whole's words."""
    found: set[int] = set()
    offset = candidate.span.start
    for whole in facts:
        starts = [part.start for part in whole.parts if part.start > whole.start]
        if not starts or whole.kind == "list":
            continue
        ends = [*starts[1:], whole.sentence_end]
        before = {t for t in candidate.met_tokens if candidate.tokens[t].start + offset < starts[0]}
        told = {slot for slot, met in candidate.met.items() if any(m.start in before for m in met)}
        for start, end in zip(starts, ends, strict=True):
            own = tokens_within(candidate, start, end)
            said = {slot for slot, met in candidate.met.items() if any(m.start in own for m in met)}
            if said <= told:
                found.add(start)
    return found


__all__ = ["pick", "pick_bare"]
