"""Which article somebody means by part of its title, its place, or its number in the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.retrieval.query import coverage
from knowledge.text.syllables import syllables

if TYPE_CHECKING:
    from knowledge.library import Library
    from knowledge.models import Article

_TRIED = 10  # passages whose articles may be meant
_ENOUGH = 0.5  # of the words' weight: "bài về Sơn La" reaches 0.58, "giá vàng thế giới" nothing


def named_article(wanted: str, library: Library) -> Article | None:
    """The article that is meant, or None where no heading says enough of what was typed."""
    numbered = _numbered(wanted, library)
    if numbered is not None:
        return numbered
    names = dict.fromkeys(piece.passage.article for piece in library.retrieve(wanted, _TRIED))
    articles = [article for name in names if (article := library.article(name)) is not None]
    best = max(articles, key=lambda article: _likeness(wanted, article, library), default=None)
    return best if best and _likeness(wanted, best, library) >= _ENOUGH else None


def _numbered(wanted: str, library: Library) -> Article | None:
    """The article with this number in the list of all."""
    names = library.articles()
    figures = wanted.strip()  # int() itself doesn't take all that strip() takes for space
    number = int(figures) if figures.isdecimal() and len(figures) < 9 else 0
    return library.article(names[number - 1]) if 1 <= number <= len(names) else None


def _likeness(wanted: str, article: Article, library: Library) -> float:
    heading = (article.title or article.file, article.organisation, article.place, article.source)
    return coverage(library.query(wanted), syllables(" . ".join(filter(None, heading)))).share


__all__ = ["named_article"]
