"""The calls to Telegram that carry out one delivery."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from telegram.constants import ParseMode

from bot.limits import ADMITTED
from bot.sender import keyboard

if TYPE_CHECKING:
    from telegram.ext import ExtBot

    from bot.announcements.models import Content
    from bot.screens.message import Rows
    from bot.store.announcement import Announcement
    from bot.store.deliveries import Delivery

_PATIENCE = 30.0  # seconds to wait for an answer: whom a slow one told nothing of is uncertain


async def carry_out(
    delivery: Delivery, announcement: Announcement, rows: Rows, bot: ExtBot[bool]
) -> int | None:
    """Do it; the number of what was posted. `rows` are the buttons; the limits are kept already."""
    if delivery.work == "post":
        return await post(
            announcement.content,
            rows,
            bot,
            delivery.chat,
            disable_notification=announcement.silent,
            message_thread_id=delivery.thread,
            read_timeout=_PATIENCE,
            rate_limit_args=ADMITTED,
        )
    chat, message = delivery.chat, delivery.message or 0
    if delivery.work == "edit":
        await _edit(chat, message, announcement.content, rows, bot)
    elif delivery.work == "delete":
        await bot.delete_message(chat, message, read_timeout=_PATIENCE, rate_limit_args=ADMITTED)
    else:
        await bot.pin_chat_message(
            chat,
            message,
            disable_notification=announcement.silent,
            read_timeout=_PATIENCE,
            rate_limit_args=ADMITTED,
        )
    return None


async def post(content: Content, rows: Rows, bot: ExtBot[bool], chat: int, **how: Any) -> int:
    """Post a content with buttons below it; the number of the new message."""
    markup = keyboard(rows)
    if content.original is None:
        posted = await bot.send_message(
            chat, content.html, parse_mode=ParseMode.HTML, reply_markup=markup, **how
        )
        return posted.message_id
    copied = await bot.copy_message(
        chat,
        content.original.chat,
        content.original.message,
        caption=content.html,
        parse_mode=ParseMode.HTML,
        reply_markup=markup,
        **how,
    )
    return copied.message_id


async def _edit(chat: int, message: int, content: Content, rows: Rows, bot: ExtBot[bool]) -> None:
    if content.original is None:
        await bot.edit_message_text(
            content.html,
            chat_id=chat,
            message_id=message,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard(rows),
            read_timeout=_PATIENCE,
            rate_limit_args=ADMITTED,
        )
    else:
        await bot.edit_message_caption(
            chat_id=chat,
            message_id=message,
            caption=content.html,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard(rows),
            read_timeout=_PATIENCE,
            rate_limit_args=ADMITTED,
        )


__all__ = ["carry_out", "post"]
