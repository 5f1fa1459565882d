"""The one adapter that sends: a screen goes out as a reply, or into a message of the bot's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from telegram import (
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated

from bot.handlers.addressed import thread_of

if TYPE_CHECKING:
    from telegram import Bot, Message

    from bot.screens.message import Button, Rows
    from bot.screens.message import Message as Screen

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_UNREADABLE = "can't parse entities"
_NOTHING_TO_CHANGE = ("not modified", "message to edit not found", "message can't be edited")


async def reply(asked: Message, screen: Screen) -> Message:
    """Send `screen` to the chat and topic of `asked`; without markup if Telegram can't read it."""
    return await _send(
        asked.get_bot(),
        asked.chat_id,
        screen,
        message_thread_id=thread_of(asked),
        reply_parameters=ReplyParameters(asked.message_id, allow_sending_without_reply=True),
    )


async def tell(bot: Bot, chat: int, screen: Screen) -> Message:
    """Send `screen` to a chat that asked nothing; otherwise as `reply`."""
    return await _send(bot, chat, screen)


async def change(bot: Bot, chat: int, message: int, screen: Screen) -> None:
    """Let a message of the bot's show `screen`; one that is gone, or shows it, stays as it is."""
    try:
        await bot.edit_message_text(
            screen.html,
            chat_id=chat,
            message_id=message,
            parse_mode=ParseMode.HTML,
            link_preview_options=NO_PREVIEW,
            reply_markup=keyboard(screen.rows),
        )
    except BadRequest as error:
        if not any(reason in error.message.lower() for reason in _NOTHING_TO_CHANGE):
            raise


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


async def _send(bot: Bot, chat: int, screen: Screen, **where: Any) -> Message:
    markup = {"link_preview_options": NO_PREVIEW, "reply_markup": keyboard(screen.rows), **where}
    try:
        return await bot.send_message(chat, screen.html, parse_mode=ParseMode.HTML, **markup)
    except ChatMigrated as moved:
        return await _send(bot, moved.new_chat_id, screen, **where)
    except BadRequest as error:
        if _UNREADABLE not in error.message.lower():
            raise
        return await bot.send_message(chat, screen.plain, **markup)


__all__ = ["NO_PREVIEW", "change", "keyboard", "reply", "tell"]
