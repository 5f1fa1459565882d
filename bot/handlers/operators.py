"""What is for operators only, in their private chats: to others it doesn't exist.

In a group an operator is told where it is done; whoever speaks in the group's name can't be known.
"""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING

from bot.handlers import commands
from bot.handlers.desk import Outcome
from bot.screens.notices import private_notice

if TYPE_CHECKING:
    from telegram import Message, User

    from bot.handlers.desk import Desk, Handler, Pressed, PressHandler
    from bot.screens.message import Message as Screen


def for_operators(handler: Handler) -> Handler:
    """A command that nobody else has."""

    @wraps(handler)
    def guarded(message: Message, me: User, desk: Desk) -> Screen | None:
        if message.chat.id in desk.admins:
            return handler(message, me, desk)
        if message.from_user and message.from_user.id in desk.admins:
            return private_notice(desk.links(me).to_bot(), desk.say)
        return commands.unknown(message, me, desk)

    return guarded


def pressed_by_operators(handler: PressHandler) -> PressHandler:
    """A press that is nobody else's."""

    @wraps(handler)
    def guarded(pressed: Pressed, me: User, desk: Desk) -> Outcome:
        if not by_operator(pressed, desk):
            return Outcome(toast=desk.say("button.gone"))
        return handler(pressed, me, desk)

    return guarded


def by_operator(pressed: Pressed, desk: Desk) -> bool:
    """Whether an operator pressed, in private."""
    return pressed.user in desk.admins and pressed.chat == pressed.user


__all__ = ["by_operator", "for_operators", "pressed_by_operators"]
