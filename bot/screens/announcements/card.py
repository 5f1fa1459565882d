"""The card of an announcement that is being written: what is set, and a button for each thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.announcements.versions import version
from bot.presses import Press
from bot.screens.announcements.summary import excerpt_html, summary_html, when_line
from bot.screens.message import Button, Message, escaped
from bot.screens.subscriptions import ticked
from bot.store.announcement import EDITABLE

if TYPE_CHECKING:
    from bot.screens.announcements.summary import Shown
    from bot.store.announcement import Announcement
    from bot.words import Words

# Presses, each with the announcement's id first; "button." and a press name its label.
OPEN, AUDIENCE, TIME, EXPIRY = "anncard", "annwho", "annwhen", "annuntil"
SILENT, PIN, CONTENT = "annsilent", "annpin", "anncontent"
PREVIEW, CONFIRM, DISCARD = "annpreview", "annconfirm", "anndiscard"
# Presses on one that is scheduled, and on one that no longer is; its state before comes second.
MOVE, PAUSE, RESUME, CHANGE, CANCEL = "annmove", "annpause", "annresume", "annchange", "anncancel"
RESTORE = "annrestore"
# To the list, and from it.
SCHEDULE, LOOK = "annlist", "annlook"


def card_message(shown: Shown, say: Words, *, problem: str = "") -> Message:
    """The card; `problem` is why the last thing could not be done."""
    announcement = shown.announcement
    return Message(
        "\n".join([summary_html(shown, say), *_warning(problem)]),
        (
            _row(announcement, say, AUDIENCE, TIME),
            (
                _switch("sound", SILENT, announcement, say, on=not announcement.silent),
                _switch("pin", PIN, announcement, say, on=announcement.pin),
            ),
            _row(announcement, say, EXPIRY, CONTENT),
            _row(announcement, say, PREVIEW),
            _row(announcement, say, DISCARD),
        ),
        card=announcement.id,
    )


def confirm_message(shown: Shown, needed: int, say: Words) -> Message:
    """Stands under the preview: to how many it goes, and when. `needed` operators must confirm."""
    announcement = shown.announcement
    lines = [
        say("thongbao.confirm", count=shown.recipients),
        say("card.when", when=when_line(announcement, shown.zone, say)),
        *([say("thongbao.confirm.others", count=needed - 1)] if needed > 1 else []),
    ]
    rows = (_confirm_row(announcement, say), _row(announcement, say, OPEN))
    return Message(escaped("\n".join(lines)), rows, card=announcement.id)


def waiting_message(shown: Shown, missing: int, say: Words) -> Message:
    """The card while other operators are asked to confirm."""
    text = say("thongbao.waiting", count=missing)
    rows = (_row(shown.announcement, say, OPEN), _row(shown.announcement, say, DISCARD))
    html = f"{summary_html(shown, say)}\n\n{escaped(text)}"
    return Message(html, rows, card=shown.announcement.id)


def request_message(shown: Shown, say: Words) -> Message:
    """Stands under the preview that another operator is asked to confirm."""
    rows = (_confirm_row(shown.announcement, say),)
    return Message(f"{escaped(say('thongbao.request'))}\n\n{summary_html(shown, say)}", rows)


def scheduled_message(shown: Shown, say: Words) -> Message:
    """One that is confirmed: when it goes out, and what can still be done about it."""
    announcement = shown.announcement
    if announcement.due is None:
        return Message(summary_html(shown, say), card=announcement.id)
    running = announcement.state != "paused"
    rows = (
        _row(announcement, say, MOVE, PAUSE if running else RESUME),
        _row(announcement, say, CHANGE, CANCEL),
        (Button(say("button.schedule"), str(Press(SCHEDULE))),),
    )
    return Message(summary_html(shown, say), rows, card=announcement.id)


def cancelled_message(announcement: Announcement, say: Words) -> Message:
    """What a draft, or one that was scheduled, leaves behind; it can be had back."""
    ended = "discarded" if announcement.state == "draft" else "cancelled"
    press = Press(RESTORE, "", announcement.id, EDITABLE.index(announcement.state))
    undo = Button(say("button.undo"), str(press))
    schedule = Button(say("button.schedule"), str(Press(SCHEDULE)))
    heading = escaped(say(f"thongbao.{ended}", number=announcement.id))
    return Message(f"{heading}\n{excerpt_html(announcement.content, say)}", ((undo, schedule),))


def back_row(announcement: Announcement, say: Words) -> tuple[Button, ...]:
    """Leads back to the card."""
    action = OPEN if announcement.state == "draft" else LOOK
    return (Button(say("button.card"), str(Press(action, "", announcement.id))),)


def _warning(problem: str) -> list[str]:
    return ["", f"⚠️ {escaped(problem)}"] if problem else []


def _row(announcement: Announcement, say: Words, *actions: str) -> tuple[Button, ...]:
    return tuple(_button(action, say(f"button.{action}"), announcement) for action in actions)


def _confirm_row(announcement: Announcement, say: Words) -> tuple[Button, ...]:
    """Confirms what was shown, and nothing that it has become since."""
    press = Press(CONFIRM, "", announcement.id, version(announcement))
    return (Button(say(f"button.{CONFIRM}"), str(press)),)


def _switch(name: str, action: str, announcement: Announcement, say: Words, *, on: bool) -> Button:
    return _button(action, ticked(say(f"button.{name}"), chosen=on), announcement)


def _button(action: str, label: str, announcement: Announcement) -> Button:
    return Button(label, str(Press(action, "", announcement.id)))


__all__ = [
    "AUDIENCE",
    "CANCEL",
    "CHANGE",
    "CONFIRM",
    "CONTENT",
    "DISCARD",
    "EXPIRY",
    "LOOK",
    "MOVE",
    "OPEN",
    "PAUSE",
    "PIN",
    "PREVIEW",
    "RESTORE",
    "RESUME",
    "SCHEDULE",
    "SILENT",
    "TIME",
    "back_row",
    "cancelled_message",
    "card_message",
    "confirm_message",
    "request_message",
    "scheduled_message",
    "waiting_message",
]
