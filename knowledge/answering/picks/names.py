"""What stands in the sentence where the question has its "ai", "gì" or "nào".

Vietnamese leaves the question word where the answer would stand: "tạo niềm tin nơi những ai"
is said of "tạo niềm tin nơi người dân, doanh nghiệp". So the words on either side of the question
word, found in the sentence, bound the answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from knowledge.answering.picks import focus
from knowledge.answering.picks.doers import before_brackets, doer_of, present_of
from knowledge.answering.picks.people import told_together
from knowledge.answering.picks.phrases import as_pick, phrase_from, phrase_until
from knowledge.answering.picks.pick import Pick, faces
from knowledge.answering.picks.receivers import passive_verb, told_passively
from knowledge.facts.wordlist import wordlist
from knowledge.text.normal import marked
from knowledge.text.phrases import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.models import Fact

    _Edge = Literal["start", "end"]

_CLAUSE = {"co1", "đươc5", "bi5", "đa4", "đang", "se4", "la2"}  # có, được, bị, đã, đang, sẽ, là
_IS, _IS_TYPED = "la2", {"la2", "la"}  # là
_DEED = marked("việc")
_OTHER = 0.4  # of that, where the word next to the question word is not said
_SEVERAL = "nhung"  # những
_BEHIND, _BEFORE = 0.8, 0.7  # how sure the phrase on this side of the question word is


def pick(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """The noun phrases where the question word points to."""
    signal = question.signal
    if signal is None or listed("group_nouns").at(question.row, 0) is not None:
        return
    verb = passive_verb(question)
    if verb is not None and question.kind == "person" and not told_passively(candidate, verb):
        return  # whoever does it is not for whom it is done
    if focus.head_of(question):
        yield from focus.pick(question, candidate, facts)
        return
    if question.kind == "definition" and not faces(question, candidate):
        return  # a phrase behind some other word answers nothing
    if present := present_of(question, candidate):
        yield as_pick(candidate, present, _BEHIND)
        return
    known = list(facts)
    facing = range(min(signal.first, signal.focus[0]) - 1, -1, -1)
    before = _nearest_met(question, candidate, facing)
    after = _nearest_met(question, candidate, range(signal.last, len(question.row)))
    if before is not None and not _is_passive(question, signal.first):
        behind = _over_is(question, candidate, phrase_from(candidate, before + 1))
        if behind and not _within_a_fact(candidate, known, behind.start):
            sure = _BEHIND if faces(question, candidate) else _OTHER * _BEHIND
            yield from _named(question, known, _picked(candidate, behind, sure), "start")
    doer = doer_of(question, candidate, known) if before is None else None
    if doer is not None:
        several = question.row[signal.first].folded == _SEVERAL  # "những ai"
        start, end = told_together(candidate, doer, known) if several else (doer.start, doer.end)
        yield Pick(start, end, _BEHIND, doer)
        return
    opening = None if after is None else before_brackets(candidate, after)
    if opening is not None:
        edge: _Edge = "start" if opening == after else "end"
        ahead = _subject_of(candidate, phrase_until(candidate, opening))
        is_clause = any(candidate.tokens[token].marked in _CLAUSE for token in ahead)
        if not is_clause and not (question.kind == "person" and _is_deed(candidate, ahead)):
            yield from _named(question, known, _picked(candidate, ahead, _BEFORE), edge)


def _over_is(question: Question, candidate: Candidate, phrase: range) -> range:
    """The phrase behind "là", where "là gì" is asked: no "hiện nay" of "khó nhất hiện nay là"."""
    tokens, signal = candidate.tokens, question.signal
    asked = question.row[signal.first - 1].marked if signal and signal.first else ""
    is_so = phrase.stop < len(tokens) and tokens[phrase.stop].marked == _IS
    return phrase_from(candidate, phrase.stop + 1) if is_so and asked in _IS_TYPED else phrase


def _subject_of(candidate: Candidate, ahead: range) -> range:
    """The phrase without the day or place that opens its sentence."""
    tokens = candidate.tokens
    if not ahead or listed("sentence_openings").at(tokens, ahead.start, marked=True) is None:
        return ahead
    commas = [n for n in ahead[1:] if "," in candidate.text[tokens[n - 1].end : tokens[n].start]]
    return range(commas[-1], ahead.stop) if commas else ahead


def _is_deed(candidate: Candidate, phrase: range) -> bool:
    """Whether a phrase begins with a deed, and so is nobody: "việc …", "tổ chức tập huấn".

    A single syllable in capitals may begin a name: "Chi ủy" spends nothing.
    """
    tokens = [candidate.tokens[token] for token in phrase]
    keys = [token.marked for token in tokens]
    told = wordlist("predicates").length_at(keys, 0)
    return keys[:1] == [_DEED] or told > int(bool(tokens) and tokens[0].is_capitalised)


def _picked(candidate: Candidate, tokens: range, score: float) -> list[Pick]:
    return [as_pick(candidate, tokens, score)] if tokens else []


def _named(
    question: Question, facts: Iterable[Fact], picked: Iterable[Pick], edge: _Edge
) -> Iterator[Pick]:
    """The phrases; in place of one the person it names, or the body at its edge."""
    known = list(facts)
    bodies = [fact for fact in known if fact.kind == "organisation"]
    for pick in picked:
        person = next((f for f in known if f.kind == "person" and _overlaps(f, pick)), None)
        if person and question.kind == "definition":
            continue  # nobody is what "gì" asks for
        body = next((f for f in bodies if getattr(f, edge) == getattr(pick, edge)), None)
        name = person or body
        yield Pick(name.start, name.end, pick.score, name) if name else pick


def _within_a_fact(candidate: Candidate, facts: Iterable[Fact], token: int) -> bool:
    """Whether a phrase would begin inside a figure or a body's name: "đồng", "minh HTX"."""
    start = candidate.span.start + candidate.tokens[token].start
    whole = (fact for fact in facts if fact.number is not None or fact.kind == "organisation")
    return any(fact.start < start < fact.end for fact in whole)


def _overlaps(fact: Fact, pick: Pick) -> bool:
    return fact.start < pick.end and fact.end > pick.start


def _is_passive(question: Question, signal: int) -> bool:
    """Whether the question word is a doer named behind: "do ai thực hiện" asks for the subject."""
    return signal > 0 and question.row[signal - 1].folded in {"do", "boi"}


def _nearest_met(question: Question, candidate: Candidate, slots: range) -> int | None:
    """The sentence's token that meets the first of these slots that has content and is met."""
    for slot in slots:
        met = candidate.coverage.best[slot]
        if met and question.weights[slot] > 0:
            return met.start + (met.length - 1 if slots.step < 0 else 0)
    return None


__all__ = ["pick"]
