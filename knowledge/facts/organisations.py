"""Organisations by their full names, with the body above them where the text tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.facts.sentence import Draft
from knowledge.facts.surroundings import around
from knowledge.facts.titles import name_end
from knowledge.facts.wordlist import wordlist
from knowledge.text.normal import marked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.facts.sentence import Sentence

_OVER = frozenset(map(marked, ("của", "thuộc")))


def extract(sentence: Sentence) -> Iterator[Draft]:
    """One fact an organisation that is named in full."""
    place = 0
    while place < len(sentence.tokens):
        after = _organisation_end(sentence, place)
        if not after:
            place += 1
            continue
        span = sentence.stretch(place, after)
        yield Draft(
            "organisation",
            span.start,
            span.end,
            subject=sentence.words(place, after),
            attribute=_parent(sentence, after) or around(sentence, place, after),
        )
        place = after


def _organisation_end(sentence: Sentence, place: int) -> int:
    """The syllable behind the name that begins at `place`; 0 where none does."""
    if not sentence.tokens[place].is_capitalised or _is_taken(sentence, place):
        return 0
    head = wordlist("organisation_heads").length_at(sentence.keys, place)
    if not head or wordlist("not_organisations").length_at(sentence.keys, place):
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
        told = sentence.tokens[head_end].is_capitalised
        return told or any(place.first == head_end for place in sentence.places)
    return first > 0 or any(token.is_capitalised for token in sentence.tokens[head_end:after])


def _is_taken(sentence: Sentence, place: int) -> bool:
    """Whether the syllable belongs to a person's name or an event's."""
    taken = (*sentence.people, *sentence.events)
    return any(stretch.first <= place < stretch.after for stretch in taken)


def _parent(sentence: Sentence, after: int) -> str:
    """The organisation in the brackets behind the name, or behind "của" or "thuộc"."""
    if after >= len(sentence.tokens):
        return ""
    bracketed = sentence.gap(after).strip() == "("
    first = after if bracketed else after + 1
    if first >= len(sentence.tokens) or not (bracketed or sentence.keys[after] in _OVER):
        return ""
    end = _organisation_end(sentence, first)
    return sentence.words(first, end) if end else ""


__all__ = ["extract"]
