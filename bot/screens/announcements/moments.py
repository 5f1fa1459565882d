"""Moments and rhythms in words, always with their date, so that a misunderstanding shows."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from bot.announcements.models import Recurrence
    from bot.announcements.times import Unclear
    from bot.words import Words

_DAYS = 7


def moment_line(at: float, zone: str, say: Words) -> str:
    """Such as "thứ ba 24/11/2026, 07:30"."""
    moment = datetime.fromtimestamp(at, ZoneInfo(zone))
    day = say(f"weekday.{moment.weekday()}")
    return say("moment", weekday=day, date=f"{moment:%d/%m/%Y}", time=f"{moment:%H:%M}")


def rhythm_line(rhythm: Recurrence, say: Words) -> str:
    """Such as "thứ hai, thứ tư hằng tuần, 08:00"."""
    time = f"{rhythm.hour:02}:{rhythm.minute:02}"
    if len(rhythm.weekdays) == _DAYS:
        return say("rhythm.daily", time=time)
    days = ", ".join(say(f"weekday.{day}") for day in rhythm.weekdays)
    return say("rhythm.weekly", weekdays=days, time=time)


def unclear_line(unclear: Unclear, say: Words) -> str:
    """Why a time was not understood, and what to type."""
    return say(f"time.{unclear.reason}", detail=unclear.detail)


__all__ = ["moment_line", "rhythm_line", "unclear_line"]
