"""The command menu a person sees in a chat.

https://core.telegram.org/bots/api#determining-list-of-commands
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.sandbox.api import BotApi
    from bot.sandbox.state.values import Chat, Json, User


def commands_for(api: BotApi, user: User, chat: Chat) -> list[Json]:
    """The commands of the narrowest scope that has any, in the person's language if there."""
    if chat.kind == "private":
        scopes = [f"chat {chat.id}", "all_private_chats", "default"]
    else:
        member = api.world.member(chat.id, user.id)
        leads = member is not None and member.leads
        scopes = [
            f"chat_member {chat.id} {user.id}",
            *([f"chat_administrators {chat.id}"] if leads else []),
            f"chat {chat.id}",
            *(["all_chat_administrators"] if leads else []),
            "all_group_chats",
            "default",
        ]
    return api.profile.menu(scopes, user.language_code or "")
