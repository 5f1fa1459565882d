"""What operators see of an announcement that is out: how it goes, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.presses import Press
from bot.screens.message import Button, Message, cut, escaped

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.screens.message import Rows
    from bot.store.announcement import Announcement
    from bot.store.deliveries import Figures, Work
    from bot.words import Words

RESEND, SKIP, CSV, LATE, DROP = "resend", "skip", "csv", "late", "drop"
_OPENING = 80  # units of the announcement's text, enough to know it by
_HOUR = 60 * 60
_AFTERWARDS: tuple[Work, ...] = ("pin", "edit", "delete")


def report_message(
    announcement: Announcement, figures: Mapping[Work, Figures], say: Words
) -> Message:
    """How an announcement goes, or what became of it, with what is left to decide."""
    posts = figures["post"]
    lines = [say(f"announce.{announcement.state}", done=posts.sent, total=posts.total)]
    if posts.waiting:
        lines.append(say("announce.waiting", count=posts.waiting))
    lines += _failed(posts, say)
    if posts.uncertain:
        lines.append(say("announce.uncertain", count=posts.uncertain))
    for work in _AFTERWARDS:
        done = figures[work]
        if done.total:
            lines.append(say(f"announce.{work}", done=done.sent, total=done.total))
            lines += _reasons(done, say)
    return Message(_headed(announcement, lines), _decisions(announcement, posts, say))


def missed_message(announcement: Announcement, now: float, say: Words) -> Message:
    """One whose time passed while the bot was away: send it now?"""
    hours = round((now - (announcement.due or now)) / _HOUR)
    buttons = (
        Button(say("button.late"), str(Press(LATE, "", announcement.id))),
        Button(say("button.drop"), str(Press(DROP, "", announcement.id))),
    )
    return Message(_headed(announcement, [say("announce.missed", hours=hours)]), (buttons,))


def _headed(announcement: Announcement, lines: list[str]) -> str:
    opening = cut(Message(announcement.content.html).plain, _OPENING)
    quoted = f"<blockquote>{escaped(opening)}</blockquote>\n" if opening else ""
    return quoted + escaped("\n".join(lines))


def _failed(posts: Figures, say: Words) -> list[str]:
    if not posts.failed:
        return []
    count = sum(many for _, many in posts.failed)
    return [say("announce.failed", count=count), *_reasons(posts, say)]


def _reasons(figures: Figures, say: Words) -> list[str]:
    return [
        say("announce.reason", reason=say(f"announce.reason.{reason}"), count=many)
        for reason, many in figures.failed
    ]


def _decisions(announcement: Announcement, posts: Figures, say: Words) -> Rows:
    if announcement.state == "sending":
        return ()
    ledger = (Button(say("button.csv"), str(Press(CSV, "", announcement.id))),)
    if announcement.state != "done" or not posts.uncertain:
        return (ledger,)
    decisions = (
        Button(say("button.resend"), str(Press(RESEND, "", announcement.id))),
        Button(say("button.skip"), str(Press(SKIP, "", announcement.id))),
    )
    return (decisions, ledger)


__all__ = ["CSV", "DROP", "LATE", "RESEND", "SKIP", "missed_message", "report_message"]
