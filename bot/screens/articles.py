"""The articles: a list by page, one with its key facts, a single fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.highlights import sentence_of
from bot.links import article_key, passage_at
from bot.presenting import when
from bot.presses import Press
from bot.screens.emphasis import with_bold
from bot.screens.message import Button, Message, cut, escaped
from bot.screens.passages import article_heading, link_rows, page_row
from knowledge.answering.dating import dated_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.words import Words
    from knowledge.models import Article, Fact

PAGE = 5  # articles
_TITLE_LIMIT, _FACT_LIMIT = 150, 320


def list_message(articles: Sequence[Article], page: int, count: int, say: Words) -> Message:
    """One page of the list; `articles` are those of the page, `count` is that of all."""
    first = page * PAGE + 1
    lines = [
        say("answer.numbered", number=number, text=cut(article.title or article.file, _TITLE_LIMIT))
        for number, article in enumerate(articles, first)
    ]
    opening = tuple(
        Button(str(number), str(Press("b", article_key(article.id), page)))
        for number, article in enumerate(articles, first)
    )
    pages = [str(Press("n", "", number)) for number in range(-(-count // PAGE))]
    text = "\n".join([say("nguon", count=count), "", *lines])
    rows = (opening, page_row(page, len(pages), pages))
    return Message(escaped(text), tuple(row for row in rows if row))


def article_message(
    article: Article, facts: Sequence[Fact], say: Words, page: int | None = None
) -> Message:
    """An article with its key facts; `page` is that of the list to go back to."""
    told = [f"• {_fact_html(fact, article, say)}" for fact in facts]
    facts_html = "\n".join([escaped(say("article.facts")), *told]) if told else ""
    html = "\n\n".join(filter(None, [article_heading(article, say), facts_html]))
    reading = Button(say("button.read"), str(Press("p", article_key(article.id), 0)))
    back = Button(say("button.list"), str(Press("n", "", page or 0)))
    row = (reading, back) if article.passages else (back,)
    return Message(html, (*link_rows(article, say), row))


def fact_message(article: Article, fact: Fact, say: Words) -> Message:
    """One fact in its sentence, with its article."""
    key = article_key(article.id)
    where = Press("p", key, passage_at(article, fact.start))
    return Message(
        f"{_fact_html(fact, article, say)}\n\n{article_heading(article, say)}",
        (
            (
                Button(say("button.source"), str(where)),
                Button(say("button.article"), str(Press("b", key))),
            ),
            (Button(say("button.another"), str(Press("k"))),),
        ),
    )


def _fact_html(fact: Fact, article: Article, say: Words) -> str:
    """The fact in its sentence, and its time where the sentence doesn't say it."""
    sentence = sentence_of(fact, article)
    shown = with_bold(cut(sentence, _FACT_LIMIT), fact.value)
    dated = dated_before(fact, sentence)
    time = dated and when(dated, say)
    return f"{shown} ({escaped(time)})" if time else shown


__all__ = ["PAGE", "article_message", "fact_message", "list_message"]
