"""Articles that are new in the corpus, as announcements by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.announcements import orders
from bot.announcements.articles import article_content, list_content
from bot.announcements.models import Audience
from bot.links import article_key, article_with_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.announcements.models import Content
    from bot.links import Links
    from bot.store import Store
    from bot.store.announcements import Announcement
    from bot.words import Words
    from knowledge.library import Library
    from knowledge.models import Article

_EACH_ITS_OWN = 3  # articles that are announced one by one; more are listed in one announcement


class News(NamedTuple):
    """What was made of new articles."""

    drafts: tuple[Announcement, ...]  # for an operator to look at
    topic_missing: bool = False  # they would go out by themselves, but there is no such topic


def announce_new(
    links: Links, store: Store, say: Words, *, author: int, topic: str, now: float
) -> News:
    """Make drafts of the articles never seen before; with a `topic`, send them to it at once."""
    keys = store.seen_articles.see(map(article_key, links.library.articles()), now)
    contents = contents_of(articles_of(keys, links.library), links, say)
    known = {one.name: one.id for one in store.subscriptions.topics()}
    drafts = tuple(store.announcements.draft(author, content, now) for content in contents)
    if topic not in known:
        return News(drafts, topic_missing=bool(topic))
    for draft in drafts:
        store.announcements.save(draft._replace(audience=Audience(topics=(known[topic],))))
        orders.confirm(draft.id, store)
    return News(())


def contents_of(articles: tuple[Article, ...], links: Links, say: Words) -> tuple[Content, ...]:
    """One content for each of a few articles, one for all of many."""
    if len(articles) > _EACH_ITS_OWN:
        return (list_content(articles, links, say),)
    return tuple(article_content(article, links, say) for article in articles)


def articles_of(keys: Iterable[str], library: Library) -> tuple[Article, ...]:
    """The articles with these keys, without those that are gone."""
    return tuple(found for key in keys if (found := article_with_key(key, library)))


__all__ = ["News", "announce_new", "articles_of", "contents_of"]
