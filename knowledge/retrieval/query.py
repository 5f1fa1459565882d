"""What a question asks for, word by word, and which of it a text says.

A `Query` is a row of slots, one for each syllable or figure of the question. A slot lists every
way in which a text may say it, each with a strength: as typed, corrected, written out, shortened.
The index is searched by these, passages are ranked by them, and an answer is tested with them:
`coverage(query, syllables(sentence))` tells which slots the sentence meets and how.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from knowledge.text.normal import typed_marks_agree

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from knowledge.text.syllables import Syllable

How = Literal["exact", "folded", "number", "typo", "abbreviation", "synonym", "related"]

_SHARED = frozenset({"abbreviation", "synonym", "related"})


class Alternative(NamedTuple):
    """One way in which a text may say what a slot asks for."""

    words: tuple[str, ...]  # folded keys that follow each other in the text
    how: How
    strength: float  # 0 to 1: how surely the asker means these words
    spelling: str | None = None  # its marks must be found in the text's first word; None: any


class Slot(NamedTuple):
    """One word of the question."""

    asked: Syllable
    weight: float  # what meeting it is worth: rarity in the corpus; near 0 for question words
    link: float  # what it is worth to meet it right behind the slot before it
    alternatives: tuple[Alternative, ...]  # as typed first


class Met(NamedTuple):
    """A slot met at one place of a text."""

    start: int  # the first token's number in the text
    length: int  # in tokens
    strength: float
    how: How


@dataclass(frozen=True)
class Query:
    """A question made ready for matching."""

    question: str
    slots: tuple[Slot, ...]

    @cached_property
    def weight(self) -> float:
        """The sum of the slots' weights."""
        return sum(slot.weight for slot in self.slots)

    @cached_property
    def openings(self) -> dict[str, frozenset[int]]:
        """The folded words that alternatives begin with, each with the slots of those."""
        found: dict[str, set[int]] = {}
        for number, slot in enumerate(self.slots):
            for one in slot.alternatives:
                found.setdefault(one.words[0], set()).add(number)
        return {word: frozenset(numbers) for word, numbers in found.items()}


@dataclass(frozen=True)
class Coverage:
    """Which slots of a query a text meets."""

    query: Query
    places: tuple[tuple[Met, ...], ...]  # for each slot, where the text meets it

    @cached_property
    def best(self) -> tuple[Met | None, ...]:
        """The strongest meeting of each slot; None where the text doesn't meet it."""
        return tuple(max(met, key=_strength, default=None) for met in self.places)

    @cached_property
    def links(self) -> tuple[tuple[tuple[int, float], ...], ...]:
        """For each slot but the first, where it is met behind the slot before: start, strength."""
        return tuple(_links(before, after) for before, after in pairwise(self.places))

    @property
    def share(self) -> float:
        """The weighted share of the question that is met, 0 to 1."""
        pairs = zip(self.query.slots, self.best, strict=True)
        won = sum(slot.weight * met.strength for slot, met in pairs if met)
        return won / self.query.weight if self.query.weight else 0.0

    @property
    def missing(self) -> tuple[Slot, ...]:
        """The slots that the text doesn't meet at all."""
        return tuple(s for s, met in zip(self.query.slots, self.best, strict=True) if met is None)


class Text(NamedTuple):
    """A text as matching needs it."""

    words: Sequence[str]  # as written
    keys: Sequence[str]  # folded, one for one


def coverage(query: Query, tokens: Sequence[Syllable]) -> Coverage:
    """Which slots of `query` the text with these syllables meets, and how."""
    return said(query, Text([token.text for token in tokens], [token.folded for token in tokens]))


def said(query: Query, text: Text) -> Coverage:
    """Which slots of `query` a prepared text says.

    Related words lead to a passage but don't say what was asked, so they meet nothing here.
    """
    found = covered(query, text)
    places = (tuple(met for met in at if met.how != "related") for at in found.places)
    return Coverage(query, tuple(places))


def covered(query: Query, text: Text) -> Coverage:
    """Which slots of `query` a prepared text meets, related words included."""
    starts = _starts(text.keys, query.openings)
    places: list[tuple[Met, ...]] = [()] * len(query.slots)
    for slot in set().union(*(query.openings[word] for word in starts)):
        places[slot] = _places(query.slots[slot], text, starts)
    return Coverage(query, tuple(places))


def _starts(keys: Sequence[str], openings: Container[str]) -> dict[str, list[int]]:
    """Where each opening stands; noting every word's places took half of a question's time."""
    found: dict[str, list[int]] = {}
    for place, key in enumerate(keys):
        if key in openings:
            found.setdefault(key, []).append(place)
    return found


def _places(slot: Slot, text: Text, starts: Mapping[str, Sequence[int]]) -> tuple[Met, ...]:
    found = []
    for alternative in slot.alternatives:
        for start in starts.get(alternative.words[0], ()):
            how = _how(alternative, text, start)
            if how is not None:
                found.append(Met(start, len(alternative.words), alternative.strength, how))
    return tuple(found)


def _how(alternative: Alternative, text: Text, start: int) -> How | None:
    """How the text meets the alternative at a place; None if it doesn't."""
    words, how, _, spelling = alternative
    if len(words) > 1 and tuple(text.keys[start : start + len(words)]) != words:
        return None
    if spelling is None:
        return how
    met = text.words[start].lower()
    if spelling == met:
        return how
    if not typed_marks_agree(spelling, met):
        return None
    return "folded" if how == "exact" else how


def _links(before: tuple[Met, ...], after: tuple[Met, ...]) -> tuple[tuple[int, float], ...]:
    """Where the second slot is met right behind the first, or by the very same words."""
    if not (before and after):
        return ()
    strengths: dict[object, float] = {met.start + met.length: met.strength for met in before}
    # Words that stand for a whole phrase meet each of its slots at one place.
    strengths |= {(met.start, met.length): met.strength for met in before if met.how in _SHARED}
    found = []
    for met in after:
        strength = strengths.get(met.start) or strengths.get((met.start, met.length))
        if strength:
            found.append((met.start, met.strength * strength))
    return tuple(found)


def _strength(met: Met) -> float:
    return met.strength


__all__ = [
    "Alternative",
    "Coverage",
    "How",
    "Met",
    "Query",
    "Slot",
    "Text",
    "coverage",
    "covered",
    "said",
]
