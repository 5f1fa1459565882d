"""The one adapter that sends: a screen goes out as a reply, or into a message of the bot's."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING, Any, NamedTuple

from telegram import (
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    LinkPreviewOptions,
    Message,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated

from bot.handlers.addressed import thread_of

if TYPE_CHECKING:
    from telegram import Bot, MaybeInaccessibleMessage

    from bot.screens.message import Button, Rows
    from bot.screens.message import Message as Screen

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_UNREADABLE = "can't parse entities"
_NOTHING_TO_CHANGE = ("not modified", "message to edit not found", "message can't be edited")
_IS_PICTURE = "there is no text in the message to edit"


class Place(NamedTuple):
    """Where a message of the bot's stands, or is to stand."""

    chat: int
    asked: int | None = None  # the message that it replies to
    topic: int | None = None


def reply_to(message: Message) -> Place:
    """The place of a reply."""
    return Place(message.chat_id, message.message_id, thread_of(message))


def place_of(message: MaybeInaccessibleMessage) -> Place:
    """The place of a message of the bot's; of an old one only the chat is known."""
    if not isinstance(message, Message):
        return Place(message.chat.id)
    asked = message.reply_to_message
    return Place(message.chat_id, asked.message_id if asked else None, thread_of(message))


async def reply(asked: Message, screen: Screen) -> Message:
    """Send `screen` to the chat and topic of `asked`."""
    return await send(asked.get_bot(), reply_to(asked), screen)


async def send(bot: Bot, place: Place, screen: Screen) -> Message:
    """Send `screen` to a place; without markup if Telegram can't read it."""
    try:
        return await _send(bot, place, screen)
    except ChatMigrated as moved:
        return await _send(bot, place._replace(chat=moved.new_chat_id), screen)
    except BadRequest as error:
        if _UNREADABLE not in error.message.lower():
            raise
        return await _send(bot, place, screen, plain=True)


async def change(bot: Bot, message: int, place: Place, screen: Screen) -> int:
    """Let a message of the bot's show `screen`; one that is gone, or shows it, stays as it is.

    The number of the message that shows it from now on: another one where a picture goes, since
    Telegram turns texts into pictures but never back.
    """
    try:
        await _edit(bot, message, place.chat, screen)
    except BadRequest as error:
        reason = error.message.lower()
        if _IS_PICTURE in reason:
            return await _replace(bot, message, place, screen)
        if not any(known in reason for known in _NOTHING_TO_CHANGE):
            raise
    return message


def keyboard(rows: Rows) -> InlineKeyboardMarkup | None:
    """The buttons as Telegram wants them."""
    if not rows:
        return None
    return InlineKeyboardMarkup([[_button(button) for button in row] for row in rows])


def _button(button: Button) -> InlineKeyboardButton:
    if button.url:
        return InlineKeyboardButton(button.label, url=button.url)
    if button.copy:
        return InlineKeyboardButton(button.label, copy_text=CopyTextButton(button.copy))
    return InlineKeyboardButton(button.label, callback_data=button.data)


async def _edit(bot: Bot, message: int, chat: int, screen: Screen) -> None:
    where: dict[str, Any] = {
        "chat_id": chat,
        "message_id": message,
        "reply_markup": keyboard(screen.rows),
    }
    if screen.picture:
        png = await asyncio.to_thread(screen.picture.png)
        photo = InputMediaPhoto(png, screen.html, ParseMode.HTML)
        await bot.edit_message_media(photo, **where)
    else:
        await bot.edit_message_text(
            screen.html, parse_mode=ParseMode.HTML, link_preview_options=NO_PREVIEW, **where
        )


async def _replace(bot: Bot, message: int, place: Place, screen: Screen) -> int:
    """Send `screen` where a message stands, then take that one away."""
    sent = await _send(bot, place, screen)
    with contextlib.suppress(BadRequest):  # older than 48 hours, or gone
        await bot.delete_message(place.chat, message)
    return sent.message_id


async def _send(bot: Bot, place: Place, screen: Screen, *, plain: bool = False) -> Message:
    text = screen.plain if plain else screen.html
    asked = place.asked
    how: dict[str, Any] = {
        "parse_mode": None if plain else ParseMode.HTML,
        "reply_markup": keyboard(screen.rows),
        "message_thread_id": place.topic,
        "reply_parameters": ReplyParameters(asked, allow_sending_without_reply=True)
        if asked
        else None,
    }
    if screen.picture:
        png = await asyncio.to_thread(screen.picture.png)
        return await bot.send_photo(place.chat, png, caption=text, **how)
    return await bot.send_message(place.chat, text, link_preview_options=NO_PREVIEW, **how)


__all__ = ["NO_PREVIEW", "Place", "change", "keyboard", "place_of", "reply", "reply_to", "send"]
