"""What of an article is worth showing to somebody who has asked nothing yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.wording import plain

if TYPE_CHECKING:
    from knowledge.library import Library
    from knowledge.models import Article, Fact

_TELLING = {"count", "money", "percent", "person"}
_LONGEST = 320  # characters of a sentence that can be read at a glance


def key_facts(article: Article, library: Library, most: int) -> tuple[Fact, ...]:
    """Figures and people of an article in the order of its text, one of each sentence."""
    chosen: dict[int, Fact] = {}
    for fact in library.facts(article.id):
        length = fact.sentence_end - fact.sentence_start
        if fact.kind in _TELLING and length <= _LONGEST:
            chosen.setdefault(fact.sentence_start, fact)
    return tuple(chosen.values())[:most]


def sentence_of(fact: Fact, article: Article) -> str:
    """The sentence that states a fact, on one line."""
    return plain(article.raw[fact.sentence_start : fact.sentence_end])


__all__ = ["key_facts", "sentence_of"]
