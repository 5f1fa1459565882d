"""Commands that are no questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram.constants import ChatType

from bot.handlers import asking, browsing, waiting
from bot.handlers.addressed import sender_of, text_behind_command
from bot.links import opened
from bot.menu import GROUP_ADMINS_COMMANDS, OPERATORS_COMMANDS
from bot.screens.notices import greeting, help_message, notice

if TYPE_CHECKING:
    from telegram import Message, User

    from bot.handlers.desk import Desk
    from bot.links import Opened
    from bot.screens.message import Message as Screen


def start(message: Message, me: User, desk: Desk) -> Screen | None:
    """Open what the link names that led here; else welcome, and say what can be asked about."""
    desk.store.chats.meet(message.chat.id, message.chat.type, message.chat.title)
    link = opened(text_behind_command(message, me))
    screen = _opened(link, message, me, desk) if link else None
    if screen is not None:
        return screen
    found = (desk.library.article(article) for article in desk.library.articles())
    return greeting([article.title or article.file for article in found if article], desk.say)


def _opened(link: Opened, message: Message, me: User, desk: Desk) -> Screen | None:
    if link.kind == "a":
        return browsing.open_article(link.target, desk)
    if link.kind == "p":
        return browsing.open_passage(link.target, link.number, desk)
    asked = desk.store.questions.find(link.target)
    if asked is None:
        return None
    if link.kind == "w":
        return waiting.wish_by_link(asked, message.chat.id, desk)
    asker = asking.Asker(message.chat.id, sender_of(message), message.message_id)
    return asking.ask(asked.question, asker, me, desk)


def help_(message: Message, me: User, desk: Desk) -> Screen | None:
    """Say how to ask, here and in groups, and what else may be ordered here."""
    sections: dict[str, tuple[str, ...]] = {}
    if message.chat.type != ChatType.PRIVATE:
        sections["help.group_admins"] = GROUP_ADMINS_COMMANDS
    elif message.chat.id in desk.admins:
        sections["help.operators"] = OPERATORS_COMMANDS
    return help_message(me.name, sections, desk.say)


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
