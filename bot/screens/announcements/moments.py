"""Moments and rhythms in words, always with their date, so that a misunderstanding shows."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.announcements.models import IN_EVERY_MONTH

if TYPE_CHECKING:
    from bot.announcements.models import Recurrence
    from bot.announcements.times import Unclear
    from bot.words import Words

_DAYS = 7
_VIETNAM = ("Asia/Ho_Chi_Minh", "Asia/Saigon")


def moment_line(at: float, zone: str, say: Words) -> str:
    """Such as "thứ ba 24/11/2026, 07:30"."""
    moment = datetime.fromtimestamp(at, ZoneInfo(zone))
    day = say(f"weekday.{moment.weekday()}")
    return say("moment", weekday=day, date=f"{moment:%d/%m/%Y}", time=f"{moment:%H:%M}")


def rhythm_line(rhythm: Recurrence, say: Words) -> str:
    """Such as "thứ hai, thứ tư hằng tuần, 08:00"."""
    time = f"{rhythm.hour:02}:{rhythm.minute:02}"
    if rhythm.monthdays:
        last = "_or_last" if rhythm.monthdays[-1] > IN_EVERY_MONTH else ""
        numbers = ", ".join(map(str, rhythm.monthdays))
        return say(f"rhythm.monthly{last}", days=numbers, time=time)
    if len(rhythm.weekdays) == _DAYS:
        return say("rhythm.daily", time=time)
    days = ", ".join(say(f"weekday.{day}") for day in rhythm.weekdays)
    return say("rhythm.weekly", weekdays=days, time=time)


def zone_line(zone: str, at: float, say: Words) -> str:
    """Such as "giờ Việt Nam (GMT+7)"."""
    ahead = datetime.fromtimestamp(at, ZoneInfo(zone)).strftime("%z")  # +0700
    minutes = "" if ahead.endswith("00") else f":{ahead[3:]}"
    offset = f"GMT{ahead[0]}{int(ahead[1:3])}{minutes}"
    known = "vietnam" if zone in _VIETNAM else "other"
    return say(f"zone.{known}", zone=zone, offset=offset)


def unclear_line(unclear: Unclear, say: Words) -> str:
    """Why a time was not understood."""
    return say(f"time.{unclear.reason}", detail=unclear.detail)


__all__ = ["moment_line", "rhythm_line", "unclear_line", "zone_line"]
