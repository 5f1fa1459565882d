"""Articles as contents of announcements."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from bot.announcements.models import Content
from bot.highlights import key_facts, sentence_of
from bot.links import passage_at
from bot.presenting import place_in_article
from bot.screens.emphasis import with_bold
from bot.screens.message import Button, cut, escaped
from bot.screens.passages import article_heading, link_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.links import Links
    from bot.words import Words
    from knowledge.models import Article, Fact

_KEY_FACTS, _FACT_LIMIT, _TITLE_LIMIT = 3, 320, 200
LISTED = 10  # articles in one content


def article_content(article: Article, links: Links, say: Words) -> Content:
    """Title and source, three key facts each with its paragraph, and ways to the article."""
    facts = key_facts(article, links.library, _KEY_FACTS)
    told = [_fact_html(fact, article, links, say) for fact in facts]
    heading = f"📰 {article_heading(article, say)}"
    opening = Button(say("button.article"), url=links.to_article(article.id))
    return Content(html="\n\n".join([heading, *told]), rows=((opening,), *link_rows(article, say)))


def list_content(articles: Sequence[Article], links: Links, say: Words) -> Content:
    """The titles of several articles, each leading to its article."""
    lines = [f"• {_title_html(article, links)}" for article in articles[:LISTED]]
    more = len(articles) - LISTED
    heading = f"<b>{escaped(say('news.heading', count=len(articles)))}</b>"
    rest = [escaped(say("start.more", count=more))] if more > 0 else []
    return Content(html="\n".join([heading, *lines, *rest]))


def fact_content(article: Article, fact: Fact, links: Links, say: Words) -> Content:
    """One fact in its sentence, with its article."""
    html_text = f"{_fact_html(fact, article, links, say)}\n\n{article_heading(article, say)}"
    opening = Button(say("button.article"), url=links.to_article(article.id))
    return Content(html=html_text, rows=((opening,),))


def _fact_html(fact: Fact, article: Article, links: Links, say: Words) -> str:
    """The sentence with the fact in bold, then the paragraph, which opens there."""
    sentence = with_bold(cut(sentence_of(fact, article), _FACT_LIMIT), fact.value)
    place = "…"
    if article.passages:
        passage = article.passages[passage_at(article, fact.start)]
        place = place_in_article(passage.part, passage.paragraph, say)
    return f"• {sentence} ({_linked(place, links.to_place(article.id, fact.start))})"


def _title_html(article: Article, links: Links) -> str:
    title = cut(article.title or article.file, _TITLE_LIMIT)
    return _linked(title, links.to_article(article.id))


def _linked(text: str, address: str) -> str:
    return f'<a href="{html.escape(address)}">{escaped(text)}</a>'


__all__ = ["LISTED", "article_content", "fact_content", "list_content"]
