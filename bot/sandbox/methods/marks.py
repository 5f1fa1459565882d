"""Methods that mark a message: reactions and pins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.sandbox.methods.places import find_message, open_chat
from bot.sandbox.refusals import bad_request
from bot.sandbox.rules.reactions import checked_reactions
from bot.sandbox.wire import message_json

if TYPE_CHECKING:
    from bot.sandbox.api import BotApi, Method
    from bot.sandbox.http.parameters import Parameters
    from bot.sandbox.state.values import Chat


def set_message_reaction(api: BotApi, parameters: Parameters) -> bool:
    """https://core.telegram.org/bots/api#setmessagereaction: a bot puts at most one."""
    chat = open_chat(api, parameters, None)
    message = find_message(api, parameters, chat, "react")
    reactions = checked_reactions(parameters.objects("reaction", "reaction types"), most=1)
    api.world.react(message, api.world.bot.id, reactions)
    return True


def pin_chat_message(api: BotApi, parameters: Parameters) -> bool:
    """https://core.telegram.org/bots/api#pinchatmessage"""
    chat = _pinnable(api, parameters)
    message = find_message(api, parameters, chat, "pin")
    pinned = (*(number for number in chat.pinned if number != message.id), message.id)
    api.world.change_chat(chat.id, pinned=pinned)
    event = {"pinned_message": message_json(api.world, message, deep=False)}
    api.world.post(chat.id, event, sender=api.world.bot.id, thread=message.thread)
    return True


def unpin_chat_message(api: BotApi, parameters: Parameters) -> bool:
    """https://core.telegram.org/bots/api#unpinchatmessage: without a number, the newest pin."""
    chat = _pinnable(api, parameters)
    number = parameters.integer("message_id") or (chat.pinned[-1] if chat.pinned else 0)
    if number not in chat.pinned:
        raise bad_request("message to unpin not found")
    left = tuple(pinned for pinned in chat.pinned if pinned != number)
    api.world.change_chat(chat.id, pinned=left)
    return True


def unpin_all_chat_messages(api: BotApi, parameters: Parameters) -> bool:
    """https://core.telegram.org/bots/api#unpinallchatmessages"""
    api.world.change_chat(_pinnable(api, parameters).id, pinned=())
    return True


def _pinnable(api: BotApi, parameters: Parameters) -> Chat:
    chat = open_chat(api, parameters, None)
    member: Any = api.world.member(chat.id, api.world.bot.id)
    may = member.leads and member.rights.get("can_pin_messages", True)
    if chat.kind != "private" and not may and not chat.permissions.get("can_pin_messages"):
        raise bad_request("not enough rights to manage pinned messages in the chat")
    return chat


METHODS: dict[str, Method] = {
    "setMessageReaction": set_message_reaction,
    "pinChatMessage": pin_chat_message,
    "unpinChatMessage": unpin_chat_message,
    "unpinAllChatMessages": unpin_all_chat_messages,
}
