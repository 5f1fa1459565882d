"""How, which ones: the stretch of the sentence that tells it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.answering.picks.pick import LONGEST, Pick, faces
from knowledge.text.phrases import listed
from knowledge.text.sentences import Span, clauses
from knowledge.text.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.models import Fact

_NEARLY_ALL = 0.9
_LISTED = 0.9
_ANNOUNCED = 1.3  # hardly anything else is a list of just the things asked for
_ANY = 0.2
_PARTS = 2  # figures of a sentence that may tell the parts of a whole
# Of a sentence without the word that "như thế nào", "gì" is asked of.
_UNFACED = {"how": 0.7, "definition": 0.6}
_MEANS = 1.25  # of a sentence that tells by what means, where that is asked
_BY, _BY_MARKED = "bang", "băng2"  # bằng
_WHOLE, _CUT = 0.8, 0.94  # how sure a whole sentence is, and how much of that a part of it


def pick(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """The list where one is asked for; else as much of the sentence as can be shown."""
    if question.kind in {"list", "keywords"}:
        yield from _lists(candidate, facts)
    if question.kind == "keywords":
        yield _tightest(candidate)
    else:
        yield from _sentence(question, candidate)
    if question.kind == "list":
        yield from _announced(question, candidate)


def pick_listed(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """The list whose heading is the asked noun: "lĩnh vực gì" of "các lĩnh vực: …"."""
    asked = {question.row[slot].folded for slot in question.focus}
    lists = (f for f in facts if f.kind == "list" and f.end - f.start <= LONGEST)
    for fact in lists if asked else ():
        if asked <= {token.folded for token in syllables(fact.subject)}:
            yield Pick(fact.start, fact.end, _LISTED, fact)


def pick_parts(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """The list of a whole's parts, or the sentence, if it has figures enough to tell parts."""
    yield from _lists(candidate, facts)
    if sum(token.is_number for token in candidate.tokens) >= _PARTS:
        yield from _sentence(question, candidate)


def pick_any(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """The clause that says most of the question, where nothing in it stands out."""
    del question, facts
    yield _tightest(candidate)._replace(score=_ANY)


def _lists(candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """Lists whose heading says a good part of what the sentence says of the question."""
    said = candidate.met_tokens
    for fact in facts:
        if fact.kind == "list" and fact.end - fact.start <= LONGEST:
            start = fact.start - candidate.span.start
            heading = candidate.text.rfind(";", 0, start)  # what stands before is another's
            before = [t for t in said if heading < candidate.tokens[t].start < start]
            if len(before) * 2 >= len(said):
                yield Pick(fact.start, fact.end, _LISTED, fact)


def _announced(question: Question, candidate: Candidate) -> Iterator[Pick]:
    """From "3 mô hình, đó là" on, where the asked noun is counted and then told one by one."""
    head = next((slot for slot in question.focus if question.weights[slot] > 0), None)
    counted = [
        met.start
        for met in (candidate.met.get(head, ()) if head is not None else ())
        if met.start and candidate.tokens[met.start - 1].is_number
    ]
    end = len(candidate.text.rstrip(" .…"))
    for first in counted[:1]:
        announcing = listed("announcing_words").find(candidate.tokens[first:])
        start = candidate.tokens[first - 1].start
        if announcing and "," in candidate.text[start:] and end - start <= LONGEST:
            offset = candidate.span.start
            yield Pick(offset + start, offset + end, _ANNOUNCED)


def _sentence(question: Question, candidate: Candidate) -> Iterator[Pick]:
    text = candidate.text
    score = _WHOLE * _focused(question, candidate)
    if len(text) <= LONGEST:
        yield Pick(candidate.span.start, candidate.span.end, score)
        return
    span = _best_stretch(candidate, clauses(text))
    yield Pick(candidate.span.start + span.start, candidate.span.start + span.end, _CUT * score)


def _focused(question: Question, candidate: Candidate) -> float:
    """How far the sentence names what is asked: "ngân hàng nào" is not told without a bank."""
    if question.kind in _UNFACED:
        faced = 1.0 if faces(question, candidate) else _UNFACED[question.kind]
        return faced * _MEANS if _tells_the_means(question, candidate) else faced
    asked = [
        slot
        for slot in question.focus
        if question.weights[slot] > 0 and listed("classifiers").at(question.row, slot) is None
    ]
    if not asked or question.kind not in {"which", "list"}:
        return 1.0
    return sum(slot in candidate.met for slot in asked) / len(asked)


def _tells_the_means(question: Question, candidate: Candidate) -> bool:
    """Whether "bằng cách nào" is asked, and a sentence has its "bằng": "bằng đường uống"."""
    signal = question.signal
    asked = question.row[max(0, signal.first - 1) : signal.last] if signal else ()
    tokens = candidate.tokens
    return any(token.folded == _BY for token in asked) and any(
        one.marked == _BY_MARKED and not other.is_number for one, other in pairwise(tokens)
    )


def _tightest(candidate: Candidate) -> Pick:
    """The shortest run of clauses that says nearly all that the sentence says of the question."""
    spans = clauses(candidate.text)
    whole = _said(candidate, Span(0, len(candidate.text)))
    runs = [
        Span(spans[first].start, spans[last].end)
        for first in range(len(spans))
        for last in range(first, len(spans))
    ]
    enough = [run for run in runs if _said(candidate, run) >= _NEARLY_ALL * whole]
    best = min(enough, key=lambda run: run.end - run.start)
    end = min(best.end, best.start + LONGEST)
    return Pick(candidate.span.start + best.start, candidate.span.start + end, 0.8)


def _best_stretch(candidate: Candidate, spans: list[Span]) -> Span:
    """The run of clauses that says most of the question and still can be shown whole."""
    best, most = spans[0], -1.0
    for first in range(len(spans)):
        for last in range(first, len(spans)):
            span = Span(spans[first].start, spans[last].end)
            if span.end - span.start > LONGEST:
                break
            said = _said(candidate, span)
            if said > most:
                best, most = span, said
    return Span(best.start, min(best.end, best.start + LONGEST))


def _said(candidate: Candidate, span: Span) -> float:
    """The weight of the question's words within a stretch; the longer wins a tie."""
    tokens = candidate.tokens
    said = sum(
        candidate.weights[slot]
        for slot, places in candidate.met.items()
        if any(span.start <= tokens[met.start].start < span.end for met in places)
    )
    return said + (span.end - span.start) / 10_000


__all__ = ["pick", "pick_any", "pick_listed", "pick_parts"]
