"""What each word of a question says of its matter."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.text.lexicon import entries
from knowledge.text.phrases import Phrases, is_marked
from knowledge.text.vietnamese import is_syllable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answering.constraints import Constraints
    from knowledge.answering.kinds import Signal
    from knowledge.library import Library
    from knowledge.retrieval.query import Query
    from knowledge.text.syllables import Syllable


_MOST = 1.5  # of the rarest syllable's weight: a foreign name says no more than two syllables
_LIGHT = 0.4  # of its rarity, for a word that any talk is full of


@lru_cache(1)
def _light_words() -> Phrases[None]:
    words = (*entries("light_words"), *entries("general_nouns"))
    return Phrases((word, None) for word in words)


@lru_cache(1)
def _stop_words() -> Phrases[None]:
    return Phrases((word, None) for word in entries("stop_words"))


def weights_of(
    row: Sequence[Syllable],
    query: Query,
    library: Library,
    signal: Signal | None,
    constraints: Constraints,
) -> tuple[float, ...]:
    """For each slot its rarity; 0 for question words and for words that say nothing.

    Places and years weigh nothing either: they are conditions, kept or broken, not shades.

    Small corpora can't tell common words by counting, so a list lightens those besides.
    A word that no article holds weighs as much as one that a single passage holds: it is likely
    the very thing that the articles don't tell.
    """
    asking = set(range(signal.first, signal.last)) if signal else set()
    empty = asking | _stops(row, asking, library) | constraints.place_slots | constraints.year_slots
    rarest = library.rarity(0)
    light = {slot for met in _light_words().find(row) for slot in range(met.first, met.last)}
    return tuple(
        0.0
        if slot in empty
        else (rarest if is_stranger(row[slot], library) else min(asked.weight, _MOST * rarest))
        * (_LIGHT if slot in light else 1.0)
        for slot, asked in enumerate(query.slots)
    )


def is_stranger(token: Syllable, library: Library) -> bool:
    """Whether a token is a Vietnamese syllable, yet in no article: a word, not a slip."""
    return is_syllable(token.folded) and not library.frequency(token.folded)


def is_word(token: Syllable, library: Library) -> bool:
    """Whether a token is a Vietnamese syllable, or stands in an article as typed."""
    return is_syllable(token.folded) or library.frequency(token.folded) > 0


def _stops(row: Sequence[Syllable], asking: set[int], library: Library) -> set[int]:
    found = _stop_words().find(row)
    stops = {slot for met in found for slot in range(met.first, met.last)}
    if is_marked(row):
        return stops
    alone = {met.first for met in found if met.last - met.first == 1}
    return stops - {slot for slot in alone if _is_half_a_word(row, slot, stops | asking, library)}


def _is_half_a_word(row: Sequence[Syllable], slot: int, empty: set[int], library: Library) -> bool:
    """Whether an unmarked stop word makes a word with its neighbour: the "minh" of "lien minh"."""
    beside = [(n, slot) if n < slot else (slot, n) for n in (slot - 1, slot + 1)]
    return any(
        library.frequency(row[a].folded, row[b].folded) > 0
        for a, b in beside
        if a >= 0 and b < len(row) and (a if b == slot else b) not in empty
    )


__all__ = ["is_stranger", "is_word", "weights_of"]
