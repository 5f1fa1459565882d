"""Questions in the chat: as plain text or a caption, behind /hoi, or changed afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram.constants import ChatType

from bot.handlers import asking, unasked
from bot.handlers.addressed import (
    is_caption_with_hoi,
    question_in,
    sender_of,
    text_behind_command,
    text_of,
)
from bot.pace import Verdict
from bot.screens.notices import notice

if TYPE_CHECKING:
    from telegram import Message, User

    from bot.handlers.desk import Desk
    from bot.screens.message import Message as Screen


def text(message: Message, me: User, desk: Desk) -> Screen | None:
    """Answer a text that speaks to the bot, and what else its group wants answered."""
    if message.media_group_id:
        desk.once.admit(message.media_group_id)  # the other pictures are no riddle to mention
    if is_caption_with_hoi(message, me):
        return hoi(message, me, desk)
    question = question_in(message, me)
    if question is None:
        return unasked.answer(message, me, desk)
    return _answer(question, message, me, desk)


def hoi(message: Message, me: User, desk: Desk) -> Screen | None:
    """Answer what stands behind /hoi, or the message that it replies to."""
    return _answer(text_behind_command(message, me), message, me, desk)


def changed(message: Message, me: User, desk: Desk) -> tuple[int, Screen] | None:
    """The bot's message to change, and what it shows now, after a question was edited.

    None if the text asks nothing else than before, or was not answered then.
    """
    asked = desk.store.questions.of_message(message.chat.id, message.message_id)
    if asked is None or asked.reply is None:
        return None
    question = _question_after_all(message, me)
    if not question.strip() or question == asked.question:
        return None
    return asked.reply, asking.ask_instead(asked, question, me, desk)


def unreadable(message: Message, me: User, desk: Desk) -> Screen | None:
    """Say in a private chat that only text is read; among people a voice is not for the bot.

    Of an album each picture comes by itself, and all together are told so once.
    """
    if message.chat.type != ChatType.PRIVATE:
        return None
    album = message.media_group_id
    if album and desk.once.admit(album) is not Verdict.GO_ON:
        return None
    return notice(desk.say, "unreadable")


def _question_after_all(message: Message, me: User) -> str:
    """What an edited message asks, which asked before: called or uncalled, or by a command."""
    if text_of(message).startswith("/"):
        return text_behind_command(message, me)
    question = question_in(message, me)
    return text_of(message) if question is None else question


def _answer(question: str, message: Message, me: User, desk: Desk) -> Screen | None:
    verdict = desk.pace.admit(sender_of(message))
    if verdict is not Verdict.GO_ON:
        return notice(desk.say, "too_many") if verdict is Verdict.TOO_MANY else None
    chat = message.chat
    desk.store.chats.meet(chat.id, chat.type, chat.title)
    asker = asking.Asker(chat.id, sender_of(message), message.message_id)
    if not question.strip():
        return asking.ask_back("hoi.empty", asker, desk)
    return asking.ask(question, asker, me, desk)


__all__ = ["changed", "hoi", "text", "unreadable"]
