"""What went wrong becomes one log record and, where someone waits, one polite sentence."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from telegram import Update
from telegram.error import BadRequest, Forbidden, NetworkError, TelegramError

from bot.screens.notices import notice
from bot.sender import reply

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.handlers.desk import Desk
    from bot.outages import Outages

_log = logging.getLogger(__name__)


async def report(
    error: Exception,
    update: object,
    desk: Desk,
    outages: Outages,
    new_reference: Callable[[], str],
) -> None:
    """Log `error`; tell the chat a reference to it unless the chat is what can't be reached."""
    if isinstance(error, NetworkError) and not isinstance(error, BadRequest):
        outages.goes_on(error)
        return
    if isinstance(error, TelegramError):
        if isinstance(error, Forbidden) and isinstance(update, Update) and update.effective_chat:
            desk.store.chats.leave(update.effective_chat.id)
        _log.warning("Telegram refused or failed: %s", _named(error))
        return
    reference = new_reference()
    _log.error("Reference %s", reference, exc_info=error)
    if isinstance(update, Update) and update.message:
        say = desk.at(update.message.chat.id).say
        try:
            await reply(update.message, notice(say, "error", reference=reference))
        except TelegramError as failed:
            _log.warning("The apology %s was not delivered: %s", reference, _named(failed))


def _named(error: TelegramError) -> str:
    return f"{type(error).__name__}: {error.message}"


__all__ = ["report"]
