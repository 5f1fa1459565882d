"""Times that an operator types: when a draft goes out, and when what is scheduled moves to."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from bot.announcements.times import Unclear, understood
from bot.handlers.addressed import text_of
from bot.handlers.announcements.looking import card, changed, shown
from bot.screens.announcements.card import scheduled_message
from bot.screens.announcements.choices import time_message
from bot.screens.announcements.moments import unclear_line
from bot.screens.notices import notice

if TYPE_CHECKING:
    from telegram import Message

    from bot.announcements.times import When
    from bot.handlers.desk import Desk
    from bot.screens.message import Message as Screen
    from bot.store.announcement import Announcement, State
    from bot.store.expectations import Expected

MOVABLE: tuple[State, ...] = ("scheduled", "paused", "missed")


def set_time(message: Message, expected: Expected, desk: Desk) -> Screen:
    """Let a draft, or one that is scheduled, go out at the time that was typed."""
    announcement = desk.store.announcements.find(expected.subject)
    if announcement is None or announcement.state not in ("draft", *MOVABLE):
        desk.store.expectations.drop(desk.chat)
        return notice(desk.say, "thongbao.gone")
    when = understood(text_of(message), desk.local_now())
    if isinstance(when, Unclear):
        problem = unclear_line(when, desk.say)
        return time_message(shown(announcement, desk), desk.say, problem=problem)
    desk.store.expectations.drop(desk.chat)
    timed = at_time(announcement, when, desk)
    if announcement.state == "draft":
        return card(changed(timed, desk), desk)
    if not desk.store.announcements.save(timed):
        return notice(desk.say, "thongbao.gone")
    desk.store.announcements.advance(timed.id, ("paused", "missed"), "scheduled")
    kept = timed._replace(state="scheduled")
    return scheduled_message(shown(kept, desk), desk.say)


def at_time(announcement: Announcement, when: When, desk: Desk) -> Announcement:
    """The announcement at another time. What ends after a while ends as long after that."""
    if isinstance(when, datetime):
        due, recurrence = when.timestamp(), None
    else:
        due, recurrence = when.next_after(desk.now()), when
    begun = announcement.due or announcement.at
    expires = announcement.expires and announcement.expires + due - begun
    return announcement._replace(due=due, recurrence=recurrence, expires=expires)


__all__ = ["MOVABLE", "at_time", "set_time"]
