"""One that went out: its words, and whether to correct or withdraw it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.presses import Press
from bot.screens.announcements.card import LOOK, SCHEDULE
from bot.screens.announcements.summary import excerpt_html, summary_html
from bot.screens.message import Button, Message, escaped

if TYPE_CHECKING:
    from bot.screens.announcements.summary import Shown
    from bot.screens.message import Rows
    from bot.store.corrections import Correction
    from bot.words import Words

# Presses, each with the announcement's id first; but for the first, a correction's second.
CORRECT, CORRECT_SURELY, GIVE_UP = "anncorrect", "anncorrectyes", "anncorrectno"
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
    never_mind = Button(say("button.never_mind"), str(Press(LOOK, "", number)))
    return Message(escaped(say("thongbao.correction")), ((never_mind,),))


def correction_message(correction: Correction, needed: int, say: Words) -> Message:
    """The new words, and whether every copy is to be edited so; `needed` operators must agree."""
    others = [say("thongbao.confirm.others", count=needed - 1)] if needed > 1 else []
    text = "\n".join([say("thongbao.correct"), *others])
    rows = ((_surely(correction, say),), (_give_up(correction, say),))
    return _correction(correction, text, rows, say)


def correction_waiting_message(correction: Correction, missing: int, say: Words) -> Message:
    """The new words while other operators are asked to confirm them."""
    text = say("thongbao.waiting", count=missing)
    return _correction(correction, text, ((_give_up(correction, say),),), say)


def correction_request(correction: Correction, say: Words) -> Message:
    """The new words that another operator is asked to confirm."""
    text = say("thongbao.correct.request", number=correction.announcement)
    return _correction(correction, text, ((_surely(correction, say),),), say)


def _correction(correction: Correction, text: str, rows: Rows, say: Words) -> Message:
    return Message(f"{excerpt_html(correction.content, say)}\n\n{escaped(text)}", rows)


def _surely(correction: Correction, say: Words) -> Button:
    press = Press(CORRECT_SURELY, "", correction.announcement, correction.id)
    return Button(say("button.correct_surely"), str(press))


def _give_up(correction: Correction, say: Words) -> Button:
    press = Press(GIVE_UP, "", correction.announcement, correction.id)
    return Button(say("button.never_mind"), str(press))


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
    "GIVE_UP",
    "WITHDRAW",
    "WITHDRAW_SURELY",
    "ask_message",
    "correction_message",
    "correction_request",
    "correction_waiting_message",
    "sent_message",
    "withdraw_message",
]
