"""The message that the bot asked an operator for, whatever it is, goes to who asked for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from bot.handlers.announcements import correcting, timing, writing
from bot.handlers.topics import add, rename

if TYPE_CHECKING:
    from telegram import Message, User

    from bot.handlers.desk import Desk
    from bot.screens.message import Message as Screen
    from bot.store.expectations import Expected, Purpose

_HOUR = 60 * 60.0  # seconds after which a message is a question again
_SPLIT_SECONDS = 5.0  # within which the second part of a text that was too long arrives
_Taker: TypeAlias = Callable[["Message", "Expected", "Desk"], "Screen | None"]


def expected_of(operator: int, desk: Desk) -> Expected | None:
    """What the operator's next message is for, if it is for anything but the usual."""
    expected = desk.store.expectations.of(operator) if operator in desk.admins else None
    if expected is None:
        return None
    patience = _SPLIT_SECONDS if expected.purpose == "rest" else _HOUR
    return expected if desk.now() - expected.at <= patience else None


def take(message: Message, me: User, desk: Desk) -> Screen | None:
    """Answer the message that was asked for."""
    expected = expected_of(message.chat.id, desk)
    return _TAKERS[expected.purpose](message, expected, desk) if expected else None


_TAKERS: dict[Purpose, _Taker] = {
    "begin": writing.begin,
    "content": writing.replace_content,
    "rest": writing.refuse_rest,
    "correction": correcting.correct,
    "due": timing.set_time,
    "new_topic": add,
    "topic_name": rename,
}

__all__ = ["expected_of", "take"]
