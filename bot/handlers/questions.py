"""Questions in the chat: as plain text, or behind /hoi."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.handlers.addressed import asker, question_in, text_behind_command
from bot.screens.answers import answer_message
from bot.screens.notices import notice

if TYPE_CHECKING:
    from telegram import Message, User

    from bot.handlers.desk import Desk
    from bot.screens.message import Message as Screen


def text(message: Message, me: User, desk: Desk) -> Screen | None:
    """Answer a text if it speaks to the bot."""
    question = question_in(message, me)
    return None if question is None else _answer(question, message, desk)


def hoi(message: Message, me: User, desk: Desk) -> Screen | None:
    """Answer what stands behind /hoi, or the message that it replies to."""
    return _answer(text_behind_command(message), message, desk)


def _answer(question: str, message: Message, desk: Desk) -> Screen:
    if not question.strip():
        return notice(desk.say, "hoi.empty")
    return answer_message(desk.conversations.ask(asker(message), question), desk.say)


__all__ = ["hoi", "text"]
