"""Correcting what went out: other words, shown first, confirmed as the announcement itself was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.announcements import orders
from bot.announcements.contents import Unfit, corrected
from bot.handlers.announcements.approving import others, with_word_of
from bot.handlers.announcements.looking import press_on, shown
from bot.handlers.announcements.writing import unfit_line
from bot.handlers.desk import Elsewhere, Outcome
from bot.screens.announcements import sent
from bot.screens.notices import notice
from bot.store.expectations import Expected

if TYPE_CHECKING:
    from telegram import Message, User

    from bot.handlers.desk import Desk, Pressed, PressHandler
    from bot.screens.message import Message as Screen
    from bot.store.announcement import Announcement, State
    from bot.store.corrections import Correction

POSTED: tuple[State, ...] = ("sending", "done")


def correct(message: Message, expected: Expected, desk: Desk) -> Screen:
    """Show the words of a message, and ask before every copy that was posted is edited."""
    announcement = desk.store.announcements.find(expected.subject)
    if announcement is None or announcement.state not in POSTED:
        desk.store.expectations.drop(desk.chat)
        return notice(desk.say, "thongbao.gone")
    content = corrected(announcement.content, message)
    if isinstance(content, Unfit):
        problem = unfit_line(content, desk)
        return sent.sent_message(shown(announcement, desk), desk.say, problem=problem)
    desk.store.expectations.drop(desk.chat)
    correction = desk.store.corrections.propose(announcement.id, content, desk.now())
    return sent.correction_message(correction, desk.approvals, desk.say)


def _ask(announcement: Announcement, pressed: Pressed, me: User, desk: Desk) -> Outcome:
    desk.store.expectations.expect(
        pressed.user, Expected("correction", announcement.id, desk.now())
    )
    return Outcome(sent.ask_message(announcement.id, desk.say))


def _confirm(announcement: Announcement, pressed: Pressed, me: User, desk: Desk) -> Outcome:
    """Count an operator's word; the last one that is needed has every copy edited."""
    correction = desk.store.corrections.find(pressed.press.second)
    if correction is None or correction.announcement != announcement.id:
        return Outcome(toast=desk.say("thongbao.gone"))
    if len(desk.admins) < desk.approvals:
        return Outcome(toast=desk.say("fault.too_few_operators", needed=desk.approvals))
    if pressed.user in correction.approvals:
        return Outcome(toast=desk.say("thongbao.confirmed.already"))
    given = with_word_of(pressed.user, correction.approvals, desk)
    if len(given) < desk.approvals:
        desk.store.corrections.approve(correction.id, given)
        return _ask_others(correction._replace(approvals=given), desk)
    desk.store.corrections.drop(correction.id)
    orders.correct(announcement.id, correction.content, desk.now(), desk.store)
    return Outcome(notice(desk.say, "thongbao.corrected"))


def _ask_others(correction: Correction, desk: Desk) -> Outcome:
    missing = desk.approvals - len(correction.approvals)
    return Outcome(
        sent.correction_waiting_message(correction, missing, desk.say),
        desk.say("thongbao.confirmed"),
        elsewhere=tuple(
            Elsewhere(operator, sent.correction_request(correction, desk.at(operator).say))
            for operator in others(correction.approvals, desk)
        ),
    )


def _give_up(announcement: Announcement, pressed: Pressed, me: User, desk: Desk) -> Outcome:
    correction = desk.store.corrections.find(pressed.press.second)
    if correction is not None and correction.announcement == announcement.id:
        desk.store.corrections.drop(correction.id)
    return Outcome(sent.sent_message(shown(announcement, desk), desk.say))


_on_posted = press_on(*POSTED)
PRESSES: dict[str, PressHandler] = {
    sent.CORRECT: _on_posted(_ask),
    sent.CORRECT_SURELY: _on_posted(_confirm),
    sent.GIVE_UP: _on_posted(_give_up),
}

__all__ = ["POSTED", "PRESSES", "correct"]
