"""What each stretch of a row of signs says: one rule a kind of saying, all of one shape.

A rule looks at a place of the row and returns the hints it finds there with the place behind
them, or None. The rules stand in the order in which they are tried.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from bot.announcements.times.clocks import clock, from_now
from bot.announcements.times.dates import spelled_date, written_date
from bot.announcements.times.days import monthdays, weekdays
from bot.announcements.times.signs import Found, Row, is_at
from bot.announcements.times.values import Unclear

if TYPE_CHECKING:
    from datetime import timedelta

    from bot.announcements.times.dates import Date


class Hints(NamedTuple):
    """Everything that a text says of a time."""

    clock: tuple[int, int] | None = None  # hour and minute as said
    part: str | None = None  # of the day
    day: int | None = None  # days from today
    date: Date | None = None
    weekdays: tuple[int, ...] | None = None
    monthdays: tuple[int, ...] | None = None
    week: int | None = None  # weeks from this one
    soonest: bool | None = None  # the next such weekday, and not today
    every: str | None = None
    delay: timedelta | None = None  # from now


_DAYS = {"weekdays", "monthdays"}  # of which several may be said one after the other
Rule: TypeAlias = Callable[[Row, int], Found | None]


def hints(row: Row) -> Hints | Unclear:
    """What the whole row says; Unclear where a sign fits nowhere, or a thing is said twice."""
    said: dict[str, Any] = {}
    place = 0
    while place < len(row):
        found = next((found for rule in _RULES if (found := rule(row, place))), None)
        if found is None:
            lunar = is_at(row, place, "lunar")
            return Unclear("lunar" if lunar else "unread", row[place].text)
        more, place = found
        for days in _DAYS & more.keys() & said.keys():
            more[days] = tuple(sorted({*said.pop(days), *more[days]}))
        if any(name in said and said[name] != value for name, value in more.items()):
            return Unclear("twice")
        said |= more
    return Hints(**said)


def _alone(row: Row, place: int) -> Found | None:
    """One sign that says something by itself."""
    kind, value, _ = row[place]
    if kind in ("day", "week"):
        return {kind: int(value)}, place + 1
    if kind in ("part", "every"):
        return {kind: value}, place + 1
    if kind == "tonight":
        return {"day": 0, "part": "evening"}, place + 1
    return ({}, place + 1) if kind in ("filler", "and", "dayof") else None


_RULES: tuple[Rule, ...] = (
    from_now,  # before the clock: "2 giờ nữa" is no time of day
    spelled_date,
    written_date,
    clock,
    weekdays,
    monthdays,  # behind dates: "ngày 24/11" is no day of every month
    _alone,
)

__all__ = ["Hints", "hints"]
