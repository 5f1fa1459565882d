"""People call the bot from any chat: inline mode, and as a guest.

https://core.telegram.org/bots/inline and https://core.telegram.org/api/bots/guest-mode
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.sandbox.formatting.entities import slice_units
from bot.sandbox.people.notices import notify
from bot.sandbox.people.standing import let_bot_write
from bot.sandbox.rules.privacy import is_service
from bot.sandbox.state.queries import Query
from bot.sandbox.wire import message_json, user_json

if TYPE_CHECKING:
    from bot.sandbox.api import BotApi
    from bot.sandbox.state.values import Chat, Json, Message, User

MAX_QUERY = 256


def ask_inline(api: BotApi, user: User, chat: Chat, text: str, offset: str = "") -> Query:
    """Someone types `@bot text`; answered from the cache where the bot's last answer allows it."""
    text = text[:MAX_QUERY]
    asked = Query("", "inline", user.id, api.world.now(), chat.id, None, text, offset)
    query = api.queries.ask(asked)
    cached = api.inline_cache.find(user.id, text, offset)
    if cached is not None:
        return api.queries.answer(query.id, "inline", cached, api.world.now())
    kind = "sender" if chat.id == user.id else chat.kind
    body = {
        "id": query.id,
        "from": user_json(user),
        "query": text,
        "offset": offset,
        "chat_type": kind,
    }
    api.inbox.put("inline_query", body)
    return query


def choose(api: BotApi, user: User, chat: Chat, query: Query, result: Json) -> Message:
    """Someone takes a result: it is posted in that person's name, "via" the bot.

    Only a result with buttons gets an inline message id, and only where the bot's owner has
    switched inline feedback on is the bot told of the choice.
    """
    if chat.kind == "private":
        let_bot_write(api, user)
    inline_id = f"inline{api.world.number('inline')}" if result["markup"] else None
    message = api.world.post(
        chat.id,
        result["content"],
        sender=user.id,
        via_bot=True,
        markup=result["markup"],
        inline_id=inline_id,
    )
    notify(api, message)
    if api.inline_feedback:
        chosen = {"result_id": result["id"], "from": user_json(user), "query": query.text}
        if inline_id is not None:
            chosen["inline_message_id"] = inline_id
        api.inbox.put("chosen_inline_result", chosen)
    return message


def call_guest(api: BotApi, user: User, message: Message) -> Query | None:
    """Where the bot isn't a member, naming it makes it a guest that may answer once."""
    member = api.world.member(message.chat, api.world.bot.id)
    at_home = member is not None and member.present
    if at_home or is_service(message) or not _names_bot(api, message):
        return None
    asked = Query("", "guest", user.id, api.world.now(), message.chat, message.id, message.text)
    query = api.queries.ask(asked)
    api.inbox.put("guest_message", message_json(api.world, message) | {"guest_query_id": query.id})
    return query


def _names_bot(api: BotApi, message: Message) -> bool:
    name = f"@{api.world.bot.username}".lower()
    return any(
        slice_units(message.text, entity["offset"], entity["length"]).lower() == name
        for entity in message.content.get("entities", ())
        if entity["type"] == "mention"
    )
