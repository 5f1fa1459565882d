"""Questions among people that nobody put to the bot, where a group's administrators want answers.

What keeps it from being a nuisance: it speaks up only for an answer that is surely right, to a
question that is for anyone, and rarely; all else it neither answers nor keeps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import MessageEntity
from telegram.constants import ChatType

from bot.handlers import asking
from bot.handlers.addressed import sender_of, text_of
from bot.handlers.desk import ONCE_SECONDS
from knowledge.answering.interrogative import ends_as_question, is_question

if TYPE_CHECKING:
    from telegram import Message, User

    from bot.handlers.desk import Desk
    from bot.screens.message import Message as Screen

_LONGEST = 200  # characters: what is longer tells more than it asks
_CALLS = (MessageEntity.MENTION, MessageEntity.TEXT_MENTION, MessageEntity.BOT_COMMAND)
_GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)


def answer(message: Message, me: User, desk: Desk) -> Screen | None:
    """The answer, if the group wants it and it is sure enough; else silence."""
    question = text_of(message)
    wanted = desk.settings.sure_percent
    if not wanted or message.chat.type not in _GROUPS or len(question) > _LONGEST:
        return None
    if not is_question(question) or not _is_for_anyone(message):
        return None
    found = asking.look_up(question, (), desk)
    if found.answer.status != "answered" or found.answer.confidence < wanted / 100:
        return None
    if not desk.store.chats.speak_up(message.chat.id, desk.now(), ONCE_SECONDS):
        return None
    asker = asking.Asker(message.chat.id, sender_of(message), message.message_id)
    return asking.tell(found, asker, me, desk)


def _is_for_anyone(message: Message) -> bool:
    """Whether nobody in particular is spoken to, and the words are the sender's own.

    A reply to a person is talk between two unless it is plainly a question; a comment replies to
    its channel's post, and every message of a topic to what opened it.
    """
    entities = message.entities or message.caption_entities
    if message.forward_origin or any(entity.type in _CALLS for entity in entities):
        return False
    replied = message.reply_to_message
    if replied is None or replied.forum_topic_created or replied.is_automatic_forward:
        return True
    to_bot = replied.via_bot or (replied.from_user and replied.from_user.is_bot)
    return not to_bot and ends_as_question(text_of(message))


__all__ = ["answer"]
