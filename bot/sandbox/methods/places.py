"""Where a call may write: the chat, the topic, the message replied to; and what forbids it.

Which refusal comes when follows what the public server sends: blocked and removed bots get 403,
missing rights 400, a migrated group 400 with its new id.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.sandbox.formatting.texts import check_quote
from bot.sandbox.refusals import RefusedError, bad_request, forbidden, migrated
from bot.sandbox.rules.media import RIGHTS
from bot.sandbox.state.values import GENERAL_TOPIC

if TYPE_CHECKING:
    from bot.sandbox.api import BotApi
    from bot.sandbox.http.parameters import Parameters
    from bot.sandbox.state.values import Chat, Json, Member, Message

_GROUP_WORD = {"group": "group chat", "supergroup": "supergroup chat", "channel": "channel chat"}
_SENT = {"can_send_messages": "text messages", **dict(RIGHTS.values())}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a new message goes."""

    chat: Chat
    thread: int | None
    reply_to: int | None
    quote: Json | None


def find_chat(api: BotApi, parameters: Parameters, name: str = "chat_id") -> Chat:
    """The chat of a call, by number or @username, that the bot has ever met."""
    if not parameters.has(name):
        raise bad_request(f"{name} is empty")
    given = parameters.text(name)
    if given.startswith("@"):
        named = [chat for chat in api.world.chats.values() if chat.username == given[1:]]
        chat = named[0] if named and named[0].kind != "private" else None
    else:
        chat = api.world.chats.get(parameters.integer(name))
    if chat is None or api.world.member(chat.id, api.world.bot.id) is None:
        raise _not_met(api, parameters.integer(name))
    return chat


def _not_met(api: BotApi, chat: int) -> RefusedError:
    user = api.world.users.get(chat)
    if user is not None and user.is_bot:
        return forbidden("bots can't send messages to bots")
    return bad_request("chat not found")


def open_chat(api: BotApi, parameters: Parameters, right: str | None = "can_send_messages") -> Chat:
    """The chat of a call if the bot is in it and may write that kind of message there now."""
    chat = find_chat(api, parameters)
    if chat.migrated_to is not None:
        raise migrated(chat.migrated_to)
    member = api.world.members[chat.id][api.world.bot.id]
    if chat.id in api.world.gone:
        private = chat.kind == "private"
        raise forbidden("user is deactivated" if private else "the group chat was deleted")
    if not member.present:
        raise _shut_out(chat, member.status)
    if right is not None:
        _check_right(chat, member, right)
    return chat


def _check_right(chat: Chat, member: Member, right: str) -> None:
    if chat.kind == "channel" and not member.leads:
        raise bad_request("need administrator rights in the channel chat")
    muted = member.status == "restricted" and not member.rights.get(right, False)
    if muted or (member.status == "member" and not chat.permissions.get(right, True)):
        raise bad_request(f"not enough rights to send {_SENT[right]} to the chat")


def _shut_out(chat: Chat, status: str) -> RefusedError:
    if chat.kind == "private":
        return forbidden("bot was blocked by the user")
    word = _GROUP_WORD[chat.kind]
    if status == "kicked":
        return forbidden(f"bot was kicked from the {word}")
    return forbidden(f"bot is not a member of the {word}")


def place_of(api: BotApi, parameters: Parameters, right: str = "can_send_messages") -> Place:
    """Chat, topic and reply of a call that sends something."""
    chat = open_chat(api, parameters, right)
    reply = _reply(api, parameters, chat)
    quote = None
    if reply is not None:
        wanted = parameters.inner("reply_parameters", "reply parameters").text("quote")
        quote = check_quote(wanted, reply.text) if wanted else None
    thread = _thread(api, parameters, chat) or (reply.thread if reply else None)
    return Place(chat, thread, reply.id if reply else None, quote)


def _reply(api: BotApi, parameters: Parameters, chat: Chat) -> Message | None:
    asked = parameters.inner("reply_parameters", "reply parameters")
    number = asked.integer("message_id") or parameters.integer("reply_to_message_id")
    if not number:
        return None
    message = api.world.message(chat.id, number)
    leave = "allow_sending_without_reply"
    lenient = asked.truth(leave) or parameters.truth(leave)
    if message is None and not lenient:
        raise bad_request("message to be replied not found")
    return message


def _thread(api: BotApi, parameters: Parameters, chat: Chat) -> int | None:
    number = parameters.integer("message_thread_id")
    if not number:
        return None
    topics = {topic.id: topic for topic in chat.topics}
    # The general topic has the number 1 in links, but no call may name it.
    if number == GENERAL_TOPIC or number not in topics:
        raise bad_request("message thread not found")
    if topics[number].closed and not api.world.members[chat.id][api.world.bot.id].leads:
        raise bad_request("TOPIC_CLOSED")
    return number


def find_message(api: BotApi, parameters: Parameters, chat: Chat, purpose: str) -> Message:
    """The message of a call; `purpose` is what it was to be used for, as in "message to edit"."""
    if parameters.integer("message_id") <= 0:
        raise bad_request("message identifier is not specified")
    message = api.world.message(chat.id, parameters.integer("message_id"))
    if message is None:
        raise bad_request(f"message to {purpose} not found")
    return message
