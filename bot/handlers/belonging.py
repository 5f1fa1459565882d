"""Where the bot belongs: it is added, removed, blocked, or its group gets another id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import ChatMember

if TYPE_CHECKING:
    from telegram import ChatMemberUpdated, Message

    from bot.store.chats import Chats

_ABSENT = (ChatMember.LEFT, ChatMember.BANNED)


def standing(change: ChatMemberUpdated, chats: Chats) -> None:
    """Know a chat that took the bot in, and leave alone one that put it out."""
    if change.new_chat_member.status in _ABSENT:
        chats.leave(change.chat.id)
    else:
        chats.meet(change.chat.id, change.chat.type)


def moved(message: Message, chats: Chats) -> None:
    """Let what is kept of a group follow it when it becomes a supergroup; both ids are told."""
    if message.migrate_to_chat_id:
        chats.move(message.chat.id, message.migrate_to_chat_id)
    if message.migrate_from_chat_id:
        chats.move(message.migrate_from_chat_id, message.chat.id)


__all__ = ["moved", "standing"]
