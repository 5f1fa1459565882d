"""What is set on an announcement, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.screens.announcements.moments import moment_line, rhythm_line
from bot.screens.message import Message, cut, escaped

if TYPE_CHECKING:
    from bot.announcements.models import Content
    from bot.store.announcement import Announcement
    from bot.words import Words

_EXCERPT, _NAMES = 600, 400  # units


@dataclass(frozen=True, slots=True)
class Shown:
    """An announcement with the names of what it names by number."""

    announcement: Announcement
    audience: tuple[str, ...]  # names of topics and groups; empty for everyone or nobody
    recipients: int
    barred: tuple[str, ...]  # chosen groups in which the bot may not write
    zone: str


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
            excerpt_html(announcement.content, say),
            escaped("\n".join(lines)),
            *(f"⚠️ {escaped(say('card.barred', group=name))}" for name in shown.barred),
        ]
    )


def excerpt_html(content: Content, say: Words) -> str:
    """The beginning of what an announcement says."""
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


def _audience_line(shown: Shown, say: Words) -> str:
    if shown.announcement.audience.everyone:
        return say("audience.everyone")
    return cut(", ".join(shown.audience), _NAMES) or say("audience.nobody")


def _expiry(shown: Shown, say: Words) -> list[str]:
    expires = shown.announcement.expires
    return [say("card.expires", when=moment_line(expires, shown.zone, say))] if expires else []


__all__ = ["Shown", "excerpt_html", "summary_html", "when_line"]
