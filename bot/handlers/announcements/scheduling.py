"""/lichthongbao: what is scheduled or went out, to be looked at, moved, paused, changed, ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.announcements import orders
from bot.announcements.faults import STANDS
from bot.handlers.announcements.correcting import POSTED
from bot.handlers.announcements.looking import card, operator_press, press_on, shown
from bot.handlers.announcements.timing import MOVABLE, at_time
from bot.handlers.desk import Outcome
from bot.handlers.operators import for_operators
from bot.screens.announcements import card as cards
from bot.screens.announcements import lists, sent
from bot.screens.announcements.choices import time_message
from bot.screens.notices import notice
from bot.screens.reports import missed_message
from bot.store.announcement import EDITABLE
from bot.store.expectations import Expected

if TYPE_CHECKING:
    from telegram import Message, User

    from bot.handlers.desk import Desk, Pressed, PressHandler
    from bot.screens.message import Message as Screen
    from bot.store.announcement import Announcement


@for_operators
def lichthongbao(message: Message, me: User, desk: Desk) -> Screen | None:
    """List what is scheduled and what went out lately."""
    return _list(0, desk)


def _press_list(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    desk.store.expectations.drop(pressed.user)
    return Outcome(_list(pressed.press.first, desk))


def _look(announcement: Announcement, pressed: Pressed, me: User, desk: Desk) -> Outcome:
    desk.store.expectations.drop(pressed.user)
    return Outcome(_opened(announcement, desk))


def _opened(announcement: Announcement, desk: Desk) -> Screen:
    if announcement.state == "missed":
        return missed_message(announcement, desk.now(), desk.say)
    look = sent.sent_message if announcement.state in POSTED else cards.scheduled_message
    return look(shown(announcement, desk), desk.say)


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
    return Outcome(cards.cancelled_message(announcement, desk.say))


def _restore(announcement: Announcement, pressed: Pressed, me: User, desk: Desk) -> Outcome:
    """Let one that was cancelled be again what it was: a draft, unless it had been confirmed."""
    confirmed = len(announcement.approvals) >= desk.approvals
    before = dict(enumerate(EDITABLE)).get(pressed.press.second) if confirmed else "draft"
    if before is None:
        return Outcome(toast=desk.say("button.gone"))
    restored = _in_time(announcement._replace(state=before), desk)
    with desk.store.at_once():
        desk.store.announcements.advance(announcement.id, "cancelled", restored.state)
        desk.store.announcements.save(restored)
    screen = card(restored, desk) if restored.state == "draft" else _opened(restored, desk)
    return Outcome(screen, desk.say("thongbao.restored"))


def _in_time(announcement: Announcement, desk: Desk) -> Announcement:
    """Of what is scheduled, a rhythm goes on with its next time; what passed is asked about.

    One that had been missed is asked about again: its rhythm went on without it.
    """
    passed = announcement.due is not None and announcement.due <= desk.now()
    if announcement.state != "scheduled" or not passed:
        return announcement
    if announcement.recurrence is None:
        return announcement._replace(state="missed")
    return at_time(announcement, announcement.recurrence, desk)


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


_on_movable, _on_posted = press_on(*MOVABLE), press_on(*POSTED)
PRESSES: dict[str, PressHandler] = {
    cards.SCHEDULE: operator_press(_press_list),
    cards.LOOK: press_on(*MOVABLE, *POSTED)(_look),
    cards.MOVE: _on_movable(_move),
    cards.PAUSE: press_on("scheduled")(_pause),
    cards.RESUME: press_on("paused")(_resume),
    cards.CHANGE: _on_movable(_change),
    cards.CANCEL: _on_movable(_cancel),
    cards.RESTORE: press_on("cancelled")(_restore),
    sent.WITHDRAW: _on_posted(_withdraw),
    sent.WITHDRAW_SURELY: _on_posted(_withdraw_surely),
}

__all__ = ["PRESSES", "lichthongbao"]
