"""When an announcement goes out, as values; and why a text tells no such time."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple, TypeAlias

from bot.announcements.models import Recurrence

REASONS = (
    "unread",  # `detail` is a word that tells no time
    "empty",
    "no_hour",
    "no_weekday",
    "no_monthday",
    "lunar",  # a day of the other calendar
    "no_such_date",
    "no_such_time",
    "other_part",  # "14h sáng"
    "other_weekday",  # `detail` is a date that is no such weekday
    "twice",  # two days or two times of day
    "several",  # days of the week or month, and nothing says that they come again
    "past",
    "no_rhythm",  # a single time where one that comes again is wanted
)


class Unclear(NamedTuple):
    """Why no time could be understood: one of REASONS."""

    reason: str
    detail: str = ""  # the words, date or time that are meant


When: TypeAlias = datetime | Recurrence  # a moment knows its zone

__all__ = ["REASONS", "Unclear", "When"]
