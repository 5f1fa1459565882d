"""An answer as one message: the fact in bold, the quotes to open, their sources, what else to ask.

The limits below keep a message under Telegram's 4,096 units whatever the articles hold: the
quotes share what the rest leaves, at least 500 units.
"""

from __future__ import annotations

import html
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.presenting import offers, quotes, source_line
from bot.screens.answer_buttons import ITEMS, answer_rows, choice_rows
from bot.screens.emphasis import with_bold
from bot.screens.message import TEXT_LIMIT, Message, cut, escaped, units

if TYPE_CHECKING:
    from bot.links import Links
    from bot.presenting import Offer, Quoted
    from bot.screens.answer_buttons import View
    from bot.screens.message import Rows
    from bot.words import Words
    from knowledge.models import Answer, Dated

_FACT_LIMIT, _HEADING_LIMIT = 900, 300
_SHORT_QUOTE = 300  # units, where a chat asked for short quotes
_PAPER_LIMIT, _TITLE_LIMIT, _TIME_LIMIT = 40, 80, 40  # so that day and paragraph still fit in
_QUOTES, _SOURCES, _SOURCE_LIMIT = 4, 2, 200  # sources are those of one quote
_ITEM_LIMIT = 120  # of the items of each offer, of which there are at most two
_GAP = "\n\n"


def answer_message(
    answer: Answer,
    say: Words,
    *,
    links: Links | None = None,
    view: View | None = None,
    short: bool = False,
    to_private: bool = False,
    heading: str = "",
) -> Message:
    """The message that answers a question, under a heading if one is given.

    With `links` each source line opens its passage; with `view`, which names a kept question, there
    are buttons, also one `to_private` talk if wanted; with `short` quotes are cut early.
    """
    if view and answer.choices:  # each is a button, and has its quote where it is chosen
        return Message(
            escaped(cut(answer.text, _FACT_LIMIT)), choice_rows(answer, view), view.asked
        )
    fact = cut(answer.text, _FACT_LIMIT)
    shown = [_shortened(quoted) for quoted in quotes(_short_named(answer), say)[:_QUOTES]]
    offered = _offered(answer, say, numbered=view is not None)
    heading = cut(heading, _HEADING_LIMIT)
    sources = ("\n".join((one.heading, *one.sources)) for one in shown)
    fixed = [heading, fact, *offered, *sources]
    left = TEXT_LIMIT - sum(units(text) + len(_GAP) for text in fixed)
    limit = min(left // max(len(shown), 1), _SHORT_QUOTE if short else TEXT_LIMIT)
    addresses = _addresses(answer, say, links) if links else {}
    return Message(
        _GAP.join(
            [
                *([escaped(heading)] if heading else ()),
                f"<b>{escaped(fact)}</b>" if answer.status == "answered" else escaped(fact),
                *(_quoted_html(quoted, fact, limit, addresses) for quoted in shown),
                *map(escaped, offered),
            ]
        ),
        _rows(answer, view, say, links, to_private=to_private) if view else (),
        view.asked if view else "",
    )


def _rows(answer: Answer, view: View, say: Words, links: Links | None, *, to_private: bool) -> Rows:
    if links is None:
        return answer_rows(answer, view, say)
    article = links.library.article(answer.citations[0].article) if answer.citations else None
    url = article.url if article else None
    private = links.to_question(view.asked) if to_private else None
    return answer_rows(answer, view, say, url=url, private=private)


def _addresses(answer: Answer, say: Words, links: Links) -> dict[str, str]:
    """What each source line opens."""
    cited = zip(_short_named(answer).citations, answer.citations, strict=True)
    return {
        cut(source_line(short, say), _SOURCE_LIMIT): links.to_citation(citation)
        for short, citation in cited
    }


def _short_named(answer: Answer) -> Answer:
    """`answer` with the names of papers and articles, and times, cut to what a line can hold."""
    citations = (
        citation._replace(
            title=cut(citation.title, _TITLE_LIMIT),
            source=cut(citation.source, _PAPER_LIMIT) if citation.source else None,
            dated=citation.dated and _short_dated(citation.dated),
        )
        for citation in answer.citations
    )
    return replace(answer, citations=tuple(citations))


def _short_dated(dated: Dated) -> Dated:
    return dated._replace(words=cut(dated.words, _TIME_LIMIT))


def _shortened(quoted: Quoted) -> Quoted:
    sources = tuple(cut(source, _SOURCE_LIMIT) for source in quoted.sources[:_SOURCES])
    return quoted._replace(sources=sources)


def _offered(answer: Answer, say: Words, *, numbered: bool) -> list[str]:
    return [
        "\n".join([offer.heading, *_items(offer, say, numbered=numbered)])
        for offer in offers(answer, say)
    ]


def _items(offer: Offer, say: Words, *, numbered: bool) -> list[str]:
    items = [cut(item, _ITEM_LIMIT) for item in offer.items[:ITEMS]]
    if not numbered:
        return [say("answer.item", text=item) for item in items]
    return [say("answer.numbered", number=n, text=item) for n, item in enumerate(items, 1)]


def _quoted_html(quoted: Quoted, fact: str, limit: int, addresses: dict[str, str]) -> str:
    lines = [_linked(source, addresses.get(source)) for source in quoted.sources]
    if quoted.quote:
        quote = with_bold(cut(quoted.quote, limit - 1), fact)
        lines.insert(0, f"<blockquote expandable>{quote}</blockquote>")
    if quoted.heading:
        lines.insert(0, escaped(quoted.heading))
    return "\n".join(lines)


def _linked(text: str, address: str | None) -> str:
    return f'<a href="{html.escape(address)}">{escaped(text)}</a>' if address else escaped(text)


__all__ = ["answer_message"]
