"""The buttons under the report of an announcement; only operators have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.announcements import orders
from bot.announcements.ledger import as_csv
from bot.handlers.desk import Outcome
from bot.handlers.operators import pressed_by_operators
from bot.screens.announcements.card import cancelled_message
from bot.screens.message import Document
from bot.screens.reports import CSV, DROP, LATE, RESEND, SKIP, report_message

if TYPE_CHECKING:
    from collections.abc import Callable

    from telegram import User

    from bot.handlers.desk import Desk, Pressed, PressHandler
    from bot.screens.message import Message as Screen


def _resend(announcement: int, desk: Desk) -> Outcome | None:
    if not orders.resend_uncertain(announcement, desk.now(), desk.store):
        return None
    return Outcome(_report(announcement, desk), desk.say("announce.resent"))


def _skip(announcement: int, desk: Desk) -> Outcome | None:
    if not orders.skip_uncertain(announcement, desk.now(), desk.store):
        return None
    return Outcome(_report(announcement, desk), desk.say("announce.skipped"))


def _send_late(announcement: int, desk: Desk) -> Outcome | None:
    if not orders.send_missed(announcement, desk.now(), desk.store):
        return None
    return Outcome(_report(announcement, desk))


def _drop(announcement: int, desk: Desk) -> Outcome | None:
    missed = desk.store.announcements.find(announcement)
    if missed is None or not orders.cancel(announcement, desk.store):
        return None
    return Outcome(cancelled_message(missed, desk.say))


def _ledger(announcement: int, desk: Desk) -> Outcome | None:
    posts = desk.store.progress.of(announcement)
    document = Document(f"thong-bao-{announcement}.csv", as_csv(posts))
    return Outcome(document=document) if posts else None


def _report(announcement: int, desk: Desk) -> Screen:
    found = desk.store.announcements.of(announcement)
    return report_message(found, desk.store.progress.all_figures(announcement), desk.say)


def _pressed(order: Callable[[int, Desk], Outcome | None]) -> PressHandler:
    """The press that gives an order; nothing is done twice."""

    @pressed_by_operators
    def handle(pressed: Pressed, me: User, desk: Desk) -> Outcome:
        return order(pressed.press.first, desk) or Outcome(toast=desk.say("button.gone"))

    return handle


PRESSES: dict[str, PressHandler] = {
    RESEND: _pressed(_resend),
    SKIP: _pressed(_skip),
    LATE: _pressed(_send_late),
    DROP: _pressed(_drop),
    CSV: _pressed(_ledger),
}

__all__ = ["PRESSES"]
