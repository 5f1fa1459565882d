"""What a question insists on: places, years, figures. An answer that breaks one is no answer."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from knowledge.answering.years import is_year
from knowledge.reading.places import province_names
from knowledge.text.lexicon import table
from knowledge.text.phrases import Found, Phrases, is_marked, listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from knowledge.text.syllables import Syllable


_LEVELS = {"tinh": "province", "pho": "city", "tp": "city"}  # tỉnh, thành phố, TP
_RANK = "cap"  # cấp: "cấp tỉnh" is no place
_AND_WHAT_OF, _ASIDE = "con", 2  # còn: all that stands before a place in "thế còn ct?"
_SAYS_OF_PLACE = {"co", "hien", "nam", "da"}  # có, hiện, năm, đã


class Constraints(NamedTuple):
    """The hard conditions of a question, with the slots that state them."""

    places: tuple[str, ...]  # canonical names of provinces and cities
    place_slots: frozenset[int]
    short_places: tuple[tuple[str, int], ...]  # those in a short form, each with its slot
    levels: frozenset[tuple[str, str]]  # (name, "province" or "city"), where the asker says which
    years: tuple[str, ...]
    year_slots: frozenset[int]
    figures: tuple[str, ...]  # other figures, in their one spelling
    figure_slots: frozenset[int]


@lru_cache(1)
def place_names() -> Phrases[str]:
    """Provinces and cities by their written names."""
    return Phrases(province_names())


@lru_cache(1)
def _place_abbreviations() -> dict[str, str]:
    """Abbreviations that only questions use, such as two-letter ones."""
    return {
        alias.lower(): name
        for name, aliases in table("province_abbreviations")
        for alias in aliases
    }


def constraints_of(row: Sequence[Syllable]) -> Constraints:
    """The conditions that the syllables of a question state."""
    named = [met for met in place_names().find(row) if not _is_in_a_name(row, met.first)]
    places = {
        slot: met.value
        for met in named
        for slot in range(met.first - _prefix_length(row, met.first), met.last)
    }
    shorts = {
        slot: name
        for slot in range(len(row))
        if slot not in places and (name := short_place(row, slot))
    }
    places |= shorts
    years = {slot: token.text for slot, token in enumerate(row) if is_year(token)}
    figures = {
        slot: token.folded
        for slot, token in enumerate(row)
        if token.is_number and slot not in years and _insists(row, slot)
    }
    return Constraints(
        places=tuple(dict.fromkeys(places.values())),
        place_slots=frozenset(places),
        short_places=tuple((name, slot) for slot, name in shorts.items()),
        levels=frozenset(levels_of(row, named)),
        years=tuple(dict.fromkeys(years.values())),
        year_slots=frozenset(years),
        figures=tuple(figures.values()),
        figure_slots=frozenset(figures),
    )


def short_place(row: Sequence[Syllable], slot: int) -> str | None:
    """The province whose short form stands where a place does, as in "htx sl"; None for none."""
    name = _place_abbreviations().get(row[slot].text.lower())
    return name if name and _is_introduced(row, slot) else None


def _is_in_a_name(row: Sequence[Syllable], first: int) -> bool:
    """Whether what looks like a province is the end of another name: "xã Nghĩa Sơn là …"."""
    return (
        not is_marked(row)
        and first > 1
        and listed("place_heads").at(row, first - 2) is not None
        and listed("province_prefixes").at(row, first - 1) is None
    )


def _is_introduced(row: Sequence[Syllable], slot: int) -> bool:
    """Whether a short form stands where a place does: behind "ở", "HTX", or first before "có".

    One that is a stop word too is a place only in capitals: not the "la" of "htx la gi".
    """
    if row[slot].text.islower() and listed("stop_words").at(row, slot, marked=False):
        return False
    if slot == len(row) - 1 and 0 < slot <= _ASIDE and row[slot - 1].folded == _AND_WHAT_OF:
        return True
    if slot == 0:
        return row[0].text.isupper() and len(row) > 1 and row[1].folded in _SAYS_OF_PLACE
    return any(
        (met := listed("place_introducers").at(row, first)) is not None and met.last == slot
        for first in range(max(0, slot - 3), slot)
    )


def _prefix_length(row: Sequence[Syllable], first: int) -> int:
    """How many syllables before a place's name say only what it is: "tỉnh", "thành phố", "TP"."""
    for length in (2, 1):
        if length <= first and not _is_rank(row, first - length):
            met = listed("province_prefixes").at(row, first - length)
            if met is not None and met.last == first:
                return length
    return 0


def _is_rank(row: Sequence[Syllable], slot: int) -> bool:
    """Whether a word such as "tỉnh" is a rank there: "giỏi cấp tỉnh Bến Tre"."""
    return slot > 0 and row[slot - 1].folded == _RANK


def levels_of(row: Sequence[Syllable], named: Iterable[Found[str]]) -> Iterator[tuple[str, str]]:
    """What each place is said to be: a province and its capital often share their name."""
    for met in named:
        before = row[met.first - 1].folded if met.first else ""
        if before in _LEVELS and not _is_rank(row, met.first - 1):
            yield met.value, _LEVELS[before]


def _insists(row: Sequence[Syllable], slot: int) -> bool:
    """Small whole numbers count things in passing ("cả 2 đợt"); others are meant exactly."""
    text = row[slot].folded
    return len(text) > 1 and not row[slot].text.startswith("0")


__all__ = ["Constraints", "constraints_of", "levels_of", "place_names", "short_place"]
