"""What a question asks for, word by word, and which of it a text says.

A `Query` is a row of slots, one for each syllable or figure of the question. A slot lists every
way in which a text may say it, each with a weight: as typed, corrected, written out, shortened.
The index is searched by these, passages are ranked by them, and an answer is tested with them:
`matched(query, syllables(sentence))` tells which slots the sentence meets and how.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

from knowledge.text.normal import typed_marks_agree

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.text.syllables import Syllable

How = Literal["exact", "folded", "number", "typo", "abbreviation", "synonym"]


class Alternative(NamedTuple):
    """One way in which a text may say what a slot asks for."""

    words: tuple[str, ...]  # folded keys that follow each other in the text
    how: How
    weight: float  # 0 to 1: how surely the asker means these words


class Slot(NamedTuple):
    """One word of the question."""

    asked: Syllable
    weight: float  # what meeting it is worth: rarity in the corpus; near 0 for question words
    alternatives: tuple[Alternative, ...]  # as typed first


class Met(NamedTuple):
    """A slot met at one place of a text."""

    slot: int
    start: int  # the first token's number in the text
    length: int  # in tokens
    strength: float  # 0 to 1: the alternative's weight, less what the marks say against it
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
    def openings(self) -> dict[str, list[tuple[int, Alternative]]]:
        """Each alternative under the folded word that it begins with, with its slot's number."""
        found: dict[str, list[tuple[int, Alternative]]] = {}
        for number, slot in enumerate(self.slots):
            for alternative in slot.alternatives:
                found.setdefault(alternative.words[0], []).append((number, alternative))
        return found


@dataclass(frozen=True)
class Coverage:
    """Which slots of a query a text meets."""

    query: Query
    met: tuple[Met, ...]  # in the order of the text

    @cached_property
    def best(self) -> dict[int, Met]:
        """The strongest meeting of each slot that is met."""
        found: dict[int, Met] = {}
        for met in self.met:
            if met.slot not in found or met.strength > found[met.slot].strength:
                found[met.slot] = met
        return found

    @property
    def share(self) -> float:
        """The weighted share of the question's slots that are met, 0 to 1."""
        slots = self.query.slots
        won = sum(slots[met.slot].weight * met.strength for met in self.best.values())
        return won / self.query.weight if self.query.weight else 0.0

    @property
    def missing(self) -> tuple[Slot, ...]:
        """The slots that the text doesn't meet at all."""
        return tuple(s for n, s in enumerate(self.query.slots) if n not in self.best)


def coverage(query: Query, tokens: Sequence[Syllable]) -> Coverage:
    """Which slots of `query` the text with these syllables meets, and how."""
    return Coverage(query, meetings(query, [t.folded for t in tokens], [t.text for t in tokens]))


def meetings(query: Query, keys: Sequence[str], words: Sequence[str]) -> tuple[Met, ...]:
    """Each place of a text that meets a slot; `keys` are the folded `words`, one for one."""
    openings = query.openings
    found = []
    for start, key in enumerate(keys):
        if key in openings:
            for number, alternative in openings[key]:
                end = start + len(alternative.words)
                if tuple(keys[start:end]) == alternative.words:
                    how = _how(query.slots[number], alternative, words[start])
                    if how is not None:
                        found.append(Met(number, start, end - start, alternative.weight, how))
    return tuple(found)


def _how(slot: Slot, alternative: Alternative, met: str) -> How | None:
    """How the slot is met; None where the marks that were typed say otherwise."""
    if alternative.how != "exact":
        return alternative.how
    asked = slot.asked.text
    if asked.lower() == met.lower():
        return "exact"
    return "folded" if typed_marks_agree(asked, met) else None


__all__ = ["Alternative", "Coverage", "How", "Met", "Query", "Slot", "coverage", "meetings"]
