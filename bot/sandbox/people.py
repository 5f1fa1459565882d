"""What people do in Telegram, and which updates the bot gets for it.

Both the driver of tests and the chat page act through these functions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.sandbox.formatting import plain
from bot.sandbox.privacy import reaches_bot
from bot.sandbox.queries import Query
from bot.sandbox.refusals import bad_request
from bot.sandbox.values import Member
from bot.sandbox.wire import ANONYMOUS_ADMIN, chat_json, member_json, message_json, user_json

if TYPE_CHECKING:
    from bot.sandbox.api import BotApi
    from bot.sandbox.values import Chat, Json, Message, User


def say(api: BotApi, user: User, chat: Chat, text: str, **details: Any) -> Message:
    """Someone writes a text; `details` are a message's other fields, such as `reply_to`."""
    text, entities = plain(text)
    content: Json = {"text": text, **({"entities": entities} if entities else {})}
    return speak(api, user, chat, content, **details)


def speak(api: BotApi, user: User, chat: Chat, content: Json, **details: Any) -> Message:
    """Someone posts any content, which the bot hears of if privacy mode lets it."""
    standing = api.world.member(chat.id, user.id)
    if standing is None or not standing.present:
        raise bad_request(f"{user.name} is not in that chat")
    if chat.kind == "private":
        let_bot_write(api, user)
    origin = {"sender": user.id}
    if standing.anonymous:
        origin = {"sender": ANONYMOUS_ADMIN.id, "sender_chat": chat.id}
    message = api.world.post(chat.id, content, **{**origin, **details})
    notify(api, "message", message)
    return message


def notify(api: BotApi, kind: str, message: Message) -> bool:
    """Queue an update about a message if the bot may see it."""
    seen = reaches_bot(api.world, message)
    return seen and api.inbox.put(kind, message_json(api.world, message))


def let_bot_write(api: BotApi, user: User) -> None:
    """Whoever writes to the bot, or unblocks it, lets it write back."""
    set_bot_standing(api, user, api.world.chats[user.id], Member("member"))


def set_bot_standing(api: BotApi, by: User, chat: Chat, standing: Member) -> None:
    """Give the bot another standing in a chat, of which it is told (`my_chat_member`)."""
    before = api.world.member(chat.id, api.world.bot.id)
    if before == standing:
        return
    api.world.set_member(chat.id, api.world.bot.id, standing)
    if before is None and chat.kind == "private":
        return  # a first Start comes as the message alone
    bot = api.world.bot
    api.inbox.put(
        "my_chat_member",
        {
            "chat": chat_json(api.world, chat),
            "from": user_json(by),
            "date": api.world.now(),
            "old_chat_member": member_json(bot, before or Member("left")),
            "new_chat_member": member_json(bot, standing),
        },
    )


def edit(api: BotApi, message: Message, text: str) -> Message:
    """Someone changes the text of a message."""
    text, entities = plain(text)
    name = "text" if "text" in message.content else "caption"
    entities_name = "entities" if name == "text" else "caption_entities"
    content = {**message.content, name: text, entities_name: entities}
    changed = api.world.revise(message, content=content, edited=api.world.now())
    notify(api, "edited_message", changed)
    return changed


def press(api: BotApi, user: User, message: Message, data: str) -> Query:
    """Someone presses a button with callback data."""
    asked = Query("", "callback", user.id, api.world.now(), message.chat, message.id, data)
    query = api.queries.ask(asked)
    payload: Json = {
        "id": query.id,
        "from": user_json(user),
        "chat_instance": str(7_000_000_000 + abs(message.chat)),
        "data": data,
    }
    if message.inline_id is not None:
        payload["inline_message_id"] = message.inline_id
    else:
        payload["message"] = message_json(api.world, message)
    api.inbox.put("callback_query", payload)
    return query
