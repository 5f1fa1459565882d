"""Bodies, people and events that a question names in full, which an answer must be about."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.facts.kinds import events, organisations
from knowledge.facts.parsing import parsed
from knowledge.text.lexicon import entries
from knowledge.text.phrases import Phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.retrieval.query import Coverage
    from knowledge.text.syllables import Syllable

_PLACE = 2  # syllables of most places' names
_SHORTEST = 3  # syllables of a name that says which one is meant
_SHARE = 0.85  # of a name's weight that must stand together
_SLACK = 3  # syllables that may stand between


def names_in(text: str, row: Sequence[Syllable]) -> tuple[range, ...]:
    """The slots of each body or event that a question, typed with capitals, names in full."""
    found = []
    for sentence in parsed(text):
        for extract in (organisations.extract, events.extract):
            for draft in extract(sentence):
                slots = [n for n, t in enumerate(row) if draft.start <= t.start < draft.end]
                if len(slots) >= _SHORTEST:
                    found.append(range(slots[0], slots[-1] + 1))
    return tuple(found)


@lru_cache(1)
def _place_heads() -> Phrases[None]:
    return Phrases((word, None) for word in entries("place_heads"))


def name_slots(row: Sequence[Syllable]) -> frozenset[int]:
    """Slots written with capitals, and those behind a word such as "huyện" in any spelling."""
    capital = {
        n for n, token in enumerate(row) if n and token.is_capitalised and len(token.text) > 1
    }
    behind = {
        slot
        for met in _place_heads().find(row)
        for slot in range(met.last, min(met.last + _PLACE, len(row)))
    }
    return frozenset(capital | behind)


def shorts_in(row: Sequence[Syllable], weights: Sequence[float]) -> tuple[int, ...]:
    """The slots of abbreviations in capitals, unless all the question is typed in capitals."""
    capital = [n for n, token in enumerate(row) if token.text.isupper() and len(token.text) > 1]
    if len(capital) * 2 > len(row):
        return ()
    return tuple(slot for slot in capital if weights[slot] > 0)


def is_named(name: range, cover: Coverage, weights: Sequence[float]) -> bool:
    """Whether most of a name's words stand together in a text."""
    total = sum(weights[slot] for slot in name)
    starts = sorted({met.start for slot in name for met in cover.places[slot]})
    length = len(name) + _SLACK
    return any(
        sum(
            weights[slot]
            for slot in name
            if any(start <= met.start < start + length for met in cover.places[slot])
        )
        >= _SHARE * total
        for start in starts
    )


__all__ = ["is_named", "name_slots", "names_in", "shorts_in"]
