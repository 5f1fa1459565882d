"""The one adapter that sends: a screen goes out as a reply to the message that asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import LinkPreviewOptions, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated

if TYPE_CHECKING:
    from telegram import Message

    from bot.screens.message import Message as Screen

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def reply(asked: Message, screen: Screen) -> None:
    """Send `screen` to the chat and topic of `asked`; without markup if Telegram can't read it."""
    try:
        await _send(asked, screen.html, asked.chat_id, ParseMode.HTML)
    except ChatMigrated as moved:
        await _send(asked, screen.html, moved.new_chat_id, ParseMode.HTML)
    except BadRequest as error:
        if "can't parse entities" not in error.message.lower():
            raise
        await _send(asked, screen.plain, asked.chat_id, None)


async def _send(asked: Message, text: str, chat_id: int, parse_mode: ParseMode | None) -> None:
    await asked.get_bot().send_message(
        chat_id,
        text,
        parse_mode=parse_mode,
        link_preview_options=_NO_PREVIEW,
        # Only a topic's messages carry a thread to send to; elsewhere the id names a reply chain.
        message_thread_id=asked.message_thread_id if asked.is_topic_message else None,
        reply_parameters=ReplyParameters(asked.message_id, allow_sending_without_reply=True),
    )


__all__ = ["reply"]
