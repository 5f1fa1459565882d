"""Whether a message is meant for the bot, and what it asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import MessageEntity
from telegram.constants import ChatType

if TYPE_CHECKING:
    from telegram import Message, User

_UTF16 = "utf-16-le"  # entity offsets count UTF-16 units: two bytes each


def question_in(message: Message, me: User) -> str | None:
    """The question that `message` puts to the bot `me`, or None if it speaks to others.

    In a private chat every text does; in a group a mention or a reply to the bot's own message.
    A bare mention in a reply asks what the message replied to says.
    """
    text = text_of(message)
    if message.chat.type == ChatType.PRIVATE:
        return text
    rest, mentioned = _without_mention(message, me)
    if mentioned:
        return rest or replied_text(message, me)
    return text if _replies_to(message, me) else None


def text_behind_command(message: Message, me: User) -> str:
    """What follows the command that `message` begins with, else the text it replies to."""
    return arguments(message) or replied_text(message, me)


def arguments(message: Message) -> str:
    """What follows the command that `message` begins with; empty if nothing does."""
    return _behind_first_word(text_of(message))


def thread_of(message: Message) -> int | None:
    """The topic of a forum that a message stands in; elsewhere its id names a reply chain."""
    return message.message_thread_id if message.is_topic_message else None


def is_caption_with_hoi(message: Message, me: User) -> bool:
    """Whether a caption begins with /hoi; only in texts does the library look for commands."""
    name, _, addressee = (message.caption or "").partition(" ")[0].lower().partition("@")
    return name == "/hoi" and addressee in ("", (me.username or "").lower())


def replied_text(message: Message, me: User) -> str:
    """What the text that `message` replies to asks; empty where there is none.

    It may call the bot itself, which Telegram need not have told the bot of.
    """
    replied = message.reply_to_message
    if replied is None:
        return ""
    text = text_of(replied)
    if text.startswith("/"):
        return _behind_first_word(text)
    rest, mentioned = _without_mention(replied, me)
    return rest if mentioned else text


def text_of(message: Message) -> str:
    """What a message says, in words or under a photo."""
    return message.text or message.caption or ""


def sender_of(message: Message) -> int:
    """Who speaks: a person, or the chat in whose name an admin or a channel does; 0 for nobody."""
    sender = message.sender_chat or message.from_user
    return sender.id if sender else 0


def _behind_first_word(text: str) -> str:
    words = text.split(maxsplit=1)
    return words[1] if len(words) > 1 else ""


def _replies_to(message: Message, me: User) -> bool:
    """Whether this answers the bot; a topic's first message is named by all in it, not answered."""
    replied = message.reply_to_message
    if not replied or replied.forum_topic_created:
        return False
    return bool(replied.from_user and replied.from_user.id == me.id)


def _without_mention(message: Message, me: User) -> tuple[str, bool]:
    raw = text_of(message).encode(_UTF16)
    for entity in reversed(message.entities or message.caption_entities):
        start, end = 2 * entity.offset, 2 * (entity.offset + entity.length)
        name = raw[start:end].decode(_UTF16)
        if _names(entity, name, me):
            rest = (raw[:start] + raw[end:]).decode(_UTF16)
            return rest.strip(" \n,:;"), True
    return "", False


def _names(entity: MessageEntity, name: str, me: User) -> bool:
    if entity.type == MessageEntity.TEXT_MENTION:
        return bool(entity.user and entity.user.id == me.id)
    return entity.type == MessageEntity.MENTION and name.lower() == me.name.lower()


__all__ = [
    "arguments",
    "is_caption_with_hoi",
    "question_in",
    "replied_text",
    "sender_of",
    "text_behind_command",
    "text_of",
    "thread_of",
]
