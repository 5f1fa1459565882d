"""Methods that ask about chats and their members, or leave one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.sandbox.methods.places import find_chat, open_chat
from bot.sandbox.people.standing import set_bot_standing
from bot.sandbox.refusals import bad_request
from bot.sandbox.state.values import Member
from bot.sandbox.wire import chat_json, member_json, message_json

if TYPE_CHECKING:
    from bot.sandbox.api import BotApi, Method
    from bot.sandbox.http.parameters import Parameters
    from bot.sandbox.state.values import Json

NO_GIFTS = {
    "unlimited_gifts": False,
    "limited_gifts": False,
    "unique_gifts": False,
    "premium_subscription": False,
    "gifts_from_channels": False,
}


def get_chat(api: BotApi, parameters: Parameters) -> Json:
    """https://core.telegram.org/bots/api#getchat"""
    chat = find_chat(api, parameters)
    body = chat_json(api.world, chat) | {
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": NO_GIFTS,
    }
    if chat.kind != "private":
        body["permissions"] = chat.permissions
    pinned = api.world.message(chat.id, chat.pinned[-1]) if chat.pinned else None
    if pinned is not None:
        body["pinned_message"] = message_json(api.world, pinned)
    if chat.linked is not None:
        body["linked_chat_id"] = chat.linked
    return body


def get_chat_member(api: BotApi, parameters: Parameters) -> Json:
    """https://core.telegram.org/bots/api#getchatmember"""
    chat = open_chat(api, parameters, None)
    user = api.world.users.get(parameters.integer("user_id"))
    if user is None:
        raise bad_request("invalid user_id specified")
    return member_json(user, api.world.member(chat.id, user.id) or Member("left"))


def get_chat_administrators(api: BotApi, parameters: Parameters) -> list[Json]:
    """https://core.telegram.org/bots/api#getchatadministrators: people only, no other bots."""
    chat = open_chat(api, parameters, None)
    if chat.kind == "private":
        raise bad_request("there are no administrators in the private chat")
    users = api.world.users
    return [
        member_json(users[user], member)
        for user, member in api.world.members[chat.id].items()
        if member.leads and (not users[user].is_bot or user == api.world.bot.id)
    ]


def get_chat_member_count(api: BotApi, parameters: Parameters) -> int:
    """https://core.telegram.org/bots/api#getchatmembercount"""
    chat = open_chat(api, parameters, None)
    return sum(member.present for member in api.world.members[chat.id].values())


def leave_chat(api: BotApi, parameters: Parameters) -> bool:
    """https://core.telegram.org/bots/api#leavechat"""
    chat = open_chat(api, parameters, None)
    if chat.kind == "private":
        raise bad_request("chat member status can't be changed in private chats")
    set_bot_standing(api, api.world.bot, chat, Member("left"))
    return True


METHODS: dict[str, Method] = {
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "getChatMemberCount": get_chat_member_count,
    "leaveChat": leave_chat,
}
