"""Who may do what in a chat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram.constants import ChatMemberStatus

if TYPE_CHECKING:
    from telegram import Bot


async def may_settle(bot: Bot, chat: int, user: int) -> bool:
    """Whether the user may change the chat's settings: in a private chat, or as an administrator.

    An anonymous administrator speaks as the group itself.
    """
    if user == chat:
        return True
    member = await bot.get_chat_member(chat, user)
    return member.status in (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)


__all__ = ["may_settle"]
