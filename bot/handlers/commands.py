"""Commands that are no questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram.constants import ChatType

from bot.handlers.addressed import sender_of
from bot.screens.notices import greeting, notice

if TYPE_CHECKING:
    from telegram import Message, User

    from bot.handlers.desk import Desk
    from bot.screens.message import Message as Screen


def start(message: Message, me: User, desk: Desk) -> Screen | None:
    """Welcome, and say what can be asked about."""
    library = desk.library
    found = (library.article(article) for article in library.articles())
    return greeting([article.title or article.file for article in found if article], desk.say)


def help_(message: Message, me: User, desk: Desk) -> Screen | None:
    """Say how to ask, here and in groups."""
    return notice(desk.say, "help", name=me.name)


def moi(message: Message, me: User, desk: Desk) -> Screen | None:
    """Forget what this asker asked before."""
    desk.conversations.forget((message.chat.id, sender_of(message)))
    return notice(desk.say, "moi")


def unknown(message: Message, me: User, desk: Desk) -> Screen | None:
    """Point to /help in a private chat; in a group a strange command is another bot's."""
    if message.chat.type != ChatType.PRIVATE:
        return None
    return notice(desk.say, "command.unknown")


__all__ = ["help_", "moi", "start", "unknown"]
