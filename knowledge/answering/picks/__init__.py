"""What in a sentence answers which kind of question: one way of picking a file, one signature.

The ways of a kind are tried in order; a later one only where the earlier found nothing.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING

from knowledge.answering.picks.announcing import asks_name
from knowledge.answering.picks.pick import Pick, tokens_within
from knowledge.text.phrases import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.kinds import Kind
    from knowledge.answering.question import Question
    from knowledge.models import Fact

    Way = Callable[[Question, Candidate, Iterable[Fact]], Iterator[Pick]]

_WAYS: dict[Kind, tuple[str, ...]] = {
    "number": ("numbers.pick",),
    "count": ("figures.pick", "figures.pick_bare"),
    "money": ("figures.pick",),
    "percent": ("figures.pick", "fractions.pick"),
    "rank": ("ranks.pick",),
    "duration": ("frequencies.pick", "frequencies.pick_long"),
    "figure": ("figures.pick",),
    "breakdown": ("figures.pick", "clauses.pick_parts"),
    "date": ("documents.pick", "moments.pick", "moments.pick_bare", "frequencies.pick_regular"),
    "place": (
        "countries.pick",
        "places.pick",
        "places.pick_examples",
        "places.pick_phrase",
        "places.pick_clause",
    ),
    "holder": ("people.pick",),
    "individual": ("people.pick_named", "people.pick_individual"),
    "person": (
        "people.pick_named",
        "announcing.pick",
        "receivers.pick",
        "partners.pick",
        "prepositions.pick",
        "names.pick",
    ),
    "role": ("people.pick", "posts.pick"),
    "which": ("glosses.pick_kind", "clauses.pick_listed", "names.pick", "clauses.pick"),
    "definition": ("prepositions.pick", "names.pick", "clauses.pick"),
    "meaning": ("glosses.pick", "clauses.pick"),
    "reason": ("reasons.pick", "reasons.pick_around", "clauses.pick_any"),
    "how": ("clauses.pick",),
    "list": ("clauses.pick",),
    "confirm": ("clauses.pick",),
    "comparison": ("clauses.pick",),
    "keywords": ("clauses.pick",),
}


@lru_cache
def ways_of(kind: Kind) -> tuple[Way, ...]:
    """The ways of a kind, their modules read when it is first asked for.

    One question needs a few of them; to read all of them cost a start 3 of its 93 ms.
    """
    named = (way.split(".") for way in _WAYS[kind])
    return tuple(getattr(import_module(f"{__name__}.{room}"), way) for room, way in named)


def picks(question: Question, candidate: Candidate, facts: Sequence[Fact]) -> list[Pick]:
    """The stretches of the candidate's sentence that may answer, best first.

    `facts` are those of the sentence.
    """
    asked = {token.folded for token in question.row}
    for way in ways_of(question.kind):
        found = [
            pick for pick in way(question, candidate, facts) if _tells_more(candidate, pick, asked)
        ]
        if found:
            return sorted(found, key=lambda pick: -pick.score)
    return []


def _tells_more(candidate: Candidate, pick: Pick, asked: set[str]) -> bool:
    """Whether a stretch says more than the question's own words and joints, or has parts to.

    Where a name is asked for, it must hold one.
    """
    if candidate.question.kind == "breakdown" and pick.fact is not None and pick.fact.parts:
        return True
    span = candidate.span
    if pick.start < span.start or pick.end > span.end:  # the sentence before, or behind
        return True
    own = tokens_within(candidate, pick.start, pick.end)
    new = (token for token in own if candidate.tokens[token].folded not in asked)
    if asks_name(candidate.question):
        return any(token and candidate.tokens[token].is_capitalised for token in new)
    if pick.fact is not None:
        in_words = not any(candidate.tokens[token].is_number for token in own)
        told = pick.fact.number is not None and in_words  # the "ba sào" of "bà Tư có mấy sào"
        return told or next(new, None) is not None
    return any(not listed("stop_words").at(candidate.tokens, token, marked=True) for token in new)


__all__ = ["Pick", "picks", "ways_of"]
