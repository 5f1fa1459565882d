"""What each word of a question says of its matter."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.answering.rate_words import one_slots
from knowledge.answering.turns import once_in, turns
from knowledge.text.lexicon import entries
from knowledge.text.phrases import Phrases, is_marked, listed, slots
from knowledge.text.syllables import syllables
from knowledge.text.vietnamese import is_syllable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from knowledge.answering.constraints import Constraints
    from knowledge.answering.kinds import Signal
    from knowledge.library import Library
    from knowledge.retrieval.query import Query
    from knowledge.text.syllables import Syllable

    # How two neighbouring folded syllables are spelled in the passages: pairs of marked keys.
    Spellings = Mapping[tuple[str, str], set[tuple[str, str]]]


_MOST = 1.5  # of the rarest syllable's weight: a foreign name says no more than two syllables
_BETWEEN = 3  # syllables: a word and its two neighbours
_LIGHT = 0.4  # of its rarity, for a word that any talk is full of


@lru_cache(1)
def _light_words() -> Phrases[None]:
    words = (*entries("light_words"), *entries("general_nouns"))
    return Phrases((word, None) for word in words)


def weights_of(
    row: Sequence[Syllable],
    query: Query,
    library: Library,
    empty: set[int],
    words: frozenset[int],
) -> tuple[float, ...]:
    """For each slot its rarity; 0 for the empty ones.

    Small corpora can't tell common words by counting, so a list lightens those besides.
    One of the `words` that no article holds weighs as much as one that a single passage holds: it
    is likely the very thing that the articles don't tell.
    """
    rarest = library.rarity(0)
    light = slots(_light_words().find(row))
    return tuple(
        0.0
        if slot in empty
        else (
            rarest
            if slot in words and not library.frequency(row[slot].folded)
            else min(asked.weight, _MOST * rarest)
        )
        * (_LIGHT if slot in light else 1.0)
        for slot, asked in enumerate(query.slots)
    )


def empty_slots(
    row: Sequence[Syllable],
    signal: Signal | None,
    constraints: Constraints,
    spellings: Spellings,
) -> set[int]:
    """The slots of question words, of words that say nothing, and of places and years.

    Those last are conditions, kept or broken, not shades, and so is the "thứ hai" of "lần thứ hai".
    """
    asking = set(range(signal.first, signal.last)) if signal else set()
    worded = (turn for turn in turns(row) if not row[turn.last - 1].is_number)
    ordinals = {slot for turn in worded for slot in range(turn.first, turn.last)}
    conditions = constraints.place_slots | constraints.year_slots | ordinals
    asking |= _asked_classes(row, signal) | one_slots(row)
    if signal and signal.kind == "duration":
        asking |= set(once_in(row))
    return asking | _stops(row, spellings) | _titles(row, signal) | conditions


def _asked_classes(row: Sequence[Syllable], signal: Signal | None) -> set[int]:
    """The "sự kiện" of "sự kiện gì", which a sentence of fairs has no need to say."""
    asked = set(range(*signal.focus)) if signal and signal.kind in {"which", "list"} else set()
    return asked & slots(listed("class_nouns").find(row)) if asked else asked


def _titles(row: Sequence[Syllable], signal: Signal | None) -> set[int]:
    """The "ông" of "ông Phương": before a name, or first where a person is asked about."""
    asks_person = signal is not None and signal.kind in {"role", "holder", "person"}
    return {
        slot
        for met in listed("facts/person_titles").find(row)
        if met.last < len(row) and ((asks_person and not met.first) or row[met.last].is_capitalised)
        for slot in range(met.first, met.last)
    }


def words_of(row: Sequence[Syllable], query: Query, library: Library) -> frozenset[int]:
    """The slots that are words as typed: Vietnamese syllables, and what stands in an article.

    One that no article has is a slip all the same where a near word stands between its two
    neighbours: the "lin" of "chu tich lin minh".
    """
    return frozenset(
        slot
        for slot, token in enumerate(row)
        if library.frequency(token.folded)
        or (is_syllable(token.folded) and not _is_slip(row, slot, query, library))
    )


def _is_slip(row: Sequence[Syllable], slot: int, query: Query, library: Library) -> bool:
    around = row[slot - 1 : slot + 2] if slot else ()
    return len(around) == _BETWEEN and any(
        one.how == "typo"
        and library.frequency(around[0].folded, one.words[0])
        and library.frequency(one.words[0], around[2].folded)
        for one in query.slots[slot].alternatives
    )


def _stops(row: Sequence[Syllable], spellings: Spellings) -> set[int]:
    found = listed("stop_words").find(row)
    stops = slots(found)
    if is_marked(row):
        return stops
    alone = {met.first for met in found if met.last - met.first == 1}
    return stops - {slot for slot in alone if _is_half_a_word(row, slot, spellings)}


def _is_half_a_word(row: Sequence[Syllable], slot: int, spellings: Spellings) -> bool:
    """Whether an unmarked stop word stands for another word beside its neighbour.

    "tu van" are từ and vẫn by the list, but tư vấn where the passages have the two together.
    """
    for first in (slot - 1, slot):
        if first >= 0 and first + 1 < len(row):
            pair = (row[first].folded, row[first + 1].folded)
            for spelled in spellings.get(pair, ()):
                if not _is_stop_word(spelled[slot - first]):
                    return True
    return False


@lru_cache(1)
def _stop_spellings() -> frozenset[str]:
    """The marked keys of the stop words of one syllable."""
    rows = (syllables(word) for word in entries("stop_words"))
    return frozenset(row[0].marked for row in rows if len(row) == 1)


def _is_stop_word(marked: str) -> bool:
    return marked in _stop_spellings()


__all__ = ["empty_slots", "weights_of", "words_of"]
