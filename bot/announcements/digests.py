"""The digests that chats asked for: at their hour, and only where there is something to tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.announcements.articles import fact_content, list_content
from bot.announcements.models import Audience
from bot.announcements.news import articles_of
from bot.announcements.orders import LATE
from bot.highlights import key_facts
from bot.store.announcement import NOBODY
from bot.store.subscriptions import Recipient

if TYPE_CHECKING:
    from bot.announcements.models import Content
    from bot.handlers.desk import Desk
    from bot.links import Links
    from bot.store import Store
    from bot.store.digests import Digest

_FACTS = 40  # of an article, to pick one of


def send_digests(links: Links, desk: Desk) -> None:
    """Put what is due into the outbox. What comes more than an hour late waits for the next."""
    store, now = desk.store, desk.now()
    for digest in store.digests.due_at(now):
        following = digest._replace(due=digest.recurrence.next_after(now))
        if now - digest.due > LATE:
            store.digests.keep(following)
            continue
        content = _content(digest, links, desk.at(digest.chat))
        with store.at_once():
            store.digests.keep(following._replace(since=now))
            if content is not None:
                _send(content, digest, store, now)


def _content(digest: Digest, links: Links, desk: Desk) -> Content | None:
    if digest.kind == "news":
        fresh = articles_of(desk.store.seen_articles.since(digest.since), links.library)
        return list_content(fresh, links, desk.say) if fresh else None
    names = links.library.articles()
    article = links.library.article(names[desk.pick(len(names))]) if names else None
    facts = key_facts(article, links.library, _FACTS) if article else ()
    if article is None or not facts:
        return None
    return fact_content(article, facts[desk.pick(len(facts))], links, desk.say)


def _send(content: Content, digest: Digest, store: Store, now: float) -> None:
    draft = store.announcements.draft(NOBODY, content, now)
    store.announcements.save(draft._replace(audience=Audience(chats=(digest.chat,)), silent=True))
    store.announcements.advance(draft.id, "draft", "sending")
    store.outbox.fill(draft.id, [Recipient(digest.chat, digest.thread)], now)


__all__ = ["send_digests"]
