"""One point of time as written: a day, a month, a quarter, a year, or years with a dash.

See `knowledge.facts.times` for the spelling of the values.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from knowledge.facts.wordlist import wordlist
from knowledge.text.normal import marked

if TYPE_CHECKING:
    from knowledge.facts.sentence import Sentence

_MONTH, _QUARTER, _YEAR, _SCHOOL = map(marked, ("tháng", "quý", "năm", "học"))
DAYS = frozenset(map(marked, ("ngày", "mùng", "mồng", "sáng", "trưa", "chiều", "tối", "đêm")))
_DASHES = frozenset("-–—")
_YEARS = range(1800, 2100)
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_MONTH_WORDS = {
    marked(word): number
    for number, word in enumerate(
        ("hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"), start=2
    )
}


class Point(NamedTuple):
    """A time in its one spelling, and the syllable that it ends before."""

    value: str
    after: int


def point_at(sentence: Sentence, place: int, *, expected: bool = False) -> Point | None:
    """The point that begins at `place`; where one is `expected`, a bare year will do."""
    if place in sentence.figures:
        return _in_figures(sentence, place, expected=expected)
    if place + 1 >= len(sentence.tokens) or not sentence.is_tight(place + 1):
        return None
    if place - 1 in sentence.figures and sentence.keys[place] == _MONTH:
        return None  # "8 tháng 7 ngày" counts months
    reader = _READERS.get(sentence.keys[place])
    return None if reader is None else reader(sentence, place + 1)


def _figures(sentence: Sentence, place: int) -> tuple[list[int], int]:
    """The whole figures joined by "/", "-" or "." from `place`, at most three: [17, 2, 2020]."""
    found: list[int] = []
    after = place
    while after < len(sentence.tokens) and len(found) < 3:
        text = sentence.tokens[after].text
        if not text[0].isdecimal() or "," in text:
            break
        if after > place and not _joins(sentence, after, found[-1]):
            break
        found += [int(part) if len(part) <= 4 else -1 for part in text.split(".")]
        after += 1
    return found[:3], after


def _joins(sentence: Sentence, place: int, before: int) -> bool:
    gap = sentence.gaps[place]
    return gap in {"/", "-", ".", "–"} or (before in _YEARS and gap.strip() in _DASHES)


def _in_figures(sentence: Sentence, place: int, *, expected: bool) -> Point | None:
    """A date that stands alone; a lone year only where it is `expected` or its neighbours tell."""
    figures, after = _figures(sentence, place)
    match figures:
        case [day, month, year] if _is_day(day, month) and year in _YEARS:
            return Point(f"{year}-{month:02}-{day:02}", after)
        case [first, last] if first in _YEARS and last in _YEARS and first < last:
            return Point(f"{first}-{last}", after)
        case [month, year] if 1 <= month <= 12 and year in _YEARS:
            return Point(f"{year}-{month:02}", after)
        case [day, month] if _is_day(day, month) and is_in_brackets(sentence, place, after):
            return Point(f"--{month:02}-{day:02}", after)
        case [number]:
            return _lone_figure(sentence, place, after, number, expected=expected)
    return None


def _lone_figure(
    sentence: Sentence, place: int, after: int, number: int, *, expected: bool
) -> Point | None:
    """A day whose month follows in words, "30 tháng 9 năm 2014", or a year."""
    if sentence.keys[after : after + 1] == (_MONTH,):
        date = day_at(sentence, place)
        return date if date is not None and date.value[0] != "-" else None
    if number in _YEARS and (expected or _opens_year(sentence, place, after)):
        return Point(f"{number}", after)
    return None


def _opens_year(sentence: Sentence, place: int, after: int) -> bool:
    """Whether the words before a figure, or brackets around it, tell that it is a year."""
    if "." in sentence.tokens[place].text:
        return False
    opened = wordlist("time openings").length_before(sentence.keys, place) > 0
    return opened or is_in_brackets(sentence, place, after)


def is_in_brackets(sentence: Sentence, place: int, after: int) -> bool:
    """Whether the syllables [place, after) are all that stands in brackets."""
    return sentence.gaps[place].endswith("(") and sentence.gaps[after].startswith(")")


def _is_day(day: int, month: int) -> bool:
    return 1 <= day <= 31 and 1 <= month <= 12


def day_at(sentence: Sentence, place: int) -> Point | None:
    """The date behind "ngày"."""
    figures, after = _figures(sentence, place)
    match figures:
        case [day, month, year] if _is_day(day, month) and year in _YEARS:
            return Point(f"{year}-{month:02}-{day:02}", after)
        case [day, month] if _is_day(day, month):
            return _with_year(sentence, after, f"{month:02}-{day:02}", "--")
        case [day] if sentence.keys[after : after + 1] == (_MONTH,) and 1 <= day <= 31:
            month_point = _month(sentence, after + 1)
            if month_point is not None:
                return Point(f"{month_point.value}-{day:02}", month_point.after)
    return None


def _month(sentence: Sentence, place: int) -> Point | None:
    """The month behind "tháng"."""
    if place >= len(sentence.tokens):
        return None
    number = _MONTH_WORDS.get(sentence.keys[place])
    if number is not None:
        return _with_year(sentence, place + 1, f"{number:02}", "--")
    figures, after = _figures(sentence, place)
    match figures:
        case [month, year] if 1 <= month <= 12 and year in _YEARS:
            return Point(f"{year}-{month:02}", after)
        case [month] if 1 <= month <= 12:
            return _with_year(sentence, after, f"{month:02}", "--")
        case [first, last] if 1 <= first < last <= 12:  # "tháng 4-5", of any year
            return Point(f"--{first:02}/--{last:02}", after)
    return None


def _quarter(sentence: Sentence, place: int) -> Point | None:
    """The quarter behind "quý", only with its year."""
    number = _ROMAN.get(sentence.tokens[place].text)
    if not number:
        return None
    if sentence.gaps[place + 1] in {"/", "-"}:
        figures, after = _figures(sentence, place + 1)
        is_year = len(figures) == 1 and figures[0] in _YEARS
        return Point(f"{figures[0]}-Q{number}", after) if is_year else None
    point = _with_year(sentence, place + 1, f"Q{number}", "")
    return None if point.value.startswith("Q") else point


def _year(sentence: Sentence, place: int) -> Point | None:
    """The year or the years behind "năm" or "năm học"."""
    place += sentence.keys[place] == _SCHOOL
    figures, after = _figures(sentence, place)
    match figures:
        case [first, last] if first in _YEARS and last in _YEARS and first < last:
            return Point(f"{first}-{last}", after)
        case [year, *_] if year in _YEARS and "." not in sentence.tokens[place].text:
            return Point(f"{year}", place + 1)
    return None


def _with_year(sentence: Sentence, place: int, value: str, unknown: str) -> Point:
    """`value` with the year of a "năm 2019" that stands at `place`, else behind `unknown`."""
    if place + 1 < len(sentence.tokens) and sentence.keys[place] == _YEAR:
        year = _year(sentence, place + 1)
        if year is not None and len(year.value) == 4:
            return Point(f"{year.value}-{value}", year.after)
    return Point(f"{unknown}{value}", place)


_READERS = {
    **dict.fromkeys(DAYS, day_at),
    _MONTH: _month,
    _QUARTER: _quarter,
    _YEAR: _year,
}


POINT_WORDS = frozenset(_READERS)  # the marked keys of words that a point may begin with

__all__ = ["DAYS", "POINT_WORDS", "Point", "day_at", "is_in_brackets", "point_at"]
