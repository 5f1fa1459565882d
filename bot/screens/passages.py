"""A passage where it stands in its article: what comes before it, what comes after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.presenting import day, place_in_article
from bot.screens.answer_buttons import web_button
from bot.screens.emphasis import with_bold
from bot.screens.message import Button, Message, cut, escaped

if TYPE_CHECKING:
    from bot.screens.message import Rows
    from bot.words import Words
    from knowledge.models import Article

_AROUND_LIMIT, _PASSAGE_LIMIT = 400, 2400
_TITLE_LIMIT, _META_LIMIT = 200, 200


def passage_message(
    article: Article, number: int, say: Words, *, marked: str = "", rows: Rows = ()
) -> Message:
    """The passage with this running number, `marked` in bold in it, between its neighbours."""
    passage = article.passages[number]
    before = article.passages[number - 1].text if number else ""
    after = article.passages[number + 1].text if number + 1 < len(article.passages) else ""
    parts = [
        article_heading(article, say),
        escaped(place_in_article(passage.part, passage.paragraph, say).capitalize()),
        _quoted(escaped(_tail(before, _AROUND_LIMIT)), expandable=True),
        _quoted(with_bold(cut(passage.text, _PASSAGE_LIMIT), marked), expandable=False),
        _quoted(escaped(cut(after, _AROUND_LIMIT)), expandable=True),
    ]
    return Message("\n".join(part for part in parts if part), (*link_rows(article, say), *rows))


def article_heading(article: Article, say: Words) -> str:
    """Title in bold, then paper and day, as HTML."""
    title = escaped(cut(article.title or article.file, _TITLE_LIMIT))
    known = (article.source, day(article.published) if article.published else None)
    meta = escaped(cut(" · ".join(filter(None, known)), _META_LIMIT))
    return f"<b>{title}</b>\n{meta}" if meta.strip() else f"<b>{title}</b>"


def link_rows(article: Article, say: Words) -> Rows:
    """A button to the article on the web, where its address is known."""
    row = web_button(article.url, say)
    return (row,) if row else ()


def page_row(page: int, pages: int, data: list[str]) -> tuple[Button, ...]:
    """Buttons to the page before and after; `data` has the press of each page."""
    if pages < 2:
        return ()
    before, after = (page - 1) % pages, (page + 1) % pages
    return (
        Button("‹", data[before]),
        Button(f"{page + 1}/{pages}", data[page]),
        Button("›", data[after]),
    )


def _quoted(html: str, *, expandable: bool) -> str:
    if not html.strip():
        return ""
    return f"<blockquote{' expandable' if expandable else ''}>{html}</blockquote>"


def _tail(text: str, limit: int) -> str:
    """The end of `text` from a word on, "…" before it where something is left out."""
    if len(text) <= limit:
        return text
    return "…" + text[-limit:].partition(" ")[2]


__all__ = ["article_heading", "link_rows", "page_row", "passage_message"]
