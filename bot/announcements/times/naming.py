"""Which day is named: a date, a weekday, a day of the month, or one counted from today."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from bot.announcements.times.dates import Date
from bot.announcements.times.values import Unclear

if TYPE_CHECKING:
    from bot.announcements.times.rules import Hints

_AHEAD = timedelta(days=183)  # a day without its year that is further off is one that has passed


def day_of(said: Hints, clock: time, shift: timedelta, now: datetime) -> date | Unclear:
    """The day that is named; the next one with such a time where none is."""
    if sum(hint is not None for hint in (said.day, said.date, said.week, said.monthdays)) > 1:
        return Unclear("twice")
    today = now.date()
    passed = datetime.combine(today, clock, now.tzinfo) + shift <= now
    if said.date or said.monthdays:
        named = _dated(said.date, today) if said.date else _monthday(said, today, passed=passed)
        return _on_its_weekday(said, named)
    if said.weekdays:
        return _weekday(said, said.weekdays[0], today, passed=passed)
    if said.week is not None:
        return Unclear("no_weekday")
    if said.day is not None:
        return today + timedelta(days=said.day)
    return today + timedelta(days=passed)


def _weekday(said: Hints, weekday: int, today: date, *, passed: bool) -> date | Unclear:
    ahead = weekday - today.weekday()
    if said.day is not None:
        same = ahead % 7 == said.day % 7
        return today + timedelta(days=said.day) if same else Unclear("twice")
    if said.week is not None:
        return today + timedelta(days=ahead + 7 * said.week)
    ahead %= 7
    return today + timedelta(days=ahead or (7 if passed or said.soonest else 0))


def _monthday(said: Hints, today: date, *, passed: bool) -> date:
    """The next such day: of two months on end, one has all the days that any month has."""
    (number,) = said.monthdays or ()
    month = today
    while (
        (day := _calendar_day(Date(number, month.month), month.year)) is None
        or day < today
        or (passed and day == today)
    ):
        month = (month.replace(day=1) + timedelta(days=31)).replace(day=1)
    return day


def _dated(named: Date, today: date) -> date | Unclear:
    """The day of the calendar: of this year, or of the next one if that is near."""
    years = [named.year] if named.year is not None else [today.year, today.year + 1]
    days = [day for year in years if (day := _calendar_day(named, year))]
    if not days:
        return Unclear("no_such_date", str(named))
    ahead = [day for day in days if today <= day < today + _AHEAD]
    return days[0] if named.year is not None or not ahead else ahead[0]


def _on_its_weekday(said: Hints, day: date | Unclear) -> date | Unclear:
    if isinstance(day, date) and said.weekdays and day.weekday() != said.weekdays[0]:
        return Unclear("other_weekday", f"{day:%d/%m/%Y}")
    return day


def _calendar_day(named: Date, year: int) -> date | None:
    try:
        return date(year, named.month, named.day)
    except (ValueError, OverflowError):
        return None


__all__ = ["day_of"]
