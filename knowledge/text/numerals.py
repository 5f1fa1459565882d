"""Numbers in figures and in words, as exact decimals.

"1.200", "1200" and "1,2 nghìn" are one number; "5,1 tỉ" is 5100000000; "mười hai" is 12.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from knowledge.text.lexicon import table
from knowledge.text.normal import folded, marked
from knowledge.text.number_words import words_at
from knowledge.text.syllables import figure, syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.text.syllables import Syllable

_HALF = marked("rưỡi")
_LONGEST = 24  # digits; a longer figure is no quantity


class Number(NamedTuple):
    """A number and where it stands; a unit behind it is not part of it."""

    value: Decimal
    start: int
    end: int


class Reading(NamedTuple):
    """A number read from a row of syllables, up to the syllable `after`."""

    number: Number
    after: int


def numbers(text: str) -> list[Number]:
    """The numbers of `text`, left to right. Parts of a date are numbers too."""
    row = syllables(text)
    found = []
    place = 0
    while place < len(row):
        reading = number_at(text, row, place)
        if reading is None:
            place += 1
        else:
            place = reading.after
            found.append(reading.number)
    return found


def number_at(text: str, row: Sequence[Syllable], place: int) -> Reading | None:
    """The number that begins at the syllable `place` of `text`, if one does."""
    if row[place].text[0].isdecimal():
        return _figures_at(text, row, place)
    words = words_at(text, row, place)
    if words is None:
        return None
    return Reading(Number(words.value, row[place].start, row[words.after - 1].end), words.after)


@lru_cache(1)
def _scales() -> dict[str, Decimal]:
    """What multiplies the figure before it, with the spellings that drop the marks."""
    scales = {}
    for word, (value, *_) in table("number_scales"):
        if Decimal(value) > 10 or word == "chục":
            scales[marked(word)] = scales[folded(word)] = Decimal(value)
    return scales


def _figures_at(text: str, row: Sequence[Syllable], place: int) -> Reading | None:
    """A figure with what multiplies it: "1,2 nghìn tỷ", "2 triệu 500 nghìn", "3 triệu rưỡi"."""
    key = figure(row[place].text)
    if key.count(".") > 1 or len(key) > _LONGEST:
        return None
    end, after = row[place].end, place + 1
    scale = Decimal(1)
    while after < len(row) and not text[end : row[after].start].strip():
        factor = _scales().get(row[after].marked)
        if factor is None or (factor <= scale < 1000):
            break
        scale *= factor
        end, after = row[after].end, after + 1
    total = Reading(Number(Decimal(key) * scale, row[place].start, end), after)
    return total if scale == 1 else _with_rest(text, row, total, scale)


def _with_rest(text: str, row: Sequence[Syllable], total: Reading, scale: Decimal) -> Reading:
    """With the smaller part of "1 tỷ 200 triệu", or the half of "3 triệu rưỡi"."""
    (value, start, end), after = total
    if after == len(row) or not text[end : row[after].start].isspace():
        return total
    if row[after].marked == _HALF:
        return Reading(Number(value + scale / 2, start, row[after].end), after + 1)
    behind = row[after + 1].marked if after + 1 < len(row) else ""
    if row[after].is_number and _scales().get(behind, scale) < scale:
        rest = _figures_at(text, row, after)
        if rest is not None and rest.number.value < scale:
            return Reading(Number(value + rest.number.value, start, rest.number.end), rest.after)
    return total


__all__ = ["Number", "Reading", "number_at", "numbers"]
