"""What an extractor is given, and what it gives: one sentence in, drafts of facts out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from knowledge.facts.events import Event
    from knowledge.facts.names import Name
    from knowledge.models import FactKind
    from knowledge.text.syllables import Syllable


@dataclass(frozen=True, slots=True)
class Stretch:
    """Something found in a sentence: syllables [first, after), characters [start, end)."""

    first: int
    after: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention(Stretch):
    """A time or a place that the sentence names, with its one spelling."""

    value: str
    detached: bool = False  # part of a name or a comparison: not when or where things happen


@dataclass(frozen=True, slots=True)
class Amount(Stretch):
    """A figure with its qualifier, before anything is known of what it counts.

    `start` and `opens` are the qualifier's; `number` is None for a range and for "hàng nghìn".
    """

    opens: int
    number: Decimal | None
    qualifier: str | None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence cut into syllables. All places are characters of its passage's text."""

    text: str  # the whole passage's
    start: int
    end: int
    tokens: tuple[Syllable, ...]
    keys: tuple[str, ...]  # the marked keys of the tokens
    times: tuple[Mention, ...] = ()
    places: tuple[Mention, ...] = ()
    people: tuple[Name, ...] = ()
    events: tuple[Event, ...] = ()
    amounts: tuple[Amount, ...] = ()

    def gap(self, place: int) -> str:
        """What stands before the token `place`; the whole rest behind the last token."""
        begin = self.tokens[place - 1].end if place else self.start
        end = self.tokens[place].start if place < len(self.tokens) else self.end
        return self.text[begin:end]

    def is_tight(self, place: int) -> bool:
        """Whether only white space parts the token `place` from the one before it."""
        return 0 < place < len(self.tokens) and self.gap(place).isspace()

    def words(self, first: int, after: int) -> str:
        """The text of the tokens [first, after), as written."""
        if first >= after:
            return ""
        return self.text[self.tokens[first].start : self.tokens[after - 1].end]

    def stretch(self, first: int, after: int) -> Stretch:
        """The tokens [first, after) as a stretch."""
        return Stretch(first, after, self.tokens[first].start, self.tokens[after - 1].end)


@dataclass(frozen=True, slots=True)
class Draft:
    """A fact before its place, time and offsets in the file are settled."""

    kind: FactKind
    start: int
    end: int
    subject: str
    attribute: str = ""
    value: str = ""  # empty: the words [start, end) themselves
    number: Decimal | None = None
    unit: str | None = None
    qualifier: str | None = None
    place: str | None = None  # where the words themselves tell it
    time: str | None = None
    parts: tuple[Draft, ...] = field(default=())


__all__ = ["Amount", "Draft", "Mention", "Sentence", "Stretch"]
