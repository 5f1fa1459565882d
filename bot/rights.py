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
    if user == chat or user < 0:  # a chat, not a person: its anonymous administrator, or a channel
        return user == chat
    return await _leads(bot, chat, user)


async def hears_all(bot: Bot, chat: int) -> bool:
    """Whether Telegram tells the bot of all that is said in a chat.

    In a group it does so with privacy mode off, or where the bot is an administrator.
    """
    if chat > 0:  # as Telegram numbers people
        return True
    me = await bot.get_me()
    return bool(me.can_read_all_group_messages) or await _leads(bot, chat, me.id)


async def _leads(bot: Bot, chat: int, user: int) -> bool:
    member = await bot.get_chat_member(chat, user)
    return member.status in (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)


__all__ = ["hears_all", "may_settle"]
