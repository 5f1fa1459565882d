"""The times that a sentence names, each with one spelling: "2019", "2019-05", "2015-2019".

A day is "2020-02-17", or "--11-20" where no year stands with it; a quarter "2020-Q1"; a span that
runs until now "2016-"; a span of days or months has a slash, as ISO 8601 writes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from knowledge.facts.sentence import Mention, Sentence
from knowledge.facts.wordlist import wordlist
from knowledge.text.normal import marked

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTH, _QUARTER, _YEAR, _SCHOOL = map(marked, ("tháng", "quý", "năm", "học"))
_DAYS = frozenset(map(marked, ("ngày", "mùng", "mồng", "sáng", "trưa", "chiều", "tối", "đêm")))
_TO = frozenset(map(marked, ("đến", "tới")))
_NOW = marked("nay")
_DASHES = frozenset("-–—")
_YEARS = range(1800, 2100)
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_MONTH_WORDS = {
    marked(word): number
    for number, word in enumerate(
        ("hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"), start=2
    )
}
_LAW_REACH = 12  # syllables between a law's head and its year


class Atom(NamedTuple):
    """One point or stretch of time read from the tokens up to `after`."""

    value: str
    after: int


def times(sentence: Sentence) -> Iterator[Mention]:
    """The times named in `sentence`, left to right."""
    reached = 0
    for place, key in enumerate(sentence.keys):
        if place < reached or not (key in _READERS or place in sentence.figures):
            continue
        atom = _span_at(sentence, place)
        if atom is not None:
            yield _mention(sentence, place, atom)
            reached = atom.after


def _span_at(sentence: Sentence, place: int) -> Atom | None:
    """An atom, or two joined by "đến" or a dash."""
    first = _atom_at(sentence, place)
    if first is None or first.after >= len(sentence.tokens):
        return first
    after = first.after
    if sentence.is_tight(after) and sentence.keys[after] in _TO:
        after += 1
        if sentence.keys[after : after + 1] == (_NOW,):
            return Atom(f"{first.value}-", after + 1)
        while length := wordlist("time openings").length_at(sentence.keys, after):
            after += length
    elif sentence.gaps[after].strip() not in _DASHES:
        return first
    second = _atom_at(sentence, after, bare=True) if after < len(sentence.tokens) else None
    return first if second is None else Atom(_joined(first.value, second.value), second.after)


def _joined(first: str, second: str) -> str:
    if len(first) == len(second) == 4:
        return f"{first}-{second}"
    if first.startswith("--") and second[:4].isdigit():
        first = second[:4] + first[1:]
    return f"{first}/{second}"


def _atom_at(sentence: Sentence, place: int, *, bare: bool = False) -> Atom | None:
    if place in sentence.figures:
        return _in_figures(sentence, place, bare=bare)
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


def _in_figures(sentence: Sentence, place: int, *, bare: bool) -> Atom | None:
    """A date that stands alone; a lone year only where `bare` or its neighbours tell that it is."""
    figures, after = _figures(sentence, place)
    match figures:
        case [day, month, year] if _is_day(day, month) and year in _YEARS:
            return Atom(f"{year}-{month:02}-{day:02}", after)
        case [first, last] if first in _YEARS and last in _YEARS and first < last:
            return Atom(f"{first}-{last}", after)
        case [month, year] if 1 <= month <= 12 and year in _YEARS:
            return Atom(f"{year}-{month:02}", after)
        case [day, month] if _is_day(day, month) and _in_brackets(sentence, place, after):
            return Atom(f"--{month:02}-{day:02}", after)
        case [number]:
            return _lone_figure(sentence, place, after, number, bare=bare)
    return None


def _lone_figure(
    sentence: Sentence, place: int, after: int, number: int, *, bare: bool
) -> Atom | None:
    """A day whose month follows in words, "30 tháng 9 năm 2014", or a year."""
    if sentence.keys[after : after + 1] == (_MONTH,):
        date = _day(sentence, place)
        return date if date is not None and date.value[0] != "-" else None
    if number in _YEARS and (bare or _opens_year(sentence, place, after)):
        return Atom(f"{number}", after)
    return None


def _opens_year(sentence: Sentence, place: int, after: int) -> bool:
    """Whether the words before a bare figure, or brackets around it, tell that it is a year."""
    if "." in sentence.tokens[place].text:
        return False
    opened = wordlist("time openings").length_before(sentence.keys, place) > 0
    return opened or _in_brackets(sentence, place, after)


def _in_brackets(sentence: Sentence, place: int, after: int) -> bool:
    return sentence.gaps[place].endswith("(") and sentence.gaps[after].startswith(")")


def _is_day(day: int, month: int) -> bool:
    return 1 <= day <= 31 and 1 <= month <= 12


def _day(sentence: Sentence, place: int) -> Atom | None:
    """The date behind "ngày"."""
    figures, after = _figures(sentence, place)
    match figures:
        case [day, month, year] if _is_day(day, month) and year in _YEARS:
            return Atom(f"{year}-{month:02}-{day:02}", after)
        case [day, month] if _is_day(day, month):
            return _with_year(sentence, after, f"{month:02}-{day:02}", "--")
        case [day] if sentence.keys[after : after + 1] == (_MONTH,) and 1 <= day <= 31:
            month_atom = _month(sentence, after + 1)
            if month_atom is not None:
                return Atom(f"{month_atom.value}-{day:02}", month_atom.after)
    return None


def _month(sentence: Sentence, place: int) -> Atom | None:
    """The month behind "tháng"."""
    if place >= len(sentence.tokens):
        return None
    number = _MONTH_WORDS.get(sentence.keys[place])
    if number is not None:
        return _with_year(sentence, place + 1, f"{number:02}", "--")
    figures, after = _figures(sentence, place)
    match figures:
        case [month, year] if 1 <= month <= 12 and year in _YEARS:
            return Atom(f"{year}-{month:02}", after)
        case [month] if 1 <= month <= 12:
            return _with_year(sentence, after, f"{month:02}", "--")
    return None


def _quarter(sentence: Sentence, place: int) -> Atom | None:
    """The quarter behind "quý", only with its year."""
    number = _ROMAN.get(sentence.tokens[place].text)
    if not number:
        return None
    if sentence.gaps[place + 1] in {"/", "-"}:
        figures, after = _figures(sentence, place + 1)
        is_year = len(figures) == 1 and figures[0] in _YEARS
        return Atom(f"{figures[0]}-Q{number}", after) if is_year else None
    atom = _with_year(sentence, place + 1, f"Q{number}", "")
    return None if atom.value.startswith("Q") else atom


def _year(sentence: Sentence, place: int) -> Atom | None:
    """The year or the years behind "năm" or "năm học"."""
    place += sentence.keys[place] == _SCHOOL
    figures, after = _figures(sentence, place)
    match figures:
        case [first, last] if first in _YEARS and last in _YEARS and first < last:
            return Atom(f"{first}-{last}", after)
        case [year, *_] if year in _YEARS and "." not in sentence.tokens[place].text:
            return Atom(f"{year}", place + 1)
    return None


def _with_year(sentence: Sentence, place: int, value: str, unknown: str) -> Atom:
    """`value` with the year of a "năm 2019" that stands at `place`, else behind `unknown`."""
    if place + 1 < len(sentence.tokens) and sentence.keys[place] == _YEAR:
        year = _year(sentence, place + 1)
        if year is not None and len(year.value) == 4:
            return Atom(f"{year.value}-{value}", year.after)
    return Atom(f"{unknown}{value}", place)


_READERS = {
    **dict.fromkeys(_DAYS, _day),
    _MONTH: _month,
    _QUARTER: _quarter,
    _YEAR: _year,
}


def _mention(sentence: Sentence, place: int, atom: Atom) -> Mention:
    """The atom with the words that open it, and with the "5 năm" before its brackets."""
    first = place
    openings = wordlist("time openings")
    while sentence.is_tight(first) and (length := openings.length_before(sentence.keys, first)):
        first -= length
    start, end = sentence.tokens[first].start, sentence.tokens[atom.after - 1].end
    if _in_brackets(sentence, first, atom.after) and _counts_years(sentence, first):
        first -= 2
        start, end = sentence.tokens[first].start, end + 1
    return Mention(first, atom.after, start, end, atom.value, _is_detached(sentence, first))


def _counts_years(sentence: Sentence, place: int) -> bool:
    """Whether "5 năm" stands before the bracket of "(2015-2019)"."""
    return (
        place > 1 and sentence.keys[place - 1] == _YEAR and sentence.keys[place - 2][0].isdecimal()
    )


def _is_detached(sentence: Sentence, place: int) -> bool:
    """Whether the time belongs to a law's name or to what is compared with."""
    if wordlist("comparisons").length_before(sentence.keys, place):
        return True
    ends, laws = wordlist("phrase ends"), wordlist("law heads")
    for at in range(place - 1, max(place - _LAW_REACH, 0) - 1, -1):
        gap = sentence.gaps[at + 1]
        if not gap.isspace() and gap not in {"/", "-"}:
            return False
        if sentence.is_capital(at) and laws.length_at(sentence.keys, at):
            return True
        if gap.isspace() and ends.length_at(sentence.keys, at) == 1:
            return False
    return False


__all__ = ["times"]
