"""Chats and messages as the page gets them: the Bot API's JSON with what only clients see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.sandbox.rules.media import file_in
from bot.sandbox.wire import chat_json, message_json, user_json

if TYPE_CHECKING:
    from bot.sandbox.state.queries import Query
    from bot.sandbox.state.values import Chat, Json, Message
    from bot.sandbox.state.world import World


def shown_chat(world: World, chat: Chat) -> Json:
    """A chat with its members, pins and topics, without its messages."""
    members = [
        {**user_json(world.users[user]), "status": member.status}
        for user, member in world.members[chat.id].items()
        if member.present
    ]
    return chat_json(world, chat) | {
        "members": members,
        "pinned": list(chat.pinned),
        "topics": [{"id": topic.id, "name": topic.name} for topic in chat.topics],
        "migrated": chat.migrated_to is not None,
    }


def shown_message(world: World, message: Message) -> Json:
    """A message with its reactions, its file's address and any kind of keyboard."""
    body = message_json(world, message)
    if message.reactions:
        body["reactions"] = [
            {"user": user, "emoji": reaction.get("emoji", "⭐")}
            for user, given in message.reactions
            for reaction in given
        ]
    stored = file_in(world, message.content)
    if stored is not None:
        body["file"] = {
            "url": f"page/file/{stored.id}",
            "name": stored.name,
            "size": len(stored.data),
            "kind": stored.kind,
        }
    if message.markup and "inline_keyboard" not in message.markup:
        body["reply_keyboard"] = message.markup
    return body


def shown_query(query: Query) -> Json:
    """An answered question: a pressed button's or an inline query's."""
    return {
        "id": query.id,
        "kind": query.kind,
        "user": query.user,
        "message": query.message,
        "answer": query.answer,
    }
