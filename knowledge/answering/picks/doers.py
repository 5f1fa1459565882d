"""Who does what a question's verb says: the person or body before it in the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.picks.pick import tokens_within
from knowledge.text.phrases import listed
from knowledge.text.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.models import Fact

_NEAR = 8  # syllables between a doer and what it does
_THERE_IS, _FARTHEST = "co1", 12  # có, and the syllables before which it must stand
_WORD = 2  # syllables of a word that makes the next name no doer
_TITLE = 1  # syllables between a comma and a name: "ông"


def doer_of(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Fact | None:
    """Who does what the words behind "ai" say: the nearest name before them, or the first of all.

    A verb right behind a comma goes on telling of the sentence's own subject.
    """
    place = _gathered(question, candidate)
    if question.kind != "person" or place is None:
        return None
    known = _whole(f for f in facts if f.kind in {"person", "organisation"})
    if not place:
        return _subject_behind(candidate, known, place)
    aside = before_brackets(candidate, place)
    start = candidate.span.start + candidate.tokens[aside].start
    bodies = [f for f in known if f.end <= start]
    bodies = [f for f in bodies if not _is_aside(candidate, f)] or bodies
    if not bodies:
        return _subject_behind(candidate, known, place)
    nearest = bodies[-1]
    between = candidate.article.raw[nearest.end : start]
    if between.strip() == "," and nearest.kind == "person":
        return nearest  # "ông A, Giám đốc B, | yêu cầu …"
    gap = candidate.text[candidate.tokens[place - 1].end : candidate.tokens[place].start]
    if "," in gap:
        return bodies[0]
    is_another = len(between.split()) > _NEAR or _tells_of_another(between)
    return None if is_another else nearest


def _tells_of_another(between: str) -> bool:
    """Whether what is told behind a name is no deed of its own: "ông A cho biết, mục đích …".

    Nor is it where another is named by the last of his names: "ông A kể: ông Tám trồng …".
    """
    row = syllables(between)
    said = [met.last for met in listed("saying_words").find(row, marked=True)]
    titles = [met.last for met in listed("facts/person_titles").find(row, marked=True)]
    return any(last < len(row) for last in said) or any(
        last < len(row) and row[last].is_capitalised for last in titles
    )


def _whole(facts: Iterable[Fact]) -> list[Fact]:
    """People and bodies from left to right, without the bodies that a person's role names."""
    known = sorted(facts, key=lambda fact: (fact.start, -fact.end))
    people = [fact for fact in known if fact.kind == "person"]
    return [f for f in known if not any(_is_within(f, person) for person in people)]


def _is_within(fact: Fact, other: Fact) -> bool:
    return fact is not other and other.start <= fact.start and fact.end <= other.end


def _is_aside(candidate: Candidate, fact: Fact) -> bool:
    """Whether a word before its name makes it no doer: "thay mặt UBND tỉnh", "cùng ông A"."""
    first = tokens_within(candidate, fact.start, fact.end).start
    if first and listed("facts/person_titles").at(candidate.tokens, first - 1) is not None:
        first -= 1
    before = candidate.tokens[max(0, first - _WORD) : first]
    return any(met.last == len(before) for met in listed("doing_asides").find(before, marked=True))


def present_of(question: Question, candidate: Candidate) -> range:
    """The tokens behind the "có" of "Tham dự lễ hội có ông A, bà B": they did what opens it."""
    if question.kind != "person" or _gathered(question, candidate) != 0:
        return range(0)
    tokens = candidate.tokens
    opening = range(1, min(_FARTHEST, len(tokens) - 1))
    there = next((at for at in opening if tokens[at].marked == _THERE_IS), 0)
    if not there or "," in candidate.text[: tokens[there].start]:
        return range(0)
    return range(there + 1, len(tokens))


def _subject_behind(candidate: Candidate, bodies: Iterable[Fact], place: int) -> Fact | None:
    """Who follows the sentence's opening clause: "Kết luận hội nghị, | ông A …"."""
    said = candidate.span.start + candidate.tokens[place].start
    first = min((f for f in bodies if f.start > said), key=_start, default=None)
    if first is None:
        return None
    opening, comma, title = candidate.article.raw[candidate.span.start : first.start].partition(",")
    return first if opening and comma and len(title.split()) <= _TITLE else None


def _start(fact: Fact) -> int:
    return fact.start


def _gathered(question: Question, candidate: Candidate) -> int | None:
    """Where the first word behind the question word stands with most of the others around it."""
    signal = question.signal
    slots = [slot for slot in candidate.met if signal and slot >= signal.last]
    if not slots:
        return None
    others = [[met.start for met in candidate.met[slot]] for slot in slots[1:]]
    return min(
        (met.start for met in candidate.met[slots[0]]),
        key=lambda place: sum(min(abs(place - other) for other in met) for met in others),
    )


def before_brackets(candidate: Candidate, last: int) -> int:
    """The token at which brackets right before `last` open: "Cục A (Bộ B) cấp" tells of Cục A."""
    tokens = candidate.tokens
    if not last or ")" not in candidate.text[tokens[last - 1].end : tokens[last].start]:
        return last
    opening = candidate.text.rfind("(", 0, tokens[last - 1].end)
    return sum(token.start < opening for token in tokens)


__all__ = ["before_brackets", "doer_of", "present_of"]
