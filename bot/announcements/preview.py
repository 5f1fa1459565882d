"""An announcement shown to an operator exactly as every recipient will see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram.constants import ParseMode

from bot.sender import keyboard

if TYPE_CHECKING:
    from telegram import Bot

    from bot.announcements.models import Content
    from bot.screens.message import Rows


async def show(content: Content, way_out: Rows, chat: int, bot: Bot) -> None:
    """Post it in a chat, with the way out that stands under each copy."""
    markup = keyboard((*content.rows, *way_out))
    if content.original is None:
        await bot.send_message(chat, content.html, parse_mode=ParseMode.HTML, reply_markup=markup)
        return
    await bot.copy_message(
        chat,
        content.original.chat,
        content.original.message,
        caption=content.html,
        parse_mode=ParseMode.HTML,
        reply_markup=markup,
    )


__all__ = ["show"]
