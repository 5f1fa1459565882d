"""Reading without a question: the list of articles, one article, its passages, any fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.handlers.addressed import text_behind_command
from bot.handlers.desk import Outcome
from bot.highlights import key_facts
from bot.links import article_key, article_with_key
from bot.naming import named_article
from bot.presses import Press
from bot.screens.articles import PAGE, article_message, fact_message, list_message
from bot.screens.message import Button
from bot.screens.notices import notice
from bot.screens.passages import page_row, passage_message
from bot.streams import whole

if TYPE_CHECKING:
    from telegram import Message, User

    from bot.handlers.desk import Desk, Pressed, PressHandler
    from bot.screens.message import Message as Screen
    from knowledge.models import Article

_KEY_FACTS, _FACTS_TO_PICK = 6, 40


def nguon(message: Message, me: User, desk: Desk) -> Screen | None:
    """List the articles."""
    return _list(0, desk)


def tomtat(message: Message, me: User, desk: Desk) -> Screen | None:
    """Show the key facts of the article that is named; list the articles if none is."""
    wanted = text_behind_command(message, me)
    if not wanted.strip():
        return _list(0, desk)
    article = named_article(whole(wanted), desk.library)
    return _article(article, 0, desk) if article else notice(desk.say, "tomtat.unknown")


def ngaunhien(message: Message, me: User, desk: Desk) -> Screen | None:
    """Tell any fact."""
    return _any_fact(desk)


def open_article(key: str, desk: Desk) -> Screen | None:
    """The article with this key, if there is one."""
    article = article_with_key(key, desk.library)
    return _article(article, 0, desk) if article else None


def open_passage(key: str, number: int, desk: Desk) -> Screen | None:
    """One passage of the article with this key, with buttons to read on; or an operator's reply."""
    article = article_with_key(key, desk.library)
    if article is None:
        replies = (reply for reply in desk.conversations.replies() if article_key(reply.id) == key)
        reply = next(replies, None)
        return passage_message(reply, 0, desk.say) if reply else None
    if number >= len(article.passages):
        return None
    pages = [str(Press("p", key, page)) for page in range(len(article.passages))]
    to_article = Button(desk.say("button.article"), str(Press("b", article_key(article.id))))
    rows = (page_row(number, len(pages), pages), (to_article,))
    return passage_message(article, number, desk.say, rows=tuple(row for row in rows if row))


def _press_list(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    return _shown(_list(pressed.press.first, desk), desk)


def _press_article(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    article = article_with_key(pressed.press.target, desk.library)
    return _shown(_article(article, pressed.press.first, desk) if article else None, desk)


def _press_passage(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    return _shown(open_passage(pressed.press.target, pressed.press.first, desk), desk)


def _press_another(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    return _shown(_any_fact(desk), desk)


def _shown(screen: Screen | None, desk: Desk) -> Outcome:
    return Outcome(screen, "" if screen else desk.say("button.gone"))


def _list(page: int, desk: Desk) -> Screen | None:
    names = desk.library.articles()
    found = (desk.library.article(name) for name in names[page * PAGE : (page + 1) * PAGE])
    articles = [article for article in found if article]
    if not articles and page:
        return None
    return list_message(articles, page, len(names), desk.say)


def _article(article: Article, page: int, desk: Desk) -> Screen:
    return article_message(article, key_facts(article, desk.library, _KEY_FACTS), desk.say, page)


def _any_fact(desk: Desk) -> Screen:
    names = desk.library.articles()
    article = desk.library.article(names[desk.pick(len(names))]) if names else None
    facts = key_facts(article, desk.library, _FACTS_TO_PICK) if article else ()
    if article is None or not facts:
        return notice(desk.say, "ngaunhien.none")
    return fact_message(article, facts[desk.pick(len(facts))], desk.say)


PRESSES: dict[str, PressHandler] = {
    "n": _press_list,
    "b": _press_article,
    "p": _press_passage,
    "k": _press_another,
}

__all__ = ["PRESSES", "ngaunhien", "nguon", "open_article", "open_passage", "tomtat"]
