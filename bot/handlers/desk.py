"""What every handler works with, and the shape all handlers share."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from telegram import Message, User

from bot.screens.message import Message as Screen

if TYPE_CHECKING:
    from bot.conversations import Conversations
    from bot.words import Words


class Desk(NamedTuple):
    """The conversations, and the words to speak in."""

    conversations: Conversations
    say: Words


# Reads the message that came to the bot (the user given), asks the core, returns what to say back,
# or None for silence.
Handler: TypeAlias = Callable[[Message, User, Desk], Screen | None]

__all__ = ["Desk", "Handler"]
