"""/chuatraloi: the inbox of what could not be answered, and what an operator does about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import curating
from bot.handlers import questions
from bot.handlers.addressed import text_of
from bot.handlers.desk import Outcome
from bot.handlers.operators import for_operators, pressed_by_operators
from bot.links import article_with_key, opened_by
from bot.presses import read
from bot.screens import inbox
from bot.screens.inbox import PAGE
from bot.screens.message import units
from bot.screens.notices import notice
from bot.streams import whole
from bot.words import words

if TYPE_CHECKING:
    from telegram import Message, User

    from bot.handlers.desk import Desk, Pressed, PressHandler
    from bot.presses import Press
    from bot.screens.message import Message as Screen
    from bot.store.unanswered import Entry
    from knowledge.models import Article

ANSWERING = inbox.LINK  # the press that answers an entry
_LIKELY = 30  # passages whose articles are offered first


@for_operators
def chuatraloi(message: Message, me: User, desk: Desk) -> Screen | None:
    """Show the inbox."""
    return _list(0, desk)


def replied(message: Message, me: User, desk: Desk) -> Screen | None:
    """A reply to an entry answers it, in words or by a link to an article; any other is asked."""
    shown = _presses_under(message.reply_to_message)
    entry = next((p.first for p in shown if p.action in (inbox.ARTICLES, inbox.LINK)), None)
    if entry is not None:
        return _answered(entry, message, me, desk)
    if any(press.action in (inbox.OPEN, inbox.LIST) for press in shown):
        return notice(desk.say, "inbox.open_first")
    return questions.text(message, me, desk)


def _answered(entry: int, message: Message, me: User, desk: Desk) -> Screen:
    text = whole(text_of(message)).strip()
    link = opened_by(text, me.username or "")
    if message.text is None:
        return notice(desk.say, "inbox.only_text")
    if link is not None:
        article = article_with_key(link.target, desk.library) if link.kind in "ap" else None
        return _settled(entry, desk, article=article) or notice(desk.say, "tomtat.unknown")
    if units(text) > inbox.REPLY_LIMIT:
        return notice(desk.say, "inbox.too_long", most=inbox.REPLY_LIMIT, length=units(text))
    return _settled(entry, desk, reply=text) or notice(desk.say, "inbox.gone")


def _settled(
    entry: int, desk: Desk, *, reply: str | None = None, article: Article | None = None
) -> Screen | None:
    """Answer an entry with one of the two; None if there is no such entry, or neither."""
    if reply is None and article is None:
        return None
    chosen = article.id if article else None
    answer = desk.store.curated.give(entry, words=reply, article=chosen, at=desk.now())
    if answer is None:
        return None
    _take_up(desk)
    (given,) = desk.store.curated.page(0, 1)
    return inbox.settled_message(given, article.title if article else "", desk.say)


def _turn(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    return Outcome(_list(pressed.press.first, desk))


def _open(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    entry = desk.store.unanswered.find(pressed.press.first)
    if entry is None:
        return _gone(desk)
    return Outcome(inbox.entry_message(entry, pressed.press.second, desk.say))


def _dismiss(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    entry, page = pressed.press.first, pressed.press.second
    if not desk.store.unanswered.dismiss(entry):
        return _gone(desk)
    return Outcome(_list(page, desk, dismissed=entry), desk.say("inbox.dismissed"))


def _put_back(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    entry, page = pressed.press.first, pressed.press.second
    if not desk.store.unanswered.dismiss(entry, dismissed=False):
        return _gone(desk)
    return Outcome(_list(page, desk), desk.say("inbox.undone"))


def _choose(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    entry, page = desk.store.unanswered.find(pressed.press.first), pressed.press.second
    if entry is None:
        return _gone(desk)
    names = _likely_first(entry, desk)
    found = (desk.library.article(name) for name in names[page * PAGE : (page + 1) * PAGE])
    articles = [article for article in found if article]
    return Outcome(inbox.choosing_message(entry, articles, page, len(names), desk.say))


def _likely_first(entry: Entry, desk: Desk) -> list[str]:
    """All articles, those before others that come nearest to an entry's question."""
    near = desk.library.retrieve(entry.wording, _LIKELY)
    names = dict.fromkeys(piece.passage.article for piece in near)
    return list(names | dict.fromkeys(desk.library.articles()))


def _link(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    article = article_with_key(pressed.press.target, desk.library)
    settled = _settled(pressed.press.first, desk, article=article)
    return Outcome(settled, "" if settled else desk.say("button.gone"))


def _list_given(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    return Outcome(_given(pressed.press.first, desk))


def _take_back(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    if not desk.store.curated.take_back(pressed.press.first):
        return _gone(desk)
    _take_up(desk)
    return Outcome(_list(0, desk), desk.say("inbox.undone"))


def _take_up(desk: Desk) -> None:
    """Let the next question find the answers as they are now."""
    say = words(desk.conversations.language)  # the operators' name is the bot's, in every chat
    desk.conversations.curated = curating.curated_in(desk.store, desk.library, say)


def _list(page: int, desk: Desk, dismissed: int | None = None) -> Screen:
    """A page of the inbox; the last one where there are not so many."""
    count, given = desk.store.unanswered.count(), desk.store.curated.count()
    page = _at_most(page, count)
    entries = desk.store.unanswered.page(page * PAGE, PAGE)
    return inbox.inbox_message(entries, page, count, desk.say, given=given, dismissed=dismissed)


def _given(page: int, desk: Desk) -> Screen:
    count = desk.store.curated.count()
    page = _at_most(page, count)
    replies = [
        reply._replace(article=article.title)
        if reply.article and (article := desk.library.article(reply.article))
        else reply
        for reply in desk.store.curated.page(page * PAGE, PAGE)
    ]
    return inbox.given_message(replies, page, count, desk.say)


def _at_most(page: int, count: int) -> int:
    return min(page, max(0, -(-count // PAGE) - 1))


def _presses_under(message: Message | None) -> list[Press]:
    """The presses of the buttons under one of the bot's messages."""
    rows = message.reply_markup.inline_keyboard if message and message.reply_markup else ()
    found = (read(str(button.callback_data or "")) for row in rows for button in row)
    return [press for press in found if press]


def _gone(desk: Desk) -> Outcome:
    return Outcome(toast=desk.say("button.gone"))


PRESSES: dict[str, PressHandler] = {
    action: pressed_by_operators(handler)
    for action, handler in {
        inbox.LIST: _turn,
        inbox.OPEN: _open,
        inbox.DISMISS: _dismiss,
        inbox.PUT_BACK: _put_back,
        inbox.ARTICLES: _choose,
        inbox.LINK: _link,
        inbox.GIVEN: _list_given,
        inbox.TAKE_BACK: _take_back,
    }.items()
}

__all__ = ["ANSWERING", "PRESSES", "chuatraloi", "replied"]
