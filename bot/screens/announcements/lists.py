"""Announcements to choose from: drafts to go on with, what is scheduled, what went out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.presses import Press
from bot.screens.announcements.card import LOOK, OPEN, SCHEDULE
from bot.screens.announcements.summary import when_line
from bot.screens.message import Button, Message, cut, escaped
from bot.screens.passages import page_row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.screens.message import Rows
    from bot.store.announcement import Announcement
    from bot.words import Words

STOP = "annstop"  # a press
PAGE = 6
_OPENING = 60  # units, enough to know an announcement by


def begin_message(drafts: Sequence[Announcement], say: Words) -> Message:
    """Asks for the message to announce, and offers to go on with a draft."""
    return Message(escaped(say("thongbao.begin")), (*_going_on(drafts, say), *stop_rows(say)))


def news_message(drafts: Sequence[Announcement], say: Words) -> Message:
    """Tells an operator of drafts that were made of new articles."""
    return Message(escaped(say("news.drafts", count=len(drafts))), _going_on(drafts, say))


def stop_rows(say: Words) -> Rows:
    """A button to send nothing after all."""
    return ((Button(say("button.never_mind"), str(Press(STOP))),),)


def schedule_message(
    announcements: Sequence[Announcement], page: int, count: int, zone: str, say: Words
) -> Message:
    """One page of the schedule; each entry opens."""
    first = page * PAGE + 1
    lines = [
        f"{number}. {say(f'state.{announcement.state}')}: "
        f"{when_line(announcement, zone, say)} · {_label(announcement, say)}"
        for number, announcement in enumerate(announcements, first)
    ]
    opening = tuple(
        Button(str(number), str(Press(LOOK, "", announcement.id)))
        for number, announcement in enumerate(announcements, first)
    )
    pages = [str(Press(SCHEDULE, "", number)) for number in range(-(-count // PAGE))]
    heading = say("lichthongbao", count=count) if count else say("lichthongbao.empty")
    rows = (opening, page_row(page, len(pages), pages))
    text = escaped("\n".join([heading, *lines]))
    return Message(text, tuple(row for row in rows if row))


def _going_on(drafts: Sequence[Announcement], say: Words) -> Rows:
    return tuple(
        (Button(f"✏️ {_label(draft, say)}", str(Press(OPEN, "", draft.id))),) for draft in drafts
    )


def _label(announcement: Announcement, say: Words) -> str:
    content = announcement.content
    text = cut(" ".join(Message(content.html).plain.split()), _OPENING)
    return f"#{announcement.id} {text or say('card.attached')}"


__all__ = ["PAGE", "STOP", "begin_message", "news_message", "schedule_message", "stop_rows"]
