"""One that went out: its words, and whether to correct or withdraw it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.presses import Press
from bot.screens.announcements.card import SCHEDULE
from bot.screens.announcements.summary import summary_html
from bot.screens.message import Button, Message, escaped

if TYPE_CHECKING:
    from bot.screens.announcements.summary import Shown
    from bot.words import Words

CORRECT, WITHDRAW, WITHDRAW_SURELY = "anncorrect", "annwithdraw", "annwithdrawyes"  # presses


def sent_message(shown: Shown, say: Words, *, problem: str = "") -> Message:
    """What was sent, and what can be done about it."""
    number = shown.announcement.id
    rows = (
        (
            Button(say("button.correct"), str(Press(CORRECT, "", number))),
            Button(say("button.withdraw"), str(Press(WITHDRAW, "", number))),
        ),
        (Button(say("button.schedule"), str(Press(SCHEDULE))),),
    )
    warning = f"\n\n⚠️ {escaped(problem)}" if problem else ""
    return Message(summary_html(shown, say) + warning, rows)


def withdraw_message(shown: Shown, say: Words) -> Message:
    """Asks once more before every copy is deleted."""
    number = shown.announcement.id
    rows = (
        (Button(say("button.withdraw_surely"), str(Press(WITHDRAW_SURELY, "", number))),),
        (Button(say("button.schedule"), str(Press(SCHEDULE))),),
    )
    return Message(f"{summary_html(shown, say)}\n\n{escaped(say('thongbao.withdraw'))}", rows)


__all__ = [
    "CORRECT",
    "WITHDRAW",
    "WITHDRAW_SURELY",
    "sent_message",
    "withdraw_message",
]
