"""Who is given something, or has something done for them: "cho ai", "ai được …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.picks.phrases import as_pick, phrase_from
from knowledge.answering.picks.pick import Pick, nearness, tokens_within
from knowledge.text.normal import marked
from knowledge.text.phrases import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.models import Fact

_FOR = "cho"  # cho
_GETS, _GETS_MARKED = "duoc", marked("được")
_SOMEBODY = {"count", "organisation", "person"}
_FARTHEST = 14  # syllables from a verb to its "cho"
_GIVEN = 0.8  # how sure who is given something is


def pick(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """Receivers where the question asks for one."""
    signal = question.signal
    if signal and signal.first and question.row[signal.first - 1].folded == _FOR:
        yield from _receivers(candidate, facts)
    elif (verb := passive_verb(question)) is not None:
        yield from _gifted(candidate, verb, facts)


def told_passively(candidate: Candidate, verb: int) -> bool:
    """Whether the sentence has the verb behind "được" too, and so the receiver before it."""
    places = (met.start for met in candidate.met.get(verb, ()))
    return any(place and candidate.tokens[place - 1].marked == _GETS_MARKED for place in places)


def passive_verb(question: Question) -> int | None:
    """The slot of the verb of "ai được …" or "đối tượng được … là ai": done for whom?"""
    signal, row = question.signal, question.row
    group = listed("group_nouns").at(row, 0) if row else None
    first = group.last if group else signal.last if signal else len(row)
    if first + 1 >= len(row) or row[first].folded != _GETS:
        return None
    named = question.name_slots.union(*question.names)
    return next(
        (n for n in range(first, len(row)) if question.weights[n] > 0 and n not in named), None
    )


def _gifted(candidate: Candidate, verb: int, facts: Iterable[Fact]) -> Iterator[Pick]:
    """Whoever the verb, told without a "được" of its own, is done for: "tập huấn cho cán bộ"."""
    tokens = candidate.tokens
    places = [met.start for met in candidate.met.get(verb, ())]
    if not places or told_passively(candidate, verb):
        return
    behind = _receiving_ends(candidate)
    first = next((place for place in behind if 0 < place - places[0] <= _FARTHEST), len(tokens))
    phrase = phrase_from(candidate, first)
    if not phrase or phrase.start != first:
        return
    group = as_pick(candidate, phrase, _GIVEN)
    known = (f for f in facts if f.kind in _SOMEBODY and f.start == group.start)
    named = max(known, key=lambda fact: fact.end, default=None)
    yield Pick(named.start, named.end, _GIVEN, named) if named else group


def _receiving_ends(candidate: Candidate) -> list[int]:
    """The tokens behind "cho" and "đối với"; "cho biết" gives nothing."""
    tokens = candidate.tokens
    found = listed("receiving_words").find(tokens, marked=True)
    longer = [listed("facts/role_ends").at(tokens, met.first, marked=True) for met in found]
    return [
        met.last
        for met, other in zip(found, longer, strict=True)
        if other is None or other.last <= met.last
    ]


def _receivers(candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """Bodies, people and things counted right behind "cho" or "đối với"."""
    tokens = candidate.tokens
    behind = (place for place in _receiving_ends(candidate) if place < len(tokens))
    starts = {candidate.span.start + tokens[place].start for place in behind}
    for fact in facts:
        if fact.kind in _SOMEBODY and fact.start in starts:
            near = nearness(candidate, tokens_within(candidate, fact.start, fact.end))
            yield Pick(fact.start, fact.end, _GIVEN * near, fact)


__all__ = ["passive_verb", "pick", "told_passively"]
