"""The events that a sentence names, with the year and the places that stand with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.facts.sentence import Event, Mention, Sentence
from knowledge.facts.titles import name_end
from knowledge.facts.wordlist import wordlist
from knowledge.text.normal import marked

if TYPE_CHECKING:
    from collections.abc import Iterator

_AT = frozenset(map(marked, ("tại", "ở")))
_AND = marked("và")
_TO_YEAR = 8  # syllables between what reads as a name and the year that ends it


def occasions(sentence: Sentence) -> Iterator[Event]:
    """The events named in `sentence`, left to right."""
    reached = 0
    for place in sentence.capitals:
        after = _event_end(sentence, place) if place >= reached else 0
        if after:
            yield Event(*sentence.stretch(place, after), _held_at(sentence, after))
            reached = after


def is_year(sentence: Sentence, place: int) -> bool:
    """Whether the syllable reads as a year of ours: "Hội chợ Công thương 2019"."""
    text = sentence.tokens[place].text
    return text.isdecimal() and len(text) == 4 and text[:2] in {"19", "20"}


def _event_end(sentence: Sentence, place: int) -> int:
    """The syllable behind the event's name that begins at `place`; 0 where none does."""
    head = wordlist("event heads").length_at(sentence.keys, place)
    if not head or wordlist("not events").length_at(sentence.keys, place):
        return 0
    if any(name.first <= place < name.after for name in sentence.people):
        return 0
    head_end = place + head
    after = _year_end(sentence, name_end(sentence, place, head_end))
    return after if _is_proper(sentence, place, head_end, after) else 0


def _is_proper(sentence: Sentence, first: int, head_end: int, after: int) -> bool:
    """Whether capitals make a name of it: behind a head of one syllable ("Ngày", "Giải"), or
    where the head's own capital is only a sentence's first."""
    if after == head_end:
        return False
    if head_end - first == 1:
        return sentence.is_capital(head_end)
    return first > 0 or any(sentence.is_capital(at) for at in range(head_end, after))


def _year_end(sentence: Sentence, after: int) -> int:
    """The syllable behind the year that ends the name, which may stand some words on."""
    years = {time.first: time.after for time in sentence.times if len(time.value) == 4}
    commas = 0
    for at in range(after, min(after + _TO_YEAR, len(sentence.tokens))):
        if at in years and sentence.is_tight(at):
            return years[at]
        if at == after and sentence.is_tight(at) and is_year(sentence, at):
            return at + 1
        commas += sentence.gaps[at] == ", "
        if commas > 1 or not (sentence.is_tight(at) or sentence.gaps[at] == ", "):
            break
        another = wordlist("event heads").length_at(sentence.keys, at) > 1
        if another or wordlist("event stops").length_at(sentence.keys, at):
            break
    return after


def _held_at(sentence: Sentence, after: int) -> tuple[Mention, ...]:
    """The places behind "tại" or "được tổ chức tại"."""
    after += wordlist("event verbs").length_at(sentence.keys, after)
    if after >= len(sentence.tokens) or sentence.keys[after] not in _AT:
        return ()
    found: list[Mention] = []
    begins = {after + 1}
    for place in sentence.places:
        if place.first in begins:
            found.append(place)
            joined = sentence.keys[place.after : place.after + 1] == (_AND,)
            begins = {place.after + 1} if joined else set()
    return tuple(found)


__all__ = ["is_year", "occasions"]
