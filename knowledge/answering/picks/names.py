"""What stands in the sentence where the question has its "ai", "gì" or "nào".

Vietnamese leaves the question word where the answer would stand: "tạo niềm tin nơi những ai"
is said of "tạo niềm tin nơi người dân, doanh nghiệp". So the words on either side of the question
word, found in the sentence, bound the answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from knowledge.answering.picks.pick import Pick
from knowledge.text.phrases import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.models import Fact

_FULL_STOPS = (";", ":", ".", "…", "(", ")", '"', "“", "”")
_NAMES = {"organisation", "event", "place", "count"}
_BODIES = {"organisation", "event"}
_NAMED, _FOCUSED = 0.95, 0.85  # how sure a name, and a phrase, at the asked noun's place are
_PHRASE = 3  # syllables that a noun phrase has at least before a verb may end it
_LONGEST = 16  # syllables of a name or noun phrase offered as an answer


def pick(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """The noun phrases where the question word points to."""
    signal = question.signal
    if signal is None:
        return
    if _head(question):
        yield from pick_focus(question, candidate, facts)
        return
    before = _nearest_met(
        question, candidate, range(min(signal.first, signal.focus[0]) - 1, -1, -1)
    )
    after = _nearest_met(question, candidate, range(signal.last, len(question.row)))
    if before is not None and not _is_passive(question, signal.first):
        yield from _named(facts, _phrase_from(candidate, before + 1, 0.8), "start")
    opening = None if after is None else _before_brackets(candidate, after)
    if opening is not None and opening != after:
        yield from _named(facts, _phrase_until(candidate, opening, 0.7), "end")
    elif after is not None:
        yield from _named(facts, _phrase_until(candidate, after, 0.7), "start")


def _named(
    facts: Iterable[Fact], picked: Iterable[Pick], edge: Literal["start", "end"]
) -> Iterator[Pick]:
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


def pick_focus(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """The name or noun phrase that begins with the asked noun: the "quỹ …" of "quỹ nào"."""
    for token in _focus_tokens(question, candidate):
        named = _named_at(candidate, facts, token)
        if named is not None:
            yield Pick(named.start, named.end, _NAMED, named)
        else:
            yield _to_the_next_sign(candidate, token)


def _focus_tokens(question: Question, candidate: Candidate) -> list[int]:
    """Where the asked noun stands: the "quỹ" of "quỹ nào", general nouns before it left out."""
    head = _head(question)
    return sorted({met.start for slot in head[:1] for met in candidate.coverage.places[slot]})


def _head(question: Question) -> list[int]:
    """The slots of the asked noun without general nouns before it."""
    focus = list(question.focus)
    row = question.row[: focus[-1] + 1] if focus else ()
    while focus and (met := listed("general_nouns").at(row, focus[0], marked=True)) is not None:
        focus = focus[met.last - met.first :]
    return focus


def _named_at(candidate: Candidate, facts: Iterable[Fact], token: int) -> Fact | None:
    """The longest name that a token stands in; a count only where it begins there."""
    start = candidate.span.start + candidate.tokens[token].start
    named = [
        fact
        for fact in facts
        if fact.start == start or (fact.kind in _BODIES and fact.start <= start < fact.end)
        if fact.kind in _NAMES
    ]
    return max(named, key=lambda fact: fact.end - fact.start, default=None)


def _nearest_met(question: Question, candidate: Candidate, slots: range) -> int | None:
    """The sentence's token that meets the first of these slots that has content and is met."""
    for slot in slots:
        met = candidate.coverage.best[slot]
        if met and question.weights[slot] > 0:
            return met.start + (met.length - 1 if slots.step < 0 else 0)
    return None


def _phrase_from(candidate: Candidate, first: int, score: float) -> Iterator[Pick]:
    tokens = candidate.tokens
    while first < len(tokens) and listed("answer_phrase_ends").at(tokens, first) is not None:
        first += 1
    last = first
    while last < len(tokens) and last - first < _LONGEST:
        if last > first and _fenced(candidate, last):
            break
        if last >= first + _PHRASE and listed("answer_phrase_ends").at(tokens, last) is not None:
            break
        last += 1
    if last > first:
        yield _as_pick(candidate, first, last, score)


def _to_the_next_sign(candidate: Candidate, first: int) -> Pick:
    """The phrase from a token up to the next comma or stronger sign."""
    last = first + 1
    while last < len(candidate.tokens) and last - first < _LONGEST:
        gap = candidate.text[candidate.tokens[last - 1].end : candidate.tokens[last].start]
        if "," in gap or _fenced(candidate, last):
            break
        last += 1
    return _as_pick(candidate, first, last, _FOCUSED)


def _phrase_until(candidate: Candidate, last: int, score: float) -> Iterator[Pick]:
    tokens = candidate.tokens
    while last > 0 and listed("answer_phrase_ends").at(tokens, last - 1) is not None:
        last -= 1
    first = last
    while first > 0 and last - first < _LONGEST:
        if _fenced(candidate, first) and first < last:
            break
        first -= 1
    if last > first:
        yield _as_pick(candidate, first, last, score)


def _before_brackets(candidate: Candidate, last: int) -> int:
    """The token at which brackets right before `last` open: "Cục A (Bộ B) cấp" tells of Cục A."""
    tokens = candidate.tokens
    if not last or ")" not in candidate.text[tokens[last - 1].end : tokens[last].start]:
        return last
    opening = candidate.text.rfind("(", 0, tokens[last - 1].end)
    return sum(token.start < opening for token in tokens)


def _fenced(candidate: Candidate, token: int) -> bool:
    """Whether a sign stands before this token that ends a phrase; a comma goes on with a list."""
    gap = candidate.text[candidate.tokens[token - 1].end : candidate.tokens[token].start]
    return any(sign in gap for sign in _FULL_STOPS)


def _as_pick(candidate: Candidate, first: int, last: int, score: float) -> Pick:
    offset = candidate.span.start
    return Pick(
        offset + candidate.tokens[first].start, offset + candidate.tokens[last - 1].end, score
    )


__all__ = ["pick", "pick_focus"]
