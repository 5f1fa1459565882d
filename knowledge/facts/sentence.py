"""What an extractor is given, and what it gives: one sentence in, drafts of facts out.

Named tuples rather than dataclasses: the eight of them would cost a cold start 4 ms.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

    from knowledge.models import FactKind
    from knowledge.text.syllables import Syllable


class Stretch(NamedTuple):
    """Something found in a sentence: syllables [first, after), characters [start, end)."""

    first: int
    after: int
    start: int
    end: int


class Mention(NamedTuple):
    """A time or a place that the sentence names, with its one spelling."""

    first: int
    after: int
    start: int
    end: int
    value: str
    detached: bool = False  # part of a law's name or of a comparison: not when things happen


class Name(NamedTuple):
    """A person's name; `opens` is the syllable its title begins with, or its own first."""

    first: int
    after: int
    start: int
    end: int
    opens: int

    @property
    def is_titled(self) -> bool:
        """Whether "ông", "đồng chí" or the like stands before it."""
        return self.opens < self.first


class Event(NamedTuple):
    """An event's name, and the places where it is held."""

    first: int
    after: int
    start: int
    end: int
    held_at: tuple[Mention, ...]

    @property
    def reach(self) -> int:
        """The syllable behind the name and its places."""
        return self.held_at[-1].after if self.held_at else self.after


class Amount(NamedTuple):
    """A figure with its qualifier, before anything is known of what it counts.

    The qualifier begins at the syllable `opens` and the character `start`, the figure at the
    syllable `first`. `number` is None for a range and for "hàng nghìn".
    """

    first: int
    after: int
    start: int
    end: int
    opens: int
    number: Decimal | None
    qualifier: str | None


class Sentence(NamedTuple):
    """A sentence cut into syllables. All places are characters of its text."""

    text: str
    tokens: tuple[Syllable, ...]
    keys: tuple[str, ...]  # the marked keys of the tokens
    gaps: tuple[str, ...]  # what stands before each token, and the rest behind the last
    capitals: tuple[int, ...]  # the capitalised tokens
    figures: frozenset[int]  # the tokens written in figures
    times: tuple[Mention, ...] = ()
    places: tuple[Mention, ...] = ()
    people: tuple[Name, ...] = ()
    events: tuple[Event, ...] = ()
    amounts: tuple[Amount, ...] = ()

    def is_tight(self, place: int) -> bool:
        """Whether only white space parts the token `place` from the one before it."""
        return self.gaps[place].isspace()

    def words(self, first: int, after: int) -> str:
        """The text of the tokens [first, after), as written."""
        if first >= after:
            return ""
        return self.text[self.tokens[first].start : self.tokens[after - 1].end]

    def stretch(self, first: int, after: int) -> Stretch:
        """The tokens [first, after) as a stretch."""
        return Stretch(first, after, self.tokens[first].start, self.tokens[after - 1].end)

    def is_capital(self, place: int) -> bool:
        """Whether a token stands at `place` and is capitalised."""
        return place < len(self.tokens) and self.tokens[place].text[0].isupper()


class Draft(NamedTuple):
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
    parts: tuple[Draft, ...] = ()


__all__ = ["Amount", "Draft", "Event", "Mention", "Name", "Sentence", "Stretch"]
