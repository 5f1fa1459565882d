"""What stands in the sentence where the question has its "ai", "gì" or "nào".

Vietnamese leaves the question word where the answer would stand: "tạo niềm tin nơi những ai"
is said of "tạo niềm tin nơi người dân, doanh nghiệp". So the words on either side of the question
word, found in the sentence, bound the answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from knowledge.answering.picks import focus
from knowledge.answering.picks.phrases import as_pick, phrase_from, phrase_until
from knowledge.answering.picks.pick import Pick

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.models import Fact

    _Edge = Literal["start", "end"]

_BEHIND, _BEFORE = 0.8, 0.7  # how sure the phrase on this side of the question word is


def pick(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """The noun phrases where the question word points to."""
    signal = question.signal
    if signal is None:
        return
    if focus.head_of(question):
        yield from focus.pick(question, candidate, facts)
        return
    before = _nearest_met(
        question, candidate, range(min(signal.first, signal.focus[0]) - 1, -1, -1)
    )
    after = _nearest_met(question, candidate, range(signal.last, len(question.row)))
    if before is not None and not _is_passive(question, signal.first):
        behind = phrase_from(candidate, before + 1)
        yield from _named(facts, _picked(candidate, behind, _BEHIND), "start")
    opening = None if after is None else _before_brackets(candidate, after)
    if opening is not None:
        edge: _Edge = "start" if opening == after else "end"
        ahead = phrase_until(candidate, opening)
        yield from _named(facts, _picked(candidate, ahead, _BEFORE), edge)


def _picked(candidate: Candidate, tokens: range, score: float) -> list[Pick]:
    return [as_pick(candidate, tokens, score)] if tokens else []


def _named(facts: Iterable[Fact], picked: Iterable[Pick], edge: _Edge) -> Iterator[Pick]:
    """The phrases; in place of one the person it names, or the body at its edge."""
    known = list(facts)
    bodies = [fact for fact in known if fact.kind == "organisation"]
    for pick in picked:
        person = next((f for f in known if f.kind == "person" and _overlaps(f, pick)), None)
        body = next((f for f in bodies if getattr(f, edge) == getattr(pick, edge)), None)
        name = person or body
        yield Pick(name.start, name.end, pick.score, name) if name else pick


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


def _before_brackets(candidate: Candidate, last: int) -> int:
    """The token at which brackets right before `last` open: "Cục A (Bộ B) cấp" tells of Cục A."""
    tokens = candidate.tokens
    if not last or ")" not in candidate.text[tokens[last - 1].end : tokens[last].start]:
        return last
    opening = candidate.text.rfind("(", 0, tokens[last - 1].end)
    return sum(token.start < opening for token in tokens)


__all__ = ["pick"]
