"""The moment or rhythm that a text means, said now."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from bot.announcements.models import IN_EVERY_MONTH, Recurrence
from bot.announcements.times.naming import day_of
from bot.announcements.times.rules import Hints, hints
from bot.announcements.times.signs import rows
from bot.announcements.times.values import Unclear

if TYPE_CHECKING:
    from bot.announcements.times.values import When

# The hours, counted on past midnight, that are said with a part of the day: "12h đêm" is 24, the
# end of its day, and "1h đêm" 25.
_PARTS = {
    "morning": range(12),
    "noon": range(10, 15),
    "afternoon": range(12, 19),
    "evening": range(17, 25),
    "night": range(18, 29),
    "second_half": range(12, 24),
}
_SHOWN = 40  # characters of what was typed


def understood(text: str, now: datetime, *, comes_again: bool = False) -> When | Unclear:
    """What `text` means when it is said at `now`, in the zone of `now`.

    Where a rhythm is asked for it `comes_again`: "7h" is then every day's.
    """
    faults = []
    for row in rows(text):
        said = hints(row)
        found = said if isinstance(said, Unclear) else _meant(said, now, comes_again=comes_again)
        if not isinstance(found, Unclear):
            return found
        faults.append(found)
    if not text.strip():
        return Unclear("empty")
    # Of the readings, one that is read to its end tells most.
    best = min(faults, key=lambda fault: fault.reason == "unread")
    return best if best.detail else best._replace(detail=" ".join(text.split())[:_SHOWN])


def _meant(said: Hints, now: datetime, *, comes_again: bool) -> When | Unclear:
    if said.delay is not None:
        alone = said == Hints(delay=said.delay)
        return _later(said.delay, now) if alone else Unclear("twice")
    if said.clock is None:
        return Unclear("no_hour" if said != Hints() else "empty")
    hour = _hour(said.clock, said.part)
    if isinstance(hour, Unclear):
        return hour
    clock = time(hour % 24, said.clock[1])
    if said.every or comes_again:
        return _rhythm(said, clock, hour // 24, now)
    if len(said.weekdays or ()) > 1 or len(said.monthdays or ()) > 1:
        return Unclear("several")
    return _once(said, clock, timedelta(days=hour // 24), now)


def _later(delay: timedelta, now: datetime) -> When | Unclear:
    try:
        at = (now.astimezone(UTC) + delay).astimezone(now.tzinfo)
    except OverflowError:
        return Unclear("no_such_date")
    return at.replace(second=0, microsecond=0) if delay else Unclear("past", _told(now))


def _hour(clock: tuple[int, int], part: str | None) -> int | Unclear:
    """The hour of the 24, or past them, that a clock shows in a part of the day."""
    hour, minute = clock
    if not (0 <= hour < 24 and 0 <= minute < 60):
        return Unclear("no_such_time", f"{hour}:{minute:02}")
    if part is None:
        return hour
    may_be = (hour, hour + 12, hour + 24) if hour <= 12 else (hour,)
    fitting = [one for one in may_be if one in _PARTS[part]]
    return fitting[0] if fitting else Unclear("other_part", f"{hour}:{minute:02}")


def _rhythm(said: Hints, clock: time, shift: int, now: datetime) -> When | Unclear:
    """Again and again; `shift` is 1 where the time lies behind its day's midnight."""
    if said.date or said.day or said.week or said.soonest:
        return Unclear("twice")
    rhythm = Recurrence(hour=clock.hour, minute=clock.minute, zone=str(now.tzinfo))
    if said.monthdays or said.every == "month":
        return _monthly(said, rhythm, shift)
    if said.every == "week" and not said.weekdays:
        return Unclear("no_weekday")
    if not said.weekdays:
        return rhythm
    weekdays = tuple(sorted((day + shift) % 7 for day in said.weekdays))
    return rhythm.model_copy(update={"weekdays": weekdays})


def _monthly(said: Hints, rhythm: Recurrence, shift: int) -> When | Unclear:
    if said.weekdays or said.every in ("day", "week"):
        return Unclear("twice")
    if not said.monthdays:
        return Unclear("no_monthday")
    if shift and said.monthdays[-1] > IN_EVERY_MONTH - shift:  # of which month it was the end?
        return Unclear("other_part", "24:00")
    monthdays = tuple(day + shift for day in said.monthdays)
    return rhythm.model_copy(update={"monthdays": monthdays})


def _once(said: Hints, clock: time, shift: timedelta, now: datetime) -> When | Unclear:
    try:
        day = day_of(said, clock, shift, now)
        if isinstance(day, Unclear):
            return day
        at = datetime.combine(day + shift, clock, now.tzinfo)
        if at.astimezone(UTC).astimezone(now.tzinfo).replace(fold=0) != at:
            return Unclear("no_such_time", _told(at))  # the clocks are set forward over it
        return at if at.astimezone(UTC) > now.astimezone(UTC) else Unclear("past", _told(at))
    except OverflowError:
        return Unclear("no_such_date")


def _told(at: datetime) -> str:
    return f"{at:%H:%M} {at:%d/%m/%Y}"


__all__ = ["understood"]
