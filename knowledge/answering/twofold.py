"""Two questions in one, answered where one sentence tells both: "ai được vay, vay bao nhiêu?"."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from knowledge.answering.citing import cite_sentence
from knowledge.answering.direct import confidence
from knowledge.answering.findings import Finding
from knowledge.answering.picks import picks
from knowledge.answering.picks.pick import GLANCE, LONGEST, plain
from knowledge.answering.signals import signal_of
from knowledge.models import Answer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.answering.asking import Asking
    from knowledge.answering.candidates import Candidate
    from knowledge.answering.kinds import Kind, Signal
    from knowledge.answering.picks import Pick
    from knowledge.answering.question import Question

_TRIED = 3  # sentences
_AND = "va2"  # và
_WHOLE: set[Kind] = {"confirm", "comparison", "breakdown", "keywords"}  # kinds asked of all of it


def reply(asking: Asking) -> Answer | None:
    """Both answers, from the likeliest sentence that has them."""
    both = _signals(asking.question)
    if both is None:
        return None
    for candidate in islice(asking.search.candidates, _TRIED):
        first, second = (_best(asking, candidate, signal) for signal in both)
        if first is None or second is None or _overlap(first, second):
            continue
        weaker = first if first.score < second.score else second
        sure = confidence(asking, Finding(candidate, weaker))
        if sure < asking.threshold:
            return None
        citation = cite_sentence(candidate)
        return Answer(
            "answered",
            _words(candidate, first, second),
            quote=citation.quote,
            citations=(citation,),
            confidence=round(sure, 3),
            evidence=asking.evidence,
        )
    return None


def _signals(question: Question) -> tuple[Signal, Signal] | None:
    """The question words on either side of a comma or an "và", if both sides ask."""
    for middle in _joints(question):
        sides = (range(middle), range(middle, len(question.row)))
        found = [_signal(question, side) for side in sides]
        if found[0] and found[1] and found[0].kind != found[1].kind:
            return found[0], found[1]
    return None


def _joints(question: Question) -> Iterator[int]:
    row = question.row
    for slot in range(2, len(row)):
        gap = question.text[row[slot - 1].end : row[slot].start]
        if "," in gap or row[slot].marked == _AND:
            yield slot


def _signal(question: Question, side: range) -> Signal | None:
    found = signal_of(question.row[side.start : side.stop])
    if found is None or found.first == found.last or found.kind in _WHOLE:
        return None
    start = side.start
    focus = (found.focus[0] + start, found.focus[1] + start)
    return found._replace(first=found.first + start, last=found.last + start, focus=focus)


def _best(asking: Asking, candidate: Candidate, signal: Signal) -> Pick | None:
    question = asking.question._replace(signal=signal)
    facts = asking.library.facts_within(candidate.passage, candidate.span)
    return next(iter(picks(question, replace(candidate, question=question), facts)), None)


def _overlap(one: Pick, other: Pick) -> bool:
    return one.start < other.end and other.start < one.end


def _words(candidate: Candidate, first: Pick, second: Pick) -> str:
    """One stretch that holds both, or else the two in the question's order."""
    raw = candidate.article.raw
    start, end = min(first.start, second.start), max(first.end, second.end)
    if end - start <= GLANCE:
        closes = raw[end : end + 1] == ")" and "(" in raw[start:end]
        return plain(raw[start : end + closes])
    return f"{first.text(raw)}; {second.text(raw)}"[:LONGEST]


__all__ = ["reply"]
