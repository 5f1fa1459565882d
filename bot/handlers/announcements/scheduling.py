"""/lichthongbao: what is scheduled or went out, to be looked at, moved, paused, changed, ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.announcements import orders
from bot.announcements.contents import Unfit, corrected
from bot.announcements.faults import STANDS
from bot.handlers.announcements.looking import card, operator_press, press_on, shown
from bot.handlers.announcements.timing import MOVABLE, at_time
from bot.handlers.announcements.writing import unfit_line
from bot.handlers.desk import Outcome
from bot.handlers.operators import for_operators
from bot.screens.announcements import card as cards
from bot.screens.announcements import lists, sent
from bot.screens.announcements.choices import time_message
from bot.screens.notices import notice
from bot.screens.reports import missed_message
from bot.store.expectations import Expected

if TYPE_CHECKING:
    from telegram import Message, User

    from bot.handlers.desk import Desk, Pressed, PressHandler
    from bot.screens.message import Message as Screen
    from bot.store.announcements import Announcement, State

_POSTED: tuple[State, ...] = ("sending", "done")


@for_operators
def lichthongbao(message: Message, me: User, desk: Desk) -> Screen | None:
    """List what is scheduled and what went out lately."""
    return _list(0, desk)


def correct(message: Message, expected: Expected, desk: Desk) -> Screen:
    """Show the words of a message, and ask before every copy that was posted is edited."""
    announcement = desk.store.announcements.find(expected.subject)
    if announcement is None or announcement.state not in _POSTED:
        desk.store.expectations.drop(desk.chat)
        return notice(desk.say, "thongbao.gone")
    content = corrected(announcement.content, message)
    if isinstance(content, Unfit):
        problem = unfit_line(content, desk)
        return sent.sent_message(shown(announcement, desk), desk.say, problem=problem)
    desk.store.expectations.drop(desk.chat)
    draft = desk.store.announcements.draft(desk.chat, content, desk.now())
    return sent.correction_message(announcement.id, draft, desk.say)


def _press_list(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    desk.store.expectations.drop(pressed.user)
    return Outcome(_list(pressed.press.first, desk))


def _look(announcement: Announcement, pressed: Pressed, me: User, desk: Desk) -> Outcome:
    desk.store.expectations.drop(pressed.user)
    if announcement.state == "missed":
        return Outcome(missed_message(announcement, desk.now(), desk.say))
    look = sent.sent_message if announcement.state in _POSTED else cards.scheduled_message
    return Outcome(look(shown(announcement, desk), desk.say))


def _move(announcement: Announcement, pressed: Pressed, me: User, desk: Desk) -> Outcome:
    desk.store.expectations.expect(pressed.user, Expected("due", announcement.id, desk.now()))
    return Outcome(time_message(shown(announcement, desk), desk.say))


def _pause(announcement: Announcement, pressed: Pressed, me: User, desk: Desk) -> Outcome:
    if not desk.store.announcements.advance(announcement.id, "scheduled", "paused"):
        return Outcome(toast=desk.say("thongbao.gone"))
    return _scheduled(announcement._replace(state="paused"), desk)


def _resume(announcement: Announcement, pressed: Pressed, me: User, desk: Desk) -> Outcome:
    """Go on; a rhythm with its next time, a single time that has passed needs another one."""
    resumed = announcement
    if announcement.due is not None and announcement.due <= desk.now():
        if announcement.recurrence is None:
            return Outcome(toast=desk.say("fault.past"))
        resumed = at_time(announcement, announcement.recurrence, desk)
    desk.store.announcements.save(resumed)
    if not desk.store.announcements.advance(announcement.id, "paused", "scheduled"):
        return Outcome(toast=desk.say("thongbao.gone"))
    return _scheduled(resumed._replace(state="scheduled"), desk)


def _change(announcement: Announcement, pressed: Pressed, me: User, desk: Desk) -> Outcome:
    """Make it a draft again, which has to be confirmed anew."""
    if not desk.store.announcements.advance(announcement.id, MOVABLE, "draft"):
        return Outcome(toast=desk.say("thongbao.gone"))
    draft = announcement._replace(state="draft", approvals=())
    desk.store.announcements.save(draft)
    desk.store.announcements.show_on(draft.id, (pressed.chat, pressed.message))
    return Outcome(card(draft, desk, desk.say("thongbao.unscheduled")))


def _cancel(announcement: Announcement, pressed: Pressed, me: User, desk: Desk) -> Outcome:
    if not orders.cancel(announcement.id, desk.store):
        return Outcome(toast=desk.say("thongbao.gone"))
    return Outcome(_list(0, desk), desk.say("thongbao.cancelled"))


def _correct(announcement: Announcement, pressed: Pressed, me: User, desk: Desk) -> Outcome:
    desk.store.expectations.expect(
        pressed.user, Expected("correction", announcement.id, desk.now())
    )
    return Outcome(sent.ask_message(announcement.id, desk.say))


def _correct_surely(announcement: Announcement, pressed: Pressed, me: User, desk: Desk) -> Outcome:
    draft = desk.store.announcements.find(pressed.press.second)
    if draft is None or not desk.store.announcements.advance(draft.id, "draft", "cancelled"):
        return Outcome(toast=desk.say("thongbao.gone"))
    orders.correct(announcement.id, draft.content, desk.now(), desk.store)
    return Outcome(notice(desk.say, "thongbao.corrected"))


def _withdraw(announcement: Announcement, pressed: Pressed, me: User, desk: Desk) -> Outcome:
    return Outcome(sent.withdraw_message(shown(announcement, desk), desk.say))


def _withdraw_surely(announcement: Announcement, pressed: Pressed, me: User, desk: Desk) -> Outcome:
    orders.withdraw(announcement.id, desk.now(), desk.store)
    return Outcome(notice(desk.say, "thongbao.withdrawing"))


def _scheduled(announcement: Announcement, desk: Desk) -> Outcome:
    screen = cards.scheduled_message(shown(announcement, desk), desk.say)
    return Outcome(screen, desk.say("caidat.done"))


def _list(page: int, desk: Desk) -> Screen:
    posted = desk.store.announcements.posted_since(desk.now() - STANDS)
    found = (*desk.store.announcements.listed(*MOVABLE), *posted)
    page = min(page, max(0, -(-len(found) // lists.PAGE) - 1))
    listed = found[page * lists.PAGE : (page + 1) * lists.PAGE]
    return lists.schedule_message(listed, page, len(found), desk.zone, desk.say)


_on_movable, _on_posted = press_on(*MOVABLE), press_on(*_POSTED)
PRESSES: dict[str, PressHandler] = {
    cards.SCHEDULE: operator_press(_press_list),
    cards.LOOK: press_on(*MOVABLE, *_POSTED)(_look),
    cards.MOVE: _on_movable(_move),
    cards.PAUSE: press_on("scheduled")(_pause),
    cards.RESUME: press_on("paused")(_resume),
    cards.CHANGE: _on_movable(_change),
    cards.CANCEL: _on_movable(_cancel),
    sent.CORRECT: _on_posted(_correct),
    sent.CORRECT_SURELY: _on_posted(_correct_surely),
    sent.WITHDRAW: _on_posted(_withdraw),
    sent.WITHDRAW_SURELY: _on_posted(_withdraw_surely),
}

__all__ = ["PRESSES", "correct", "lichthongbao"]
