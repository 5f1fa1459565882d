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
    from bot.store.announcements import Announcement
    from bot.store.outbox import Delivery

# Half a minute: whoever a slow answer comes too late for is uncertain. The limits are kept already.
_CALL: dict[str, Any] = {"read_timeout": 30.0, "rate_limit_args": ADMITTED}


async def carry_out(
    delivery: Delivery, announcement: Announcement, rows: Rows, bot: ExtBot[bool]
) -> int | None:
    """Do it, with these buttons; the number of what was posted."""
    chat, message = delivery.chat, delivery.message or 0
    shown = {"parse_mode": ParseMode.HTML, "reply_markup": keyboard(rows), **_CALL}
    match delivery.work:
        case "post":
            manner = {
                "message_thread_id": delivery.thread,
                "disable_notification": announcement.silent,
            }
            return await _post(chat, announcement.content, bot, {**shown, **manner})
        case "edit":
            await _edit(chat, message, announcement.content, bot, shown)
        case "pin":
            silent = announcement.silent
            await bot.pin_chat_message(chat, message, disable_notification=silent, **_CALL)
        case "delete":
            await bot.delete_message(chat, message, **_CALL)
    return None


async def _post(chat: int, content: Content, bot: ExtBot[bool], options: dict[str, Any]) -> int:
    if content.original is None:
        return (await bot.send_message(chat, content.html, **options)).message_id
    original = content.original
    copied = await bot.copy_message(
        chat, original.chat, original.message, caption=content.html, **options
    )
    return copied.message_id


async def _edit(
    chat: int, message: int, content: Content, bot: ExtBot[bool], options: dict[str, Any]
) -> None:
    place: dict[str, Any] = {"chat_id": chat, "message_id": message}
    if content.original is None:
        await bot.edit_message_text(content.html, **place, **options)
    else:
        await bot.edit_message_caption(caption=content.html, **place, **options)


__all__ = ["carry_out"]
