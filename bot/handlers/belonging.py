"""Where the bot belongs: it is added, removed, blocked, or its group gets another id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import ChatMember, ChatMemberRestricted
from telegram.constants import ChatType

if TYPE_CHECKING:
    from telegram import ChatMemberUpdated, Message

    from bot.store.chats import Chats

_ABSENT = (ChatMember.LEFT, ChatMember.BANNED)
_GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)


def standing(change: ChatMemberUpdated, chats: Chats) -> bool:
    """Know a chat that took the bot in, leave alone one that put it out or lets it say nothing.

    Whether this is a group that the bot has just joined.
    """
    if not _may_write(change.new_chat_member):
        chats.leave(change.chat.id)
        return False
    known = chats.is_active(change.chat.id)  # as is a supergroup that was another group just now
    chats.meet(change.chat.id, change.chat.type, change.chat.title)
    joined = change.old_chat_member.status in _ABSENT and not known
    return joined and change.chat.type in _GROUPS


def _may_write(me: ChatMember) -> bool:
    if isinstance(me, ChatMemberRestricted):
        return me.is_member and me.can_send_messages
    return me.status not in _ABSENT


def moved(message: Message, chats: Chats) -> None:
    """Let what is kept of a group follow it when it becomes a supergroup; both ids are told."""
    if message.migrate_to_chat_id:
        chats.move(message.chat.id, message.migrate_to_chat_id)
    if message.migrate_from_chat_id:
        chats.move(message.migrate_from_chat_id, message.chat.id)


__all__ = ["moved", "standing"]
