"""What a question insists on: places, years, figures. An answer that breaks one is no answer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.text.lexicon import entries, table
from knowledge.text.phrases import Phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.text.syllables import Syllable


@dataclass(frozen=True, slots=True)
class Constraints:
    """The hard conditions of a question, with the slots that state them."""

    places: tuple[str, ...]  # canonical names of provinces and cities
    place_slots: frozenset[int]
    years: tuple[str, ...]
    year_slots: frozenset[int]
    figures: tuple[str, ...]  # other figures, in their one spelling
    figure_slots: frozenset[int]


@lru_cache(1)
def place_names() -> Phrases[str]:
    """Provinces and cities by their written names."""
    return Phrases(
        (alias, name) for name, aliases in table("provinces") for alias in (name, *aliases) if alias
    )


@lru_cache(1)
def _introducers() -> Phrases[None]:
    return Phrases((word, None) for word in entries("place_introducers"))


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
    named = place_names().find(row)
    places = {slot: met.value for met in named for slot in range(met.first, met.last)}
    for met in _introducers().find(row):
        short = row[met.last].text.lower() if met.last < len(row) else ""
        if met.last not in places and short in _place_abbreviations():
            places[met.last] = _place_abbreviations()[short]
    years = {slot: token.text for slot, token in enumerate(row) if is_year(token)}
    figures = {
        slot: token.folded
        for slot, token in enumerate(row)
        if token.is_number and slot not in years and _insists(row, slot)
    }
    return Constraints(
        places=tuple(dict.fromkeys(places.values())),
        place_slots=frozenset(places),
        years=tuple(dict.fromkeys(years.values())),
        year_slots=frozenset(years),
        figures=tuple(figures.values()),
        figure_slots=frozenset(figures),
    )


def is_year(token: Syllable) -> bool:
    """Whether a figure reads as a year."""
    return token.text.isdigit() and len(token.text) == 4 and token.text[:2] in {"18", "19", "20"}


def _insists(row: Sequence[Syllable], slot: int) -> bool:
    """Small whole numbers count things in passing ("cả 2 đợt"); others are meant exactly."""
    text = row[slot].folded
    return len(text) > 1 and not row[slot].text.startswith("0")


__all__ = ["Constraints", "constraints_of", "is_year", "place_names"]
