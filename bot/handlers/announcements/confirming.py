"""From a draft to what goes out: a preview, a confirmation, and perhaps a second operator's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.announcements import orders
from bot.announcements.faults import fault_of
from bot.announcements.versions import version
from bot.handlers.announcements.approving import others, with_word_of
from bot.handlers.announcements.looking import card, press_on, shown
from bot.handlers.desk import Elsewhere, Outcome
from bot.screens.announcements import card as cards
from bot.screens.notices import notice

if TYPE_CHECKING:
    from telegram import User

    from bot.handlers.desk import Desk, Pressed, PressHandler
    from bot.screens.message import Message as Screen
    from bot.store.announcement import Announcement


def _preview(announcement: Announcement, pressed: Pressed, me: User, desk: Desk) -> Outcome:
    """Show the announcement exactly as it will stand, and below it what remains to confirm."""
    problem = _problem(announcement, desk)
    if problem:
        return Outcome(card(announcement, desk, problem), problem)
    confirming = cards.confirm_message(shown(announcement, desk), desk.approvals, desk.say)
    return Outcome(elsewhere=_shown_again(announcement, confirming, pressed.chat))


def _confirm(announcement: Announcement, pressed: Pressed, me: User, desk: Desk) -> Outcome:
    """Count an operator's word; the last one that is needed lets the announcement go."""
    if pressed.press.second != version(announcement):
        request = _request(announcement, desk)
        again = _shown_again(announcement, request, pressed.chat)
        return Outcome(toast=desk.say("thongbao.changed"), elsewhere=again)
    problem = _problem(announcement, desk)
    if problem:
        return Outcome(card(announcement, desk, problem), problem)
    if pressed.user in announcement.approvals:
        return Outcome(toast=desk.say("thongbao.confirmed.already"))
    given = with_word_of(pressed.user, announcement.approvals, desk)
    confirmed = announcement._replace(approvals=given)
    desk.store.announcements.save(confirmed)
    if len(given) < desk.approvals:
        return _ask_others(confirmed, pressed, desk)
    return _let_go(confirmed, pressed, desk)


def _let_go(announcement: Announcement, pressed: Pressed, desk: Desk) -> Outcome:
    here = (pressed.chat, pressed.message)
    timed = announcement._replace(due=announcement.due or desk.now())
    desk.store.announcements.save(timed)
    if announcement.card is None:
        desk.store.announcements.show_on(announcement.id, here)
    if not orders.confirm(announcement.id, desk.store):
        return Outcome(toast=desk.say("thongbao.gone"))
    scheduled = announcement._replace(state="scheduled", card=announcement.card or here)
    return _told(scheduled, here, desk)


def _shown_again(announcement: Announcement, below: Screen, chat: int) -> tuple[Elsewhere, ...]:
    return Elsewhere(chat, announcement.content), Elsewhere(chat, below)


def _ask_others(announcement: Announcement, pressed: Pressed, desk: Desk) -> Outcome:
    missing = desk.approvals - len(announcement.approvals)
    waiting = cards.waiting_message(shown(announcement, desk), missing, desk.say)
    return Outcome(
        waiting,
        desk.say("thongbao.confirmed"),
        elsewhere=tuple(
            shown_there
            for operator in others(announcement.approvals, desk)
            for shown_there in _shown_again(
                announcement, _request(announcement, desk.at(operator)), operator
            )
        ),
    )


def _request(announcement: Announcement, desk: Desk) -> Screen:
    """What another operator is asked; not the card, which stays with whoever wrote it."""
    return cards.request_message(shown(announcement, desk), desk.say)


def _told(announcement: Announcement, here: tuple[int, int], desk: Desk) -> Outcome:
    """Whoever confirmed it is told that it goes out, and so is whoever wrote it.

    The card of one that goes out now is left to the report, which is shown there within a second.
    """
    chat, message = announcement.card or here
    at_card = desk.at(chat)
    told = cards.scheduled_message(shown(announcement, at_card), at_card.say)
    on_card = (Elsewhere(chat, told, message),) if announcement.due is not None else ()
    if (chat, message) == here:
        return Outcome(None, desk.say("thongbao.confirmed"), elsewhere=on_card)
    done = notice(desk.say, "thongbao.confirmed")
    return Outcome(done, desk.say("thongbao.confirmed"), elsewhere=on_card)


def _problem(announcement: Announcement, desk: Desk) -> str:
    recipients = len(desk.store.subscriptions.recipients(announcement.audience))
    fault = fault_of(announcement, recipients, len(desk.admins), desk.approvals, desk.now())
    return desk.say(f"fault.{fault}", needed=desk.approvals) if fault else ""


_on_draft = press_on("draft")
PRESSES: dict[str, PressHandler] = {
    cards.PREVIEW: _on_draft(_preview),
    cards.CONFIRM: _on_draft(_confirm),
}

__all__ = ["PRESSES"]
