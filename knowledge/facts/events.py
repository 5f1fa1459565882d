"""Events by their names, with the place and the year that stand with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge.facts.sentence import Draft, Stretch
from knowledge.facts.surroundings import before
from knowledge.facts.titles import name_end
from knowledge.facts.wordlist import wordlist
from knowledge.text.normal import marked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.facts.sentence import Mention, Sentence

_AT = frozenset(map(marked, ("tại", "ở")))
_AND = marked("và")
_TO_YEAR = 8  # syllables between what reads as a name and the year that ends it


@dataclass(frozen=True, slots=True)
class Event(Stretch):
    """An event's name, and where it is held."""

    held_at: tuple[Mention, ...]

    @property
    def reach(self) -> int:
        """The syllable behind the name and its places."""
        return self.held_at[-1].after if self.held_at else self.after


def extract(sentence: Sentence) -> Iterator[Draft]:
    """One fact an event."""
    for event in sentence.events:
        told = sentence.words(event.after, event.reach)
        year = next((t.value for t in sentence.times if event.first <= t.first < event.after), None)
        yield Draft(
            "event",
            event.start,
            event.end,
            subject=sentence.words(event.first, event.after),
            attribute=told or before(sentence, event.first),
            place=", ".join(place.value for place in event.held_at if place.value) or None,
            time=year or _last_year(sentence, event),
        )


def events(sentence: Sentence) -> Iterator[Event]:
    """The events named in `sentence`, left to right."""
    place = 0
    while place < len(sentence.tokens):
        after = _event_end(sentence, place)
        if not after:
            place += 1
            continue
        span = sentence.stretch(place, after)
        yield Event(place, after, span.start, span.end, _held_at(sentence, after))
        place = after


def _event_end(sentence: Sentence, place: int) -> int:
    if not sentence.tokens[place].is_capitalised:
        return 0
    head = wordlist("event_heads").length_at(sentence.keys, place)
    if not head or any(name.first <= place < name.after for name in sentence.people):
        return 0
    after = _year_end(sentence, name_end(sentence, place, place + head))
    if after == place + head:
        return 0
    shown = place > 0 or any(token.is_capitalised for token in sentence.tokens[head:after])
    return after if shown and _is_proper(sentence, place, head, after) else 0


def _is_proper(sentence: Sentence, place: int, head: int, after: int) -> bool:
    """A head of one syllable ("Ngày", "Lễ", "Giải") needs a capital behind it."""
    return head > 1 or sentence.tokens[place + 1].is_capitalised


def _year_end(sentence: Sentence, after: int) -> int:
    """The syllable behind the year that ends the name, which may stand some words on."""
    commas = 0
    for at in range(after, min(after + _TO_YEAR, len(sentence.tokens))):
        year = next((t for t in sentence.times if t.first == at and len(t.value) == 4), None)
        if year is not None:
            return year.after
        if at == after and sentence.is_tight(at) and _reads_as_year(sentence, at):
            return at + 1
        commas += sentence.gap(at) == "," or sentence.gap(at) == ", "
        stops = sentence.keys[at] in _AT or wordlist("event_heads").length_at(sentence.keys, at)
        if stops or commas > 1 or not (sentence.is_tight(at) or sentence.gap(at) == ", "):
            break
    return after


def _reads_as_year(sentence: Sentence, place: int) -> bool:
    text = sentence.tokens[place].text
    return text.isdecimal() and len(text) == 4 and text[:2] in {"19", "20"}


def _last_year(sentence: Sentence, event: Stretch) -> str | None:
    last = sentence.tokens[event.after - 1].text
    return last if _reads_as_year(sentence, event.after - 1) else None


def _held_at(sentence: Sentence, after: int) -> tuple[Mention, ...]:
    """The places behind "tại" or "được tổ chức tại"."""
    after += wordlist("event_verbs").length_at(sentence.keys, after)
    if after >= len(sentence.tokens) or sentence.keys[after] not in _AT:
        return ()
    found: list[Mention] = []
    for place in sentence.places:
        begins = found[-1].after if found else after + 1
        joined = found and sentence.keys[begins : begins + 1] == (_AND,)
        if place.first == begins + bool(joined) and (not found or joined):
            found.append(place)
    return tuple(found)


__all__ = ["Event", "events", "extract"]
