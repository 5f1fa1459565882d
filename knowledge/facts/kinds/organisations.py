"""Organisations by their full names, with the body above them where the text tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.facts.sentence import Draft
from knowledge.facts.surroundings import around
from knowledge.facts.titles import name_end
from knowledge.facts.wordlist import bodies, wordlist
from knowledge.text.normal import marked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.facts.sentence import Sentence

_OVER = frozenset(map(marked, ("của", "thuộc")))


def extract(sentence: Sentence) -> Iterator[Draft]:
    """One fact an organisation that is named in full."""
    reached = 0
    for place in sentence.capitals:
        after = _organisation_end(sentence, place) if place >= reached else 0
        if after:
            reached = after
            span = sentence.stretch(place, after)
            yield Draft(
                "organisation",
                span.start,
                span.end,
                subject=sentence.words(place, after),
                attribute=_parent(sentence, after) or around(sentence, place, after),
            )


def _organisation_end(sentence: Sentence, place: int) -> int:
    """The syllable behind the name that begins at `place`; 0 where none does."""
    head = bodies().length_at(sentence.keys, place)
    if not head or _is_taken(sentence, place):
        return 0
    if wordlist("not organisations").length_at(sentence.keys, place):
        return 0
    after = name_end(sentence, place, place + head)
    return after if _is_proper(sentence, place, place + head, after) else 0


def _is_proper(sentence: Sentence, first: int, head_end: int, after: int) -> bool:
    """Whether capitals or a place make a name of it.

    A short form ("HTX") is in capitals anyhow, so the word behind it must tell; so is the first
    word of a sentence.
    """
    if after == head_end:
        return False
    if sentence.tokens[first].text.isupper():
        told = any(place.first == head_end for place in sentence.places)
        return told or sentence.is_capital(head_end)
    return first > 0 or any(sentence.is_capital(at) for at in range(head_end, after))


def _is_taken(sentence: Sentence, place: int) -> bool:
    """Whether the syllable belongs to a person's name or an event's."""
    return any(name.first <= place < name.after for name in sentence.people) or any(
        event.first <= place < event.after for event in sentence.events
    )


def _parent(sentence: Sentence, after: int) -> str:
    """The organisation in the brackets behind the name, or behind "của" or "thuộc"."""
    if after >= len(sentence.tokens):
        return ""
    bracketed = sentence.gaps[after].strip() == "("
    first = after if bracketed else after + 1
    if not sentence.is_capital(first) or not (bracketed or sentence.keys[after] in _OVER):
        return ""
    return sentence.words(first, _organisation_end(sentence, first))


__all__ = ["extract"]
