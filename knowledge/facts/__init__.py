"""Facts that sentences state."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge.models import Article, Fact


def facts_of(article: Article) -> tuple[Fact, ...]:
    """The facts that an article states, in the order of the text."""
    del article
    return ()


__all__ = ["facts_of"]
