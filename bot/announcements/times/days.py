"""Days that come again: "thứ hai", "thứ 2 4 6", "thứ hai đến thứ sáu", "mùng 1 và 15"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.announcements.times.signs import is_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.announcements.times.signs import Found, Row

# What makes a number before it an hour or a part of a date.
_MAKES_MORE_OF = (
    *("unit", "colon", "dot", "slash", "dash", "month"),
    *("part", "half", "short_of", "from_now"),
)
_LAST = 31


def weekdays(row: Row, place: int) -> Found | None:
    """Such as "thứ hai", "thứ 2 4 6", "thứ hai đến thứ sáu", "thứ hai tới", "cuối tuần"."""
    if is_at(row, place, "weekdays"):
        return {"weekdays": tuple(map(int, row[place].value))}, place + 1
    if not is_at(row, place, "weekday"):
        return None
    first = int(row[place].value)
    if is_at(row, place + 1, "next"):
        return {"weekdays": (first,), "soonest": True}, place + 2
    last = _weekday(row, place + 2)
    if last is not None and _spans(row, place + 1):
        span = range(first, first + (last - first) % 7 + 1)
        return {"weekdays": tuple(sorted(day % 7 for day in span))}, place + 3
    days, after = _listed(row, place + 1, _weekday)
    return {"weekdays": tuple(sorted({first, *days}))}, after


def monthdays(row: Row, place: int) -> Found | None:
    """Such as "ngày 15", "mùng 1 và 15", "ngày 1 và ngày 15"."""
    if not is_at(row, place, "dayof"):
        return None
    days, after = _listed(row, place, _monthday)
    return ({"monthdays": tuple(sorted(set(days)))}, after) if days else None


def _spans(row: Row, place: int) -> bool:
    """Whether "đến" or a dash joins two days; of more dashes each only parts two days of a list."""
    return is_at(row, place, "to") or (
        is_at(row, place, "dash") and not is_at(row, place + 2, "dash")
    )


def _listed(
    row: Row, place: int, day_at: Callable[[Row, int], int | None]
) -> tuple[list[int], int]:
    """The days from a place on, with what may stand between two, and the place behind them."""
    days: list[int] = []
    at = place
    while at < len(row):
        day = day_at(row, at)
        if day is not None:
            days.append(day)
            place = at + 1
        elif row[at].kind not in ("and", "dash", "dayof"):
            break
        at += 1
    return days, place


def _weekday(row: Row, place: int) -> int | None:
    """A day of the week, Monday being 0; "thứ" is said before the first of several only."""
    if is_at(row, place, "weekday"):
        return int(row[place].value)
    number = _lone_number(row, place)
    return number - 2 if number is not None and 2 <= number <= 7 else None


def _monthday(row: Row, place: int) -> int | None:
    number = _lone_number(row, place)
    return number if number is not None and 1 <= number <= _LAST else None


def _lone_number(row: Row, place: int) -> int | None:
    if not is_at(row, place, "number"):
        return None
    follows = row[place + 1].kind if place + 1 < len(row) else ""
    in_list = follows == "dash" and is_at(row, place - 1, "dash")  # else it is a date: "3-12"
    return None if follows in _MAKES_MORE_OF and not in_list else int(row[place].value)


__all__ = ["monthdays", "weekdays"]
