"""Articles that are new in the corpus: drafts for the operators, or announced by themselves."""

from __future__ import annotations

import contextlib
import logging
from typing import TYPE_CHECKING, Any

from telegram.error import BadRequest, Forbidden

from bot.announcements import orders
from bot.announcements.articles import article_content, list_content
from bot.announcements.models import Audience
from bot.links import article_key, article_with_key
from bot.screens.announcements.lists import news_message
from bot.sender import Place, send
from bot.store.announcement import NOBODY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from telegram.ext import ExtBot

    from bot.announcements.models import Content
    from bot.handlers.desk import Desk
    from bot.links import Links
    from bot.store.announcement import Announcement
    from bot.words import Words
    from knowledge.library import Library
    from knowledge.models import Article

_EACH_ITS_OWN = 3  # articles that are announced one by one; more are listed in one announcement


_log = logging.getLogger(__name__)


async def tell_of_news(bot: ExtBot[Any], desk: Desk, topic: str) -> None:
    """Announce to `topic` the articles never seen before, or tell the operators of drafts."""
    drafts = drafts_of_news(desk.links(bot.bot), desk)
    known = desk.store.subscriptions.named(topic) if topic else None
    if known:
        for draft in drafts:
            audience = Audience(topics=(known.id,))
            desk.store.announcements.save(draft._replace(audience=audience))
            orders.confirm(draft.id, desk.store)
        return
    if topic:
        _log.warning("%s", desk.say("news.no_topic", topic=topic))
    for operator in sorted(desk.admins) if drafts else ():
        with contextlib.suppress(BadRequest, Forbidden):  # has never pressed Start
            await send(bot, Place(operator), news_message(drafts, desk.at(operator).say))


def drafts_of_news(links: Links, desk: Desk) -> tuple[Announcement, ...]:
    """Drafts of the articles that were not in the corpus before; none the first time."""
    keys = desk.store.seen_articles.see(map(article_key, links.library.articles()), desk.now())
    author = min(desk.admins, default=NOBODY)
    return tuple(
        desk.store.announcements.draft(author, content, desk.now())
        for content in contents_of(articles_of(keys, links.library), links, desk.say)
    )


def contents_of(articles: tuple[Article, ...], links: Links, say: Words) -> tuple[Content, ...]:
    """One content for each of a few articles, one for all of many."""
    if len(articles) > _EACH_ITS_OWN:
        return (list_content(articles, links, say),)
    return tuple(article_content(article, links, say) for article in articles)


def articles_of(keys: Iterable[str], library: Library) -> tuple[Article, ...]:
    """The articles with these keys, without those that are gone."""
    return tuple(found for key in keys if (found := article_with_key(key, library)))


__all__ = ["articles_of", "contents_of", "drafts_of_news", "tell_of_news"]
