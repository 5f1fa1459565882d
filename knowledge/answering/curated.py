"""Answers that people gave, for questions that the articles don't answer or answer badly.

Each is found by the question that it was given to, however that is typed or worded.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from knowledge.answering.citing import cite
from knowledge.answering.sameness import is_same
from knowledge.answering.wording import plain
from knowledge.library import Library
from knowledge.models import Answer, Article, Passage
from knowledge.text.normal import folded
from knowledge.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable

    from knowledge.answering.asking import Asking
    from knowledge.models import Part

_LOOKED_AT = 10  # questions like the one asked
_KEPT = 256  # questions whose answers are looked up again, at each press of a button
_SURE = 0.99


class Given(NamedTuple):
    """A question with what answers it."""

    question: str  # as it stands alone
    article: Article  # one of the library's, or a reply read as one: see `reply_article`


def reply_article(identifier: str, question: str, reply: str, day: str, author: str) -> Article:
    """A person's reply of an ISO date as an article of one passage, whose part is "curated"."""
    return _page(identifier, reply, "curated", title=question, published=day, source=author)


class Curated:
    """Answers that people gave, searched by their questions."""

    def __init__(self, given: Iterable[Given], library: Library) -> None:
        """`library` is the one asked first of all; a later answer goes before an earlier one."""
        self._given = [
            each._replace(question=plain(each.question, library.frequency))
            for each in given
            if each.article.passages
        ]
        pages = (_page(str(n), each.question, "title") for n, each in enumerate(self._given))
        self._questions = Library.of(pages)
        self._answering = lru_cache(_KEPT)(self._look_up)

    def replies(self) -> tuple[Article, ...]:
        """The replies, which no library has."""
        return tuple(each.article for each in self._given if _is_reply(each.article))

    def answer(self, asking: Asking) -> Answer | None:
        """What was given to the very question that is asked, or None."""
        texts = [text for text in (asking.unfitted, asking.text) if text and self._given]
        article = next(filter(None, map(self._answering, texts)), None)
        if article is None:
            return None
        told = [passage for passage in article.passages if passage.part in _TELLING]
        passage = (told or article.passages)[0]
        citation = cite(article, passage, passage.start, passage.end)
        return Answer(
            "answered",
            _opening(passage.text) if _is_reply(article) else article.title,
            quote=citation.quote,
            citations=(citation,),
            confidence=_SURE,
            evidence=asking.evidence,
        )

    def _look_up(self, text: str) -> Article | None:
        near = self._questions.retrieve(folded(text), _LOOKED_AT)  # some are kept without marks
        numbers = (int(piece.passage.article) for piece in near)
        same = [n for n in numbers if is_same(text, self._given[n].question, self._questions)]
        return self._given[max(same)].article if same else None


_TELLING: tuple[Part, ...] = ("lead", "body", "curated")


def _is_reply(article: Article) -> bool:
    return any(passage.part == "curated" for passage in article.passages)


def _opening(text: str) -> str:
    """The first sentence."""
    return text[: next((span.end for span in sentences(text)), None)]


def _page(
    identifier: str,
    text: str,
    part: Part,
    *,
    title: str = "",
    published: str | None = None,
    source: str | None = None,
) -> Article:
    return Article(
        id=identifier,
        file=identifier,
        raw=text,
        title=title,
        published=published,
        byline=None,
        source=source,
        url=None,
        place=None,
        organisation=None,
        abbreviations=(),
        captions=(),
        passages=(Passage(f"{identifier}#1", identifier, part, 0, text, 0, len(text)),),
        dropped=(),
    )


__all__ = ["Curated", "Given", "reply_article"]
