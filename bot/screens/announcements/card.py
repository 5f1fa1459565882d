"""The card of an announcement that is being written: what is set, and a button for each thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zlib import crc32

from bot.presses import MOST_IN_A_PRESS, Press
from bot.screens.announcements.moments import moment_line, rhythm_line
from bot.screens.message import Button, Message, cut, escaped

if TYPE_CHECKING:
    from bot.store.announcements import Announcement
    from bot.words import Words

# Presses, each with the announcement's id first; "button." and a press name its label.
OPEN, AUDIENCE, TIME, EXPIRY = "anncard", "annwho", "annwhen", "annuntil"
SILENT, PIN, CONTENT = "annsilent", "annpin", "anncontent"
PREVIEW, CONFIRM, DISCARD = "annpreview", "annconfirm", "anndiscard"
# Presses on one that is scheduled; the last ones lead to the list, and from it.
MOVE, PAUSE, RESUME, CHANGE, CANCEL = "annmove", "annpause", "annresume", "annchange", "anncancel"
SCHEDULE, LOOK = "annlist", "annlook"
_EXCERPT, _NAMES = 600, 400  # units


@dataclass(frozen=True, slots=True)
class Shown:
    """An announcement with the names of what it names by number."""

    announcement: Announcement
    audience: tuple[str, ...]  # names of topics and groups; empty for everyone or nobody
    recipients: int
    barred: tuple[str, ...]  # chosen groups in which the bot may not write
    zone: str


def card_message(shown: Shown, say: Words, *, problem: str = "") -> Message:
    """The card; `problem` is why the last thing could not be done."""
    announcement = shown.announcement
    return Message(
        "\n".join([summary_html(shown, say), *_warning(problem)]),
        (
            _row(announcement, say, AUDIENCE, TIME),
            (
                _button("silent" if announcement.silent else "sound", SILENT, announcement, say),
                _button("pinned" if announcement.pin else "pin", PIN, announcement, say),
            ),
            _row(announcement, say, EXPIRY, CONTENT),
            _row(announcement, say, PREVIEW),
            _row(announcement, say, DISCARD),
        ),
        card=announcement.id,
    )


def version(announcement: Announcement) -> int:
    """A number that is another one once anything of the announcement was changed."""
    read = (
        announcement.content,
        announcement.audience,
        announcement.due,
        announcement.recurrence,
        announcement.expires,
        announcement.silent,
        announcement.pin,
    )
    return crc32(repr(read).encode("utf-8", "surrogatepass")) % MOST_IN_A_PRESS


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


def summary_html(shown: Shown, say: Words) -> str:
    """What is set, without buttons."""
    announcement = shown.announcement
    lines = [
        say("card.audience", names=_audience_line(shown, say), count=shown.recipients),
        say("card.when", when=when_line(announcement, shown.zone, say)),
        say("card.silent" if announcement.silent else "card.sound"),
        *([say("card.pin")] if announcement.pin else []),
        *_expiry(shown, say),
    ]
    heading = say("card", number=announcement.id, state=say(f"state.{announcement.state}"))
    return "\n".join(
        [
            f"<b>{escaped(heading)}</b>",
            excerpt_html(announcement, say),
            escaped("\n".join(lines)),
            *(f"⚠️ {escaped(say('card.barred', group=name))}" for name in shown.barred),
        ]
    )


def excerpt_html(announcement: Announcement, say: Words) -> str:
    """The beginning of what it says."""
    content = announcement.content
    text = cut(" ".join(Message(content.html).plain.split()), _EXCERPT)
    attached = f"📎 {say('card.attached')}" if content.original else ""
    return f"<blockquote>{escaped(' '.join(filter(None, (attached, text))))}</blockquote>"


def when_line(announcement: Announcement, zone: str, say: Words) -> str:
    """When it goes out, and again."""
    if announcement.due is None:
        return say("when.now")
    moment = moment_line(announcement.due, zone, say)
    if announcement.recurrence is None:
        return moment
    return say("when.rhythm", rhythm=rhythm_line(announcement.recurrence, say), first=moment)


def back_row(announcement: Announcement, say: Words) -> tuple[Button, ...]:
    """Leads back to the card."""
    action = OPEN if announcement.state == "draft" else LOOK
    return (Button(say("button.card"), str(Press(action, "", announcement.id))),)


def _audience_line(shown: Shown, say: Words) -> str:
    if shown.announcement.audience.everyone:
        return say("audience.everyone")
    return cut(", ".join(shown.audience), _NAMES) or say("audience.nobody")


def _expiry(shown: Shown, say: Words) -> list[str]:
    expires = shown.announcement.expires
    return [say("card.expires", when=moment_line(expires, shown.zone, say))] if expires else []


def _warning(problem: str) -> list[str]:
    return ["", f"⚠️ {escaped(problem)}"] if problem else []


def _row(announcement: Announcement, say: Words, *actions: str) -> tuple[Button, ...]:
    return tuple(_button(action, action, announcement, say) for action in actions)


def _confirm_row(announcement: Announcement, say: Words) -> tuple[Button, ...]:
    """Confirms what was shown, and nothing that it has become since."""
    press = Press(CONFIRM, "", announcement.id, version(announcement))
    return (Button(say(f"button.{CONFIRM}"), str(press)),)


def _button(name: str, action: str, announcement: Announcement, say: Words) -> Button:
    return Button(say(f"button.{name}"), str(Press(action, "", announcement.id)))


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
    "RESUME",
    "SCHEDULE",
    "SILENT",
    "TIME",
    "Shown",
    "back_row",
    "card_message",
    "confirm_message",
    "excerpt_html",
    "request_message",
    "scheduled_message",
    "summary_html",
    "version",
    "waiting_message",
    "when_line",
]
