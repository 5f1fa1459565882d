"""What each stretch of a row of signs says: one rule a kind of saying, all of one shape.

A rule looks at a place of the row and returns the hints it finds there with the place behind
them, or None. The rules stand in the order in which they are tried.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from bot.announcements.times.values import Unclear

if TYPE_CHECKING:
    from bot.announcements.times.signs import Sign

_HOURS = ("hour", "stretch")
_LENGTHS = {"hour": "hours", "stretch": "hours", "minute": "minutes"}


class Date(NamedTuple):
    """A day of the calendar, its year perhaps left out."""

    day: int
    month: int
    year: int | None = None

    def __str__(self) -> str:
        return "/".join(str(part) for part in self if part is not None)


class Hints(NamedTuple):
    """Everything that a text says of a time."""

    clock: tuple[int, int] | None = None  # hour and minute as said
    part: str | None = None  # of the day
    day: int | None = None  # days from today
    date: Date | None = None
    weekdays: tuple[int, ...] | None = None
    week: int | None = None  # weeks from this one
    soonest: bool | None = None  # the next such weekday, and not today
    every: str | None = None
    delay: timedelta | None = None  # from now


Row: TypeAlias = tuple["Sign", ...]
Found: TypeAlias = tuple[dict[str, Any], int]
Rule: TypeAlias = Callable[[Row, int], Found | None]


def hints(row: Row) -> Hints | Unclear:
    """What the whole row says; Unclear where a sign fits nowhere, or a thing is said twice."""
    said: dict[str, Any] = {}
    place = 0
    while place < len(row):
        found = next((found for rule in _RULES if (found := rule(row, place))), None)
        if found is None:
            return Unclear("unread", row[place].text)
        more, place = found
        if "weekdays" in more and "weekdays" in said:
            more["weekdays"] = tuple(sorted({*said.pop("weekdays"), *more["weekdays"]}))
        if any(name in said and said[name] != value for name, value in more.items()):
            return Unclear("twice")
        said |= more
    return Hints(**said)


def _from_now(row: Row, place: int) -> Found | None:
    """ "30 phút nữa", "sau 2 tiếng", "nửa tiếng nữa", "3 ngày nữa"."""
    leads = _is(row, place, "after")
    amount = _amount(row, place + leads)
    if amount is None:
        return None
    length, unit, after = amount
    ends = _is(row, after, "from_now")
    if not (leads or ends):
        return None
    if unit in _LENGTHS:
        return {"delay": timedelta(**{_LENGTHS[unit]: length})}, after + ends
    days = length * (7 if unit == "week" else 1)
    return ({"day": int(days)}, after + ends) if days == int(days) else None


def _amount(row: Row, place: int) -> tuple[float, str, int] | None:
    """A number or half, its unit, and the place behind: "2 tiếng", "1 giờ rưỡi", "nửa tiếng"."""
    half = _is(row, place, "half_of")
    if not (half or _is(row, place, "number")) or not _is(row, place + 1, "unit"):
        return None
    length = 0.5 if half else float(row[place].value)
    unit, after = row[place + 1].value, place + 2
    if unit in _HOURS and _is(row, after, "number"):
        after_minutes = after + 1 + _is(row, after + 1, "unit", "minute")
        return length + int(row[after].value) / 60, unit, after_minutes
    with_half = _is(row, after, "half")
    return length + with_half / 2, unit, after + with_half


def _spelled_date(row: Row, place: int) -> Found | None:
    """ "24 tháng 11", "24 tháng 11 năm 2026"."""
    if not (_is(row, place, "number") and _is(row, place + 1, "month")):
        return None
    if not _is(row, place + 2, "number"):
        return None
    with_year = _is(row, place + 3, "year") and _is(row, place + 4, "number")
    year = int(row[place + 4].value) if with_year else None
    date = Date(int(row[place].value), int(row[place + 2].value), year)
    return {"date": date}, place + (5 if with_year else 3)


def _written_date(row: Row, place: int) -> Found | None:
    """ "24/11", "24-11-2026", "24.11.2026", "2026-11-24"."""
    numbers = _joined(row, place, ("slash", "dash")) or _joined(row, place, ("dot",))
    if len(numbers) == 3:
        day, month, year = numbers if numbers[0] < 1000 else reversed(numbers)
        return {"date": Date(day, month, year if year > 99 else 2000 + year)}, place + 5
    if len(numbers) == 2 and not _is(row, place + 1, "dot"):  # "7.30" is rather a time of day
        return {"date": Date(*numbers)}, place + 3
    return None


def _joined(row: Row, place: int, joints: tuple[str, ...]) -> list[int]:
    """The two or three figures that one kind of sign joins."""
    joint = row[place + 1].kind if place + 1 < len(row) else ""
    if joint not in joints or not _is_figure(row, place):
        return []
    found = [int(row[place].value)]
    while len(found) < 3 and _is(row, place + 1, joint) and _is_figure(row, place + 2):
        place += 2
        found.append(int(row[place].value))
    return found if len(found) > 1 else []


def _clock(row: Row, place: int) -> Found | None:
    """ "7h", "7h30", "7 giờ rưỡi", "8 giờ kém 15", "14:00", "7.30"."""
    if not _is(row, place, "number"):
        return None
    hour = int(row[place].value)
    if _is(row, place + 1, "colon") or _is(row, place + 1, "dot"):
        if not _is_figure(row, place + 2):
            return None
        return {"clock": (hour, int(row[place + 2].value))}, place + 3
    if not _is(row, place + 1, "unit", "hour"):
        return _bare_hour(row, place, hour)
    minute, after = _minutes(row, place + 2)
    return {"clock": (hour, minute) if minute >= 0 else (hour - 1, 60 + minute)}, after


def _bare_hour(row: Row, place: int, hour: int) -> Found | None:
    """ "9 am", "8 tối": a lone number is an hour where a part of the day follows."""
    return ({"clock": (hour, 0)}, place + 1) if _is(row, place + 1, "part") else None


def _minutes(row: Row, place: int) -> tuple[int, int]:
    """Minutes behind an hour, negative where they are short of it, and the place behind."""
    if _is(row, place, "half"):
        return 30, place + 1
    short = _is(row, place, "short_of")
    at = place + short
    if not _is(row, at, "number") or _joined(row, at, ("slash", "dash", "dot")):
        return 0, place
    if _is(row, at + 1, "month") or _is(row, at + 1, "unit", "hour"):
        return 0, place
    minute = int(row[at].value)
    return -minute if short else minute, at + 1 + _is(row, at + 1, "unit", "minute")


def _weekdays(row: Row, place: int) -> Found | None:
    """ "thứ hai", "thứ hai đến thứ sáu", "thứ hai tới"."""
    if not _is(row, place, "weekday"):
        return None
    first = int(row[place].value)
    if _is(row, place + 1, "to") and _is(row, place + 2, "weekday"):
        last = int(row[place + 2].value)
        span = (first + (last - first) % 7) + 1
        return {"weekdays": tuple(sorted(day % 7 for day in range(first, span)))}, place + 3
    if _is(row, place + 1, "next"):
        return {"weekdays": (first,), "soonest": True}, place + 2
    return {"weekdays": (first,)}, place + 1


def _alone(row: Row, place: int) -> Found | None:
    """One sign that says something by itself."""
    kind, value, _ = row[place]
    if kind in ("day", "week"):
        return {kind: int(value)}, place + 1
    if kind in ("part", "every"):
        return {kind: value}, place + 1
    if kind == "tonight":
        return {"day": 0, "part": "evening"}, place + 1
    return ({}, place + 1) if kind == "filler" else None


def _is(row: Row, place: int, kind: str, value: str = "") -> bool:
    if place >= len(row) or row[place].kind != kind:
        return False
    return not value or row[place].value == value


def _is_figure(row: Row, place: int) -> bool:
    return _is(row, place, "number") and row[place].text.isdecimal()


_RULES: tuple[Rule, ...] = (
    _from_now,  # before the clock: "2 giờ nữa" is no time of day
    _spelled_date,
    _written_date,
    _clock,
    _weekdays,
    _alone,
)

__all__ = ["Date", "Hints", "hints"]
