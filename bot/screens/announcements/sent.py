"""One that went out: its words, and whether to correct or withdraw it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.presses import Press
from bot.screens.announcements.card import LOOK, SCHEDULE
from bot.screens.announcements.summary import excerpt_html, summary_html
from bot.screens.message import Button, Message, escaped

if TYPE_CHECKING:
    from bot.screens.announcements.summary import Shown
    from bot.store.announcements import Announcement
    from bot.words import Words

# Presses, each with the announcement's id first.
CORRECT, CORRECT_SURELY = "anncorrect", "anncorrectyes"  # the draft with the new words second
WITHDRAW, WITHDRAW_SURELY = "annwithdraw", "annwithdrawyes"


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


def ask_message(number: int, say: Words) -> Message:
    """Asks for the right words."""
    return Message(escaped(say("thongbao.correction")), (_back_row(number, say),))


def correction_message(number: int, draft: Announcement, say: Words) -> Message:
    """The new words, and whether every copy is to be edited so."""
    surely = Button(say("button.correct_surely"), str(Press(CORRECT_SURELY, "", number, draft.id)))
    html = f"{excerpt_html(draft, say)}\n\n{escaped(say('thongbao.correct'))}"
    return Message(html, ((surely,), _back_row(number, say)))


def _back_row(number: int, say: Words) -> tuple[Button, ...]:
    """Leads back to the announcement, and with it ends waiting for words."""
    return (Button(say("button.never_mind"), str(Press(LOOK, "", number))),)


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
    "CORRECT_SURELY",
    "WITHDRAW",
    "WITHDRAW_SURELY",
    "ask_message",
    "correction_message",
    "sent_message",
    "withdraw_message",
]
