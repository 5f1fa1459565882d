"""Bodies, people and events that a question names in full, which an answer must be about."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.facts.kinds import events, organisations
from knowledge.facts.parsing import parsed, worded
from knowledge.text.phrases import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.retrieval.query import Coverage
    from knowledge.text.syllables import Syllable

_PLACE = 2  # syllables of most places' names
_SHORTEST = 3  # syllables with content that say which one is meant
_SHARE = 0.8  # of a name's words that must be met, and of its steps from word to word
_SLACK = 1  # syllables that may stand between


def names_in(text: str, row: Sequence[Syllable], weights: Sequence[float]) -> tuple[range, ...]:
    """The slots of each body or event that a question, typed with capitals, names in full.

    "HTX Hà Giang" is none: without the place it says what, not which.
    """
    found = []
    for start, end in worded(text):
        for extract in (organisations.extract, events.extract):
            for draft in extract(parsed(text[start:end])):
                named = range(start + draft.start, start + draft.end)
                slots = [slot for slot, token in enumerate(row) if token.start in named]
                if sum(weights[slot] > 0 for slot in slots) >= _SHORTEST:
                    found.append(range(slots[0], slots[-1] + 1))
    return tuple(found)


def name_slots(row: Sequence[Syllable]) -> frozenset[int]:
    """Slots written with capitals, and those behind a word such as "huyện" in any spelling."""
    capital = {
        n for n, token in enumerate(row) if n and token.is_capitalised and len(token.text) > 1
    }
    behind = {
        slot
        for met in listed("place_heads").find(row)
        for slot in range(met.last, min(met.last + _PLACE, len(row)))
    }
    return frozenset(capital | behind)


def titled_names(row: Sequence[Syllable]) -> tuple[range, ...]:
    """The slots of each name in capitals behind a word such as "xã" or "ông"."""
    heads = (*listed("place_heads").find(row), *listed("facts/person_titles").find(row))
    found = (range(met.last, _end_of_capitals(row, met.last)) for met in heads)
    return tuple(name for name in found if name)


def bare_names(row: Sequence[Syllable]) -> tuple[range, ...]:
    """The slots of capitals, neighbours together: the "Quế Long" of "dân Quế Long".

    The first word of a question is left out, and a question typed mostly in capitals.
    """
    if 2 * sum(token.text.islower() for token in row) < len(row):
        return ()
    found = []
    place = 1
    while place < len(row):
        end = _end_of_capitals(row, place)
        if end > place:
            found.append(range(place, end))
        place = max(end, place + 1)
    return tuple(found)


def _end_of_capitals(row: Sequence[Syllable], place: int) -> int:
    while place < len(row) and row[place].is_capitalised and not row[place].text.isupper():
        place += 1
    return place


def shorts_in(row: Sequence[Syllable], weights: Sequence[float]) -> tuple[int, ...]:
    """The slots of abbreviations in capitals, unless all the question is typed in capitals."""
    capital = [n for n, token in enumerate(row) if token.text.isupper() and len(token.text) > 2]
    if len(capital) * 2 > len(row):
        return ()
    return tuple(slot for slot in capital if weights[slot] > 0)


def in_capitals(names: Sequence[range], cover: Coverage, words: Sequence[str]) -> Coverage:
    """The coverage of a text with names met only in capitals: no "hành nghề" for "chị Hạnh"."""
    if not names:
        return cover
    places = list(cover.places)
    for slot in (slot for name in names for slot in name):
        places[slot] = tuple(met for met in places[slot] if words[met.start][0].isupper())
    return replace(cover, places=tuple(places))


def is_named(name: range, cover: Coverage, weights: Sequence[float]) -> bool:
    """Whether a text names it: most of its words, next to each other as in the name."""
    said = [slot for slot in name if weights[slot] > 0]
    if not said:
        return True
    steps = list(pairwise(said))
    follows = sum(_follows(cover, one, other) for one, other in steps)
    met = sum(bool(cover.places[slot]) for slot in said)
    return met >= _SHARE * len(said) and follows >= _SHARE * len(steps)


def _follows(cover: Coverage, one: int, other: int) -> bool:
    """Whether the second slot is met right behind the first, a small word between or none."""
    ends = [met.start + met.length for met in cover.places[one]]
    starts = [met.start for met in cover.places[other]]
    same = {met.start for met in cover.places[one]} & set(starts)  # both by one abbreviation
    return bool(same) or any(0 <= start - end <= _SLACK for end in ends for start in starts)


__all__ = [
    "bare_names",
    "in_capitals",
    "is_named",
    "name_slots",
    "names_in",
    "shorts_in",
    "titled_names",
]
