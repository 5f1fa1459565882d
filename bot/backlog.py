"""What was written while the bot was away: each chat's last question is answered if it is fresh."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import TYPE_CHECKING

from telegram.error import TelegramError

from bot.handlers.addressed import question_in, text_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from telegram import Bot, Message, Update, User

FRESH = timedelta(minutes=10)
_AT_ONCE = 100  # the most that Telegram gives in one call
_log = logging.getLogger(__name__)


async def waiting_updates(bot: Bot, kinds: Sequence[str]) -> list[Update]:
    """Fetch, and so take off Telegram's queue, everything that waits there.

    Where that fails, what is left arrives by polling as usual.
    """
    found: list[Update] = []
    try:
        while True:
            offset = found[-1].update_id + 1 if found else None
            more = await bot.get_updates(
                offset=offset, limit=_AT_ONCE, timeout=0, allowed_updates=list(kinds)
            )
            found += more
            if not more:
                return found
    except TelegramError as error:
        _log.warning("The backlog was not looked through: %s", error.message)
        return found


def worth_handling(updates: Sequence[Update], me: User, now: datetime) -> list[Update]:
    """All but stale or overtaken messages; membership, edits and presses stay as they came."""
    last: dict[int, int] = {}
    for update in updates:
        if update.message and _asks(update.message, me):
            last[update.message.chat.id] = update.update_id
    return [update for update in updates if _stays(update, last, me, now)]


def _stays(update: Update, last: dict[int, int], me: User, now: datetime) -> bool:
    message = update.message
    if message is None or not text_of(message):
        return True
    fresh = now - message.date <= FRESH
    return fresh and last.get(message.chat.id) == update.update_id


def _asks(message: Message, me: User) -> bool:
    return text_of(message).startswith("/") or question_in(message, me) is not None


__all__ = ["FRESH", "waiting_updates", "worth_handling"]
