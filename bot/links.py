"""Links that open the bot at an article, at one of its passages, with a question or a wish.

https://core.telegram.org/bots/features#deep-linking: a payload is 1 to 64 of A-Za-z0-9_-.
"""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from knowledge.library import Library
    from knowledge.models import Article, Citation

_KEY_BYTES = 6  # two of 100,000 articles share a key with a chance of 1 in 56,000
_ADDRESS = re.compile(r"(?:https?://)?t(?:elegram)?\.me/(\w+)\?start=([\w-]+)", re.ASCII)
_PAYLOAD = re.compile(r"([apqw])-([A-Za-z0-9_-]{1,40}?)(?:-(\d{1,6}))?", re.ASCII)


class Links(NamedTuple):
    """Links to a library's texts through the bot with this user name."""

    library: Library
    username: str

    def to_article(self, article: str) -> str:
        """Opens an article, by its id."""
        return self._link(f"a-{article_key(article)}")

    def to_passage(self, article: str, number: int) -> str:
        """Opens a passage, by its article's id and its running number there."""
        return self._link(f"p-{article_key(article)}-{number}")

    def to_citation(self, citation: Citation) -> str:
        """Opens the passage that is cited."""
        return self.to_place(citation.article, citation.start)

    def to_place(self, article: str, position: int) -> str:
        """Opens the passage that holds a position of an article, by its id."""
        found = self.library.article(article)
        return self.to_passage(article, passage_at(found, position) if found else 0)

    def to_question(self, asked: str) -> str:
        """Asks a kept question again, by its id."""
        return self._link(f"q-{asked}-0")

    def to_wish(self, asked: str) -> str:
        """Asks in private to be told the answer to a kept question, by its id."""
        return self._link(f"w-{asked}-0")

    def to_bot(self) -> str:
        """Opens the private chat."""
        return f"https://t.me/{self.username}"

    def _link(self, payload: str) -> str:
        return f"{self.to_bot()}?start={payload}"


class Opened(NamedTuple):
    """What a link opens: "a"rticle, "p"assage, "q"uestion, or "w"ish to be told its answer."""

    kind: str
    target: str  # an article's key, or a question's id
    number: int  # of the passage


def opened(payload: str) -> Opened | None:
    """What the payload of a link names, or None if it is not one of ours."""
    found = _PAYLOAD.fullmatch(payload)
    if found is None:
        return None
    kind, target, number = found.groups()
    return Opened(kind, target, int(number or 0))


def opened_by(address: str, username: str) -> Opened | None:
    """What a link to the bot with this user name opens, or None if `address` is none."""
    found = _ADDRESS.fullmatch(address.strip())
    if found is None or found[1].lower() != username.lower():
        return None
    return opened(found[2])


def article_key(article: str) -> str:
    """A short name for an article's id, the same in every run."""
    return blake2b(article.encode("utf-8", "surrogatepass"), digest_size=_KEY_BYTES).hexdigest()


def article_with_key(key: str, library: Library) -> Article | None:
    """The article whose key this is, or None."""
    found = _names(library).get(key)
    return library.article(found) if found is not None else None


@lru_cache(1)
def _names(library: Library) -> dict[str, str]:
    """The articles' ids by their keys, made once: 100,000 take 0.1 s."""
    return {article_key(name): name for name in library.articles()}


def passage_at(article: Article, position: int) -> int:
    """The running number of the passage that holds a position, the last before it if none does."""
    starts = [passage.start for passage in article.passages]
    return max((n for n, start in enumerate(starts) if start <= position), default=0)


__all__ = [
    "Links",
    "Opened",
    "article_key",
    "article_with_key",
    "opened",
    "opened_by",
    "passage_at",
]
