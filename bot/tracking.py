"""Which message shows what, so that it can be found again."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from telegram.error import BadRequest

if TYPE_CHECKING:
    from telegram import Bot

    from bot.handlers.desk import Desk
    from bot.screens.message import Message as Screen


async def keep_track(screen: Screen, chat: int, message: int, bot: Bot, desk: Desk) -> None:
    """Remember what the message shows. The card of an announcement is only ever one."""
    if screen.about:
        desk.store.questions.answered_by(screen.about, message)
    announcement = desk.store.announcements.find(screen.card) if screen.card else None
    if announcement is None or announcement.card == (chat, message):
        return
    desk.store.announcements.show_on(announcement.id, (chat, message))
    if announcement.card and announcement.card[0] == chat:
        with contextlib.suppress(BadRequest):  # it may be gone, or too old to be deleted
            await bot.delete_message(*announcement.card)


__all__ = ["keep_track"]
