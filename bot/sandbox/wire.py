"""Values as the Bot API writes them: https://core.telegram.org/bots/api#available-types."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from bot.sandbox.rules.rights import ADMIN_RIGHTS, MEMBER_RIGHTS
from bot.sandbox.state.values import GENERAL_TOPIC, Chat, Json, Member, Message, User

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.sandbox.state.world import World

# Telegram's own senders: anonymous administrators, posts of a linked channel, people who speak in
# the name of a channel of theirs.
ANONYMOUS_ADMIN = User(1_087_968_824, "Group", username="GroupAnonymousBot", is_bot=True)
CHANNEL_SENDER = User(777_000, "Telegram")
CHANNEL_BOT = User(136_817_688, "Channel", username="Channel_Bot", is_bot=True)
_TELEGRAM_S_OWN = {user.id: user for user in (ANONYMOUS_ADMIN, CHANNEL_SENDER, CHANNEL_BOT)}


def user_json(user: User) -> Json:
    """A user without the fields that are not known."""
    return {name: value for name, value in asdict(user).items() if value is not None}


def chat_json(world: World, chat: Chat) -> Json:
    """A chat as it stands in messages and updates."""
    body: Json = {"id": chat.id, "type": chat.kind}
    if chat.kind == "private":
        user = user_json(world.users[chat.id])
        kept = ("first_name", "last_name", "username")
        return body | {name: user[name] for name in kept if name in user}
    body["title"] = chat.title
    if chat.username:
        body["username"] = chat.username
    if chat.forum:
        body["is_forum"] = True
    return body


def member_json(user: User, member: Member) -> Json:
    """A ChatMember of the kind that fits the standing."""
    body: Json = {"status": member.status, "user": user_json(user)}
    if member.status == "creator":
        body["is_anonymous"] = member.anonymous
    elif member.status == "administrator":
        rights = {right: bool(member.rights.get(right, True)) for right in ADMIN_RIGHTS}
        body |= {"can_be_edited": False, "is_anonymous": member.anonymous, **rights}
    elif member.status == "restricted":
        body |= {"is_member": True, "until_date": 0, **restrictions(member)}
    elif member.status == "kicked":
        body["until_date"] = 0
    return body


def restrictions(member: Member) -> Json:
    """What a restricted member may still do."""
    return {right: bool(member.rights.get(right, False)) for right in MEMBER_RIGHTS}


def message_json(world: World, message: Message, *, deep: bool = True) -> Json:
    """A message; what it replies to comes along one level deep, as in Telegram."""
    chat = world.chats[message.chat]
    body: Json = {
        "message_id": message.id,
        "date": message.date,
        "chat": chat_json(world, chat),
        **_origin(world, message),
    }
    body |= _thread(world, message)
    if deep:
        body |= _reply(world, message)
    if message.edited is not None:
        body["edit_date"] = message.edited
    if message.via_bot:
        body["via_bot"] = user_json(world.bot)
    body |= message.extra | _with_mentioned(world, message.content)
    if message.keyboard:
        body["reply_markup"] = {"inline_keyboard": message.keyboard}
    return body


def _thread(world: World, message: Message) -> Json:
    """Its topic; in a supergroup without topics, the first message of a chain of replies, which
    no call may name: https://core.telegram.org/api/threads.
    """
    chat = world.chats[message.chat]
    if chat.forum and message.thread is not None and message.thread != GENERAL_TOPIC:
        return {"message_thread_id": message.thread, "is_topic_message": True}
    if chat.kind != "supergroup" or chat.forum or message.reply_to is None:
        return {}
    first = message
    while (parent := world.message(chat.id, first.reply_to)) is not None:
        first = parent
    return {"message_thread_id": first.id} if first is not message else {}


def _with_mentioned(world: World, content: Json) -> Json:
    """The content with whom its `text_mention`s mean; of people nobody knows none is made."""
    for name in ("entities", "caption_entities"):
        if any(entity["type"] == "text_mention" for entity in content.get(name, ())):
            content = {**content, name: [*_known_mentions(world, content[name])]}
    return content


def _known_mentions(world: World, entities: list[Json]) -> Iterator[Json]:
    for entity in entities:
        if entity["type"] != "text_mention":
            yield entity
        elif (user := world.users.get(int(entity["user"]["id"]))) is not None:
            yield {**entity, "user": user_json(user)}


def origin_json(world: World, message: Message) -> Json:
    """Where a forwarded message comes from: the first origin, however often it is forwarded."""
    if "forward_origin" in message.extra:
        return dict(message.extra["forward_origin"])
    if message.sender_chat is not None:
        chat = chat_json(world, world.chats[message.sender_chat])
        if chat["type"] == "channel":
            body = {"type": "channel", "chat": chat, "message_id": message.id}
        else:
            body = {"type": "chat", "sender_chat": chat}
    else:
        body = {"type": "user", "sender_user": user_json(world.users[message.sender or 0])}
    return {**body, "date": message.date}


def _origin(world: World, message: Message) -> Json:
    body: Json = {}
    if message.sender_chat is not None:
        body["sender_chat"] = chat_json(world, world.chats[message.sender_chat])
    if message.sender is not None:
        sender = _TELEGRAM_S_OWN.get(message.sender) or world.users[message.sender]
        body["from"] = user_json(sender)
    return body


def _reply(world: World, message: Message) -> Json:
    # In a topic, a message that replies to nothing "replies" to the message that made the topic.
    parent = world.message(message.chat, message.reply_to or message.thread)
    if parent is None:
        return {}
    body: Json = {"reply_to_message": message_json(world, parent, deep=False)}
    if message.quote and message.reply_to:
        body["quote"] = message.quote
    return body
