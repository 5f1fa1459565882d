"""/thongbao: an operator's message, or an article, becomes a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

from bot.announcements.articles import article_content
from bot.announcements.contents import Unfit, content_of
from bot.announcements.models import Content
from bot.handlers.addressed import arguments
from bot.handlers.announcements.looking import card, changed, operator_press
from bot.handlers.desk import Outcome
from bot.handlers.operators import for_operators
from bot.naming import named_article
from bot.screens.announcements import lists
from bot.screens.message import Message as Screen
from bot.screens.message import escaped, units
from bot.screens.notices import notice
from bot.store.expectations import Expected
from knowledge.text.syllables import folded_key

if TYPE_CHECKING:
    from telegram import Message, User

    from bot.handlers.desk import Desk, Pressed, PressHandler
    from bot.store.announcement import Announcement

_ARTICLE = ("bai", "article")  # "/thongbao bài …" picks an article
_SPLIT_LENGTH = 3500  # units; Telegram's programs split a text at 4,096, or at a line's end before
_DRAFTS = 8  # offered to go on with


@for_operators
def thongbao(message: Message, me: User, desk: Desk) -> Screen | None:
    """Make a draft of what stands behind the command or is replied to, or ask for it."""
    desk.store.chats.meet(message.chat.id, message.chat.type)
    text = arguments(message)
    first, _, title = text.partition(" ")
    if folded_key(first) in _ARTICLE:
        return _of_article(title, me, desk)
    if text:
        return _drafted(Content(html=_html_behind_command(message)), message, desk)
    if message.reply_to_message:
        return _begun(message.reply_to_message, desk)
    desk.store.expectations.expect(desk.chat, Expected("begin", 0, desk.now()))
    return lists.begin_message(desk.store.announcements.listed("draft")[-_DRAFTS:], desk.say)


def begin(message: Message, expected: Expected, desk: Desk) -> Screen | None:
    """Make a draft of the message that was asked for; an album is refused once, not by picture."""
    album = crc32((message.media_group_id or "").encode())
    if album and album == expected.subject:
        return None
    desk.store.expectations.expect(desk.chat, expected._replace(subject=album))
    return _begun(message, desk)


def replace_content(message: Message, expected: Expected, desk: Desk) -> Screen:
    """Give a draft the content that was asked for."""
    announcement = desk.store.announcements.find(expected.subject)
    if announcement is None or announcement.state != "draft":
        return _begun(message, desk)
    content = content_of(message)
    if isinstance(content, Unfit):
        return card(announcement, desk, unfit_line(content, desk))
    _expect_the_rest(announcement, message, desk)
    return card(changed(announcement._replace(content=content), desk), desk)


def refuse_rest(message: Message, expected: Expected, desk: Desk) -> Screen:
    """Say that a text was too long for one message; the draft keeps its first part."""
    announcement = desk.store.announcements.find(expected.subject)
    problem = desk.say("unfit.split")
    return card(announcement, desk, problem) if announcement else notice(desk.say, "unfit.split")


def unfit_line(unfit: Unfit, desk: Desk) -> str:
    """Why a message can't be announced."""
    return desk.say(f"unfit.{unfit.reason}", length=unfit.length, limit=unfit.limit)


def _begun(message: Message, desk: Desk) -> Screen:
    content = content_of(message)
    if isinstance(content, Unfit):
        return Screen(escaped(unfit_line(content, desk)), lists.stop_rows(desk.say))
    return _drafted(content, message, desk)


def _drafted(content: Content, message: Message, desk: Desk) -> Screen:
    announcement = desk.store.announcements.draft(desk.chat, content, desk.now())
    _expect_the_rest(announcement, message, desk)
    return card(announcement, desk)


def _expect_the_rest(announcement: Announcement, message: Message, desk: Desk) -> None:
    if units(message.text or "") < _SPLIT_LENGTH:
        desk.store.expectations.drop(desk.chat)
    else:
        desk.store.expectations.expect(desk.chat, Expected("rest", announcement.id, desk.now()))


def _of_article(title: str, me: User, desk: Desk) -> Screen:
    article = named_article(title, desk.library) if title.strip() else None
    if article is None:
        return notice(desk.say, "tomtat.unknown")
    content = article_content(article, desk.links(me), desk.say)
    desk.store.expectations.drop(desk.chat)
    return card(desk.store.announcements.draft(desk.chat, content, desk.now()), desk)


def _html_behind_command(message: Message) -> str:
    """The text with its formatting; without, where formatting covers the command itself."""
    html = message.text_html
    return html.split(maxsplit=1)[1] if html.startswith("/") else escaped(arguments(message))


def _press_stop(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    desk.store.expectations.drop(pressed.user)
    return Outcome(notice(desk.say, "thongbao.stopped"))


PRESSES: dict[str, PressHandler] = {lists.STOP: operator_press(_press_stop)}

__all__ = ["PRESSES", "begin", "refuse_rest", "replace_content", "thongbao", "unfit_line"]
