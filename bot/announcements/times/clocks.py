"""Times of day, and times counted from now: "7h30", "8 giờ kém 15", "2 tiếng nữa"."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.announcements.times.dates import is_figure, joined
from bot.announcements.times.signs import is_at

if TYPE_CHECKING:
    from bot.announcements.times.signs import Found, Row

_HOURS = ("hour", "stretch")
_LENGTHS = {"hour": "hours", "stretch": "hours", "minute": "minutes"}


def from_now(row: Row, place: int) -> Found | None:
    """Such as "30 phút nữa", "sau 2 tiếng", "nửa tiếng nữa", "3 ngày nữa"."""
    leads = is_at(row, place, "after")
    amount = _amount(row, place + leads)
    if amount is None:
        return None
    length, unit, after = amount
    ends = is_at(row, after, "from_now")
    if not (leads or ends):
        return None
    if unit in _LENGTHS:
        return {"delay": timedelta(**{_LENGTHS[unit]: length})}, after + ends
    days = length * (7 if unit == "week" else 1)
    return ({"day": int(days)}, after + ends) if days == int(days) else None


def clock(row: Row, place: int) -> Found | None:
    """Such as "7h", "7h30", "7 giờ rưỡi", "8 giờ kém 15", "14:00", "7.30"."""
    if not is_at(row, place, "number"):
        return None
    hour = int(row[place].value)
    if is_at(row, place + 1, "colon") or is_at(row, place + 1, "dot"):
        if not is_figure(row, place + 2):
            return None
        return {"clock": (hour, int(row[place + 2].value))}, place + 3
    if not is_at(row, place + 1, "unit", "hour"):
        return _bare_hour(row, place, hour)
    minute, after = _minutes(row, place + 2)
    return {"clock": (hour, minute) if minute >= 0 else (hour - 1, 60 + minute)}, after


def _amount(row: Row, place: int) -> tuple[float, str, int] | None:
    """A number or half, its unit, and the place behind: "2 tiếng", "1 giờ rưỡi", "nửa tiếng"."""
    half = is_at(row, place, "half_of")
    if not (half or is_at(row, place, "number")) or not is_at(row, place + 1, "unit"):
        return None
    length = 0.5 if half else float(row[place].value)
    unit, after = row[place + 1].value, place + 2
    if unit in _HOURS and is_at(row, after, "number"):
        after_minutes = after + 1 + is_at(row, after + 1, "unit", "minute")
        return length + int(row[after].value) / 60, unit, after_minutes
    with_half = is_at(row, after, "half")
    return length + with_half / 2, unit, after + with_half


def _bare_hour(row: Row, place: int, hour: int) -> Found | None:
    """Such as "9 am", "8 tối": a lone number is an hour where a part of the day follows."""
    return ({"clock": (hour, 0)}, place + 1) if is_at(row, place + 1, "part") else None


def _minutes(row: Row, place: int) -> tuple[int, int]:
    """Minutes behind an hour, negative where they are short of it, and the place behind."""
    if is_at(row, place, "half"):
        return 30, place + 1
    short = is_at(row, place, "short_of")
    at = place + short
    if not is_at(row, at, "number") or joined(row, at, ("slash", "dash", "dot")):
        return 0, place
    if is_at(row, at + 1, "month") or is_at(row, at + 1, "unit", "hour"):
        return 0, place
    minute = int(row[at].value)
    return -minute if short else minute, at + 1 + is_at(row, at + 1, "unit", "minute")


__all__ = ["clock", "from_now"]
