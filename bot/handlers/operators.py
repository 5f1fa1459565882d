"""/chuatraloi and /thongke, for operators in their private chats; to others they don't exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.handlers import commands
from bot.handlers.desk import Outcome
from bot.screens.operators import PAGE, figures_message, inbox_message

if TYPE_CHECKING:
    from telegram import Message, User

    from bot.handlers.desk import Desk, Pressed, PressHandler
    from bot.screens.message import Message as Screen

_DAY = 24 * 60 * 60
_DAYS = 30  # that the figures look back, as far as questions are kept


def chuatraloi(message: Message, me: User, desk: Desk) -> Screen | None:
    """Show the inbox of what could not be answered."""
    if message.chat.id not in desk.admins:
        return commands.unknown(message, me, desk)
    return _inbox(0, desk)


def thongke(message: Message, me: User, desk: Desk) -> Screen | None:
    """Show the figures."""
    if message.chat.id not in desk.admins:
        return commands.unknown(message, me, desk)
    days = min(_DAYS, round(desk.keep_seconds / _DAY))
    return figures_message(desk.store.statistics.since(desk.now() - days * _DAY), days, desk.say)


def _turn(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    if pressed.chat not in desk.admins:
        return Outcome(toast=desk.say("button.gone"))
    return Outcome(_inbox(pressed.press.first, desk))


def _dismiss(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    entry, page = pressed.press.first, pressed.press.second
    if pressed.chat not in desk.admins or not desk.store.unanswered.dismiss(entry):
        return Outcome(toast=desk.say("button.gone"))
    return Outcome(_inbox(page, desk, dismissed=entry), desk.say("inbox.dismissed"))


def _undo(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    entry, page = pressed.press.first, pressed.press.second
    known = pressed.chat in desk.admins
    if not known or not desk.store.unanswered.dismiss(entry, dismissed=False):
        return Outcome(toast=desk.say("button.gone"))
    return Outcome(_inbox(page, desk), desk.say("inbox.undone"))


def _inbox(page: int, desk: Desk, dismissed: int | None = None) -> Screen:
    """A page of the inbox; the last one where there are not so many."""
    count = desk.store.unanswered.count()
    page = min(page, max(0, -(-count // PAGE) - 1))
    entries = desk.store.unanswered.page(page * PAGE, PAGE)
    return inbox_message(entries, page, count, desk.say, dismissed)


PRESSES: dict[str, PressHandler] = {"i": _turn, "o": _dismiss, "v": _undo}

__all__ = ["PRESSES", "chuatraloi", "thongke"]
