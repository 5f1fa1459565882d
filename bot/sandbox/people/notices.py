"""Updates about messages: who wrote what reaches the bot only if the rules let it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.sandbox.rules.privacy import reaches_bot
from bot.sandbox.wire import message_json

if TYPE_CHECKING:
    from bot.sandbox.api import BotApi
    from bot.sandbox.state.values import Message


def notify(api: BotApi, message: Message, *, edited: bool = False) -> bool:
    """Queue an update about a message; says whether the bot will get one."""
    if not reaches_bot(api.world, message):
        return False
    thing = "channel_post" if api.world.chats[message.chat].kind == "channel" else "message"
    return api.inbox.put(f"edited_{thing}" if edited else thing, message_json(api.world, message))
