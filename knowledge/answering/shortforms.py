"""What an abbreviation stands for, where an article spells it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.citing import cite
from knowledge.models import Answer
from knowledge.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.answering.asking import Asking
    from knowledge.models import Article, Citation

_SURE = 0.95


def reply(asking: Asking) -> Answer | None:
    """The long form; None where the question asks for none, or no article gives it."""
    question = asking.question
    if question.kind not in {"definition", "meaning"}:
        return None
    words = [token.text for token, w in zip(question.row, question.weights, strict=True) if w > 0]
    for short, long, citation in _introduced(asking):
        if words and all(word.lower() == short.lower() for word in words):
            return Answer(
                "answered",
                f"{long} ({short})",
                quote=citation.quote,
                citations=(citation,),
                confidence=_SURE,
                evidence=asking.evidence,
            )
    return None


def _introduced(asking: Asking) -> Iterator[tuple[str, str, Citation]]:
    for article_id in dict.fromkeys(item.passage.article for item in asking.evidence):
        article = asking.library.article(article_id)
        for short, long in article.abbreviations if article else ():
            citation = _where(article, short) if article else None
            if citation:
                yield short, long, citation


def _where(article: Article, short: str) -> Citation | None:
    """The sentence that puts the abbreviation in brackets."""
    for passage in article.passages:
        for span in sentences(passage.text):
            if f"({short})" in passage.text[span.start : span.end]:
                return cite(article, passage, passage.start + span.start, passage.start + span.end)
    return None


__all__ = ["reply"]
