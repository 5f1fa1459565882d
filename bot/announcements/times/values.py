"""When an announcement goes out, as values; and why a text tells no such time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from datetime import datetime, time

WEEK = tuple(range(7))  # weekdays as Python counts them: 0 is Monday


class Once(NamedTuple):
    """At one moment, which knows its zone."""

    at: datetime


class Every(NamedTuple):
    """At a time of day on some weekdays, week after week."""

    weekdays: tuple[int, ...]  # in order
    time: time


class Unclear(NamedTuple):
    """Why no time could be understood: one of REASONS."""

    reason: str
    detail: str = ""  # the words, date or time that are meant


REASONS = (
    "unread",  # `detail` is a word that tells no time
    "empty",
    "no_hour",
    "no_weekday",
    "no_such_date",
    "no_such_time",
    "other_part",  # "14h sáng"
    "other_weekday",  # `detail` is a date that is no such weekday
    "twice",  # two days or two times of day
    "past",
)
When: TypeAlias = Once | Every

__all__ = ["REASONS", "WEEK", "Every", "Once", "Unclear", "When"]
