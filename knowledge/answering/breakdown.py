"""What makes up a whole, and what stated parts come to."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from knowledge.answering.citing import cite, cite_fact
from knowledge.answering.direct import confidence
from knowledge.answering.picks.pick import plain
from knowledge.models import Answer, Breakdown
from knowledge.text.phrases import listed
from knowledge.text.sentences import Span, sentences
from knowledge.text.syllables import folded_key, syllables

if TYPE_CHECKING:
    from knowledge.answering.asking import Asking
    from knowledge.answering.findings import Finding
    from knowledge.models import Fact, Passage

_FIGURE = re.compile(r"[0-9]+(\.[0-9]+)?")
# What may name a part: a few words from a sign or an opening word on, none of them a figure's.
_LABEL = re.compile(
    r"(?:[,;:(]|trong đó|gồm|\bvà)\s+((?:(?!trong đó|gồm|và\b)[^\W\d]+\s+){1,8})$", re.IGNORECASE
)
_FEWEST = 2  # parts that make a breakdown


def reply(asking: Asking) -> Answer | None:
    """The parts of the whole that is asked about, or the sum of what is counted apart."""
    if asking.question.kind != "breakdown" or not asking.search.findings:
        return None
    best = asking.search.findings[0]
    if confidence(asking, best) < asking.threshold:
        return None
    stated = _stated_whole(asking, best)
    if stated and len(stated[1].parts) >= _FEWEST:
        finding, whole = stated
        named = plain(whole.value) if whole.kind != "list" else ""
        return _answer(asking, finding, Breakdown(named, whole.parts), "")
    addends = _addends(asking, best)
    given = _given(asking)
    if given:
        parts = tuple(fact for fact in addends if fact.number not in given)
        total = sum(fact.number for fact in parts if fact.number is not None)
        return _answer(asking, best, Breakdown("", parts), "") if total in given else None
    if len(addends) >= _FEWEST:
        total = sum(fact.number for fact in addends if fact.number is not None)
        sum_ = f" ({asking.frames.say('sum', total=f'{total:f}')})"
        return _answer(asking, best, Breakdown("", tuple(addends)), sum_)
    return None


def _given(asking: Asking) -> set[Decimal]:
    """The figures that the question names as wholes: the 99 of "99 chuỗi gồm những gì"."""
    question = asking.question
    slots = set(range(len(question.row))) - question.constraints.year_slots
    if question.signal:
        slots -= set(range(question.signal.first, question.signal.last))
    names = {met.last for met in listed("facts/number_names").find(question.row)}
    figures = (question.row[slot].folded for slot in slots - names)  # no "Nghị định 67"
    return {Decimal(figure) for figure in figures if _FIGURE.fullmatch(figure)}


def _figures(fact: Fact) -> set[Decimal]:
    """A whole's figure as it is meant and as it is written: the 1.680 of "1.680 tỷ đồng"."""
    written = (token.folded for token in syllables(fact.value) if token.is_number)
    found = {Decimal(figure) for figure in written if _FIGURE.fullmatch(figure)}
    return found if fact.number is None else {*found, fact.number}


def _stated_whole(asking: Asking, best: Finding) -> tuple[Finding, Fact] | None:
    """The whole with parts that stands nearest to the question's words, and where it was found."""
    given = _given(asking)
    wholes = {
        (fact.start, fact.end): fact
        for fact in asking.library.facts(best.candidate.article.id)
        if fact.parts and (not given or _figures(fact) & given)
    }
    for finding in asking.search.findings:
        fact = finding.pick.fact
        if fact and (fact.start, fact.end) in wholes:
            return finding, wholes[fact.start, fact.end]
    return None


def _addends(asking: Asking, best: Finding) -> list[Fact]:
    """The figures of the best sentence that count the same thing, none an estimate."""
    found = {
        finding.pick.start: finding.pick.fact
        for finding in asking.search.findings
        if finding.candidate.span == best.candidate.span
    }
    facts = [fact for _, fact in sorted(found.items()) if fact and fact.number is not None]
    return [fact for fact in facts if _adds_to(facts[0], fact) and not fact.qualifier]


def _adds_to(one: Fact, other: Fact) -> bool:
    """Whether two figures count the same: "31 lượt HTX" and "25 HTX", but not "5m2" and "3m"."""
    return one.kind == other.kind and not _words(one).isdisjoint(_words(other))


def _words(fact: Fact) -> set[str]:
    return set(folded_key(fact.unit or "").split())


def _answer(asking: Asking, best: Finding, breakdown: Breakdown, sum_: str) -> Answer:
    article, passage = best.candidate.article, best.candidate.passage
    parts = breakdown.parts
    told = "; ".join(plain(_named(article.raw, part)) for part in parts) + sum_
    citations = [cite_fact(best.candidate, parts[0], asking.library, told)]
    for part in parts:
        around = _sentence_around(passage, part)
        citation = cite(article, passage, around.start, around.end)
        if all(citation.start != other.start for other in citations):
            citations.append(citation)
    return Answer(
        "answered",
        told,
        quote=" ".join(citation.quote for citation in citations),
        citations=tuple(citations),
        confidence=round(confidence(asking, best), 3),
        evidence=asking.evidence,
        breakdown=breakdown,
    )


def _named(raw: str, part: Fact) -> str:
    """A part with the words that name it before its figure: "cấp tỉnh 1.498 hộ"."""
    before = raw[part.sentence_start : part.start]
    name = _LABEL.search(before)
    return (
        raw[part.sentence_start + name.start(1) : part.end] if name else raw[part.start : part.end]
    )


def _sentence_around(passage: Passage, part: Fact) -> Span:
    """Where the sentence that states a part stands: it may be the one after the whole's."""
    for span in sentences(passage.text):
        if passage.start + span.start <= part.start < passage.start + span.end:
            return Span(passage.start + span.start, passage.start + span.end)
    return Span(part.sentence_start, part.sentence_end)


__all__ = ["reply"]
