"""Which messages of a group reach the bot: https://core.telegram.org/bots/features#privacy-mode.

With privacy mode on, a bot gets commands that name it, bare commands if it was the last bot to
write in the group (or is the only bot, and none has written yet), replies to its messages, messages
sent through it, and service messages. A mention alone is not in that list. An administrator bot,
and a bot that joined with privacy mode off, gets everything but other bots' messages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.sandbox.formatting.entities import slice_units

if TYPE_CHECKING:
    from bot.sandbox.state.values import Message
    from bot.sandbox.state.world import World

_TALK = ("text", "caption", "photo", "document", "voice", "sticker", "video", "audio", "animation")


def reaches_bot(world: World, message: Message) -> bool:
    """Whether the bot gets an update about this message."""
    chat = world.chats[message.chat]
    member = world.member(chat.id, world.bot.id)
    if member is None or not member.present:
        return False
    if chat.kind in ("private", "channel"):
        return True
    sender = world.users.get(message.sender or 0)
    if sender is not None and sender.is_bot:
        return False
    if member.leads or member.sees_all or is_service(message) or message.via_bot:
        return True
    return _replies_to_bot(world, message) or _commands_bot(world, message)


def is_service(message: Message) -> bool:
    """Whether a message tells of an event (someone joined, a topic was made) rather than speaks."""
    return not any(kind in message.content for kind in _TALK)


def _replies_to_bot(world: World, message: Message) -> bool:
    parent = world.message(message.chat, message.reply_to)
    return parent is not None and (parent.sender == world.bot.id or parent.via_bot)


def _commands_bot(world: World, message: Message) -> bool:
    for entity in message.content.get("entities", ()):
        if entity["type"] == "bot_command":
            command = slice_units(message.text, entity["offset"], entity["length"])
            _, _, addressee = command.partition("@")
            if addressee:
                return addressee.lower() == (world.bot.username or "").lower()
            return entity["offset"] == 0 and _last_bot_to_write(world, message.chat)
    return False


def _last_bot_to_write(world: World, chat: int) -> bool:
    bots = [user for user in world.members[chat] if world.users[user].is_bot]
    for message in reversed(world.messages[chat].values()):
        if message.sender in bots and not is_service(message):
            return message.sender == world.bot.id
    return bots == [world.bot.id]
