"""People press buttons and put reactions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.sandbox.rules.reactions import checked_reactions
from bot.sandbox.state.queries import Query
from bot.sandbox.wire import chat_json, message_json, user_json

if TYPE_CHECKING:
    from bot.sandbox.api import BotApi
    from bot.sandbox.state.values import Json, Message, User

MAX_REACTIONS = 3  # what a person with a subscription may put on one message


def press(
    api: BotApi, user: User, message: Message, data: str, *, inaccessible: bool = False
) -> Query:
    """Someone presses a button with callback data.

    An old message is `inaccessible`: the bot is told its place and the date 0, nothing else
    (https://core.telegram.org/bots/api#inaccessiblemessage).
    """
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
    elif inaccessible:
        chat = chat_json(api.world, api.world.chats[message.chat])
        payload["message"] = {"chat": chat, "message_id": message.id, "date": 0}
    else:
        payload["message"] = message_json(api.world, message)
    api.inbox.put("callback_query", payload)
    return query


def react(api: BotApi, user: User, message: Message, emoji: tuple[str, ...]) -> None:
    """Someone's reactions on a message, in place of those before; none takes them away.

    The bot hears of it in private chats and as an administrator
    (https://core.telegram.org/bots/api#update).
    """
    before = list(dict(message.reactions).get(user.id, ()))
    given = [{"type": "emoji", "emoji": one} for one in emoji]
    after = checked_reactions(given, most=MAX_REACTIONS)
    api.world.react(message, user.id, after)
    chat = api.world.chats[message.chat]
    bot = api.world.member(chat.id, api.world.bot.id)
    if bot is None or not (chat.kind == "private" or bot.leads):
        return
    body = {
        "chat": chat_json(api.world, chat),
        "message_id": message.id,
        "user": user_json(user),
        "date": api.world.now(),
        "old_reaction": before,
        "new_reaction": list(after),
    }
    api.inbox.put("message_reaction", body)
