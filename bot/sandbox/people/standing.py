"""People and the bot come, go, are promoted, muted, removed; groups become supergroups.

https://core.telegram.org/bots/api#chatmemberupdated: of its own standing a bot always hears, of
others' only as an administrator that asked for `chat_member`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.sandbox.people.notices import notify
from bot.sandbox.state.values import Member
from bot.sandbox.wire import chat_json, member_json, user_json

if TYPE_CHECKING:
    from bot.sandbox.api import BotApi
    from bot.sandbox.state.values import Chat, User


def let_bot_write(api: BotApi, user: User) -> None:
    """Whoever writes to the bot, or unblocks it, lets it write back."""
    set_bot_standing(api, user, api.world.chats[user.id], Member("member"))


def set_bot_standing(api: BotApi, by: User, chat: Chat, standing: Member) -> None:
    """Give the bot another standing in a chat."""
    set_standing(api, by, api.world.bot, chat, standing)


def set_standing(api: BotApi, by: User, user: User, chat: Chat, standing: Member) -> None:
    """Give someone another standing in a chat, with the updates and service messages due."""
    before = api.world.member(chat.id, user.id)
    if before == standing:
        return
    api.world.set_member(chat.id, user.id, standing)
    first_start = before is None and chat.kind == "private"  # comes as the message alone
    if not first_start:
        _tell(api, by, user, chat, before or Member("left"))
    was_there = before is not None and before.present
    if chat.kind in ("group", "supergroup") and was_there != standing.present:
        event = (
            {"new_chat_members": [user_json(user)]}
            if standing.present
            else {"left_chat_member": user_json(user)}
        )
        notify(api, api.world.post(chat.id, event, sender=by.id))


def _tell(api: BotApi, by: User, user: User, chat: Chat, before: Member) -> None:
    after = api.world.members[chat.id][user.id]
    own = user.id == api.world.bot.id
    bot = api.world.member(chat.id, api.world.bot.id)
    if not own and (bot is None or not bot.leads):
        return
    body = {
        "chat": chat_json(api.world, chat),
        "from": user_json(by),
        "date": api.world.now(),
        "old_chat_member": member_json(user, before),
        "new_chat_member": member_json(user, after),
    }
    api.inbox.put("my_chat_member" if own else "chat_member", body)


def migrate(api: BotApi, by: User, group: Chat) -> Chat:
    """A basic group becomes a supergroup with another id: both chats tell of it."""
    world = api.world
    new = type(group)(world.new_group_id(supergroup=True), "supergroup", group.title)
    world.add_chat(new, world.members[group.id].items())
    world.change_chat(group.id, migrated_to=new.id)
    notify(api, world.post(group.id, {"migrate_to_chat_id": new.id}, sender=by.id))
    notify(api, world.post(new.id, {"migrate_from_chat_id": group.id}, sender=by.id))
    return new
