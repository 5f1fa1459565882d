"""The operators' answers as the store keeps them, made ready to be found."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from knowledge.answering.curated import Curated, Given, reply_article

if TYPE_CHECKING:
    from bot.store import Store
    from bot.store.curated import Reply
    from bot.words import Words
    from knowledge.library import Library
    from knowledge.models import Article


def curated_in(store: Store, library: Library, say: Words) -> Curated:
    """What the operators answered; an article that they chose and that is gone answers nothing."""
    found = ((reply.question, _answering(reply, library, say)) for reply in store.curated.all())
    return Curated((Given(question, article) for question, article in found if article), library)


def _answering(reply: Reply, library: Library, say: Words) -> Article | None:
    if reply.article is not None:
        return library.article(reply.article)
    day = datetime.fromtimestamp(reply.at).date().isoformat()
    name = f"curated/{reply.id}"  # a file's name has its folder's "/", but no such folder is read
    return reply_article(name, reply.question, reply.words or "", day, say("operators"))


__all__ = ["curated_in"]
