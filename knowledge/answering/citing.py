"""Citations: where a quoted stretch of an article can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.dating import dated
from knowledge.models import Citation

if TYPE_CHECKING:
    from knowledge.answering.candidates import Candidate
    from knowledge.answering.picks import Pick
    from knowledge.library import Library
    from knowledge.models import Article, Fact, Passage


def cite(article: Article, passage: Passage, start: int, end: int) -> Citation:
    """The citation of `article.raw[start:end]`, which stands in `passage`."""
    return Citation(
        file=article.file,
        article=article.id,
        title=article.title,
        source=article.source,
        published=article.published,
        part=passage.part,
        paragraph=passage.paragraph,
        start=start,
        end=end,
        quote=article.raw[start:end],
    )


def cite_sentence(candidate: Candidate) -> Citation:
    """The citation of a candidate's whole sentence."""
    span = candidate.span
    return cite(candidate.article, candidate.passage, span.start, span.end)


def cite_fact(candidate: Candidate, fact: Fact | None, library: Library, told: str) -> Citation:
    """The same for a fact taken from there, with its time where `told` doesn't say it."""
    time = dated(fact, candidate.passage, library, told)
    return cite_sentence(candidate)._replace(dated=time)


def cite_pick(candidate: Candidate, pick: Pick, library: Library, told: str) -> Citation:
    """The same for a pick, with those sentences of the passage beside it that it reaches into."""
    passage, span = candidate.passage, candidate.span
    start = max(passage.start, min(span.start, pick.start))
    end = min(passage.end, max(span.end, pick.end))
    time = dated(pick.fact, passage, library, told)
    return cite(candidate.article, passage, start, end)._replace(dated=time)


__all__ = ["cite", "cite_fact", "cite_pick", "cite_sentence"]
