"""An answer as one message: the fact in bold, the quotes to open, their sources, what else to ask.

The limits below keep a message under Telegram's 4,096 units whatever the articles hold: the
quotes share what the rest leaves, at least 500 units.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.presenting import offers, quotes
from bot.screens.emphasis import with_bold
from bot.screens.message import TEXT_LIMIT, Message, cut, escaped, units

if TYPE_CHECKING:
    from bot.presenting import Offer, Quoted
    from bot.words import Words
    from knowledge.models import Answer

_FACT_LIMIT = 900
_PAPER_LIMIT, _TITLE_LIMIT = 40, 100  # so that day and paragraph still fit into a source line
_QUOTES, _SOURCES, _SOURCE_LIMIT = 4, 2, 200  # sources are those of one quote
_ITEMS, _ITEM_LIMIT = 4, 120  # of each offer, of which there are at most two
_GAP = "\n\n"


def answer_message(answer: Answer, say: Words) -> Message:
    """The message that answers a question."""
    fact = cut(answer.text, _FACT_LIMIT)
    shown = [_shortened(quoted) for quoted in quotes(_short_named(answer), say)[:_QUOTES]]
    offered = _offered(answer, say)
    fixed = [fact, *offered, *("\n".join(sources) for _, sources in shown)]
    left = TEXT_LIMIT - sum(units(text) + len(_GAP) for text in fixed)
    return Message(
        _GAP.join(
            [
                f"<b>{escaped(fact)}</b>" if answer.status == "answered" else escaped(fact),
                *(_quoted_html(quoted, fact, left // len(shown)) for quoted in shown),
                *map(escaped, offered),
            ]
        )
    )


def _short_named(answer: Answer) -> Answer:
    """`answer` with the names of papers and articles cut to what a source line can hold."""
    citations = (
        replace(
            citation,
            title=cut(citation.title, _TITLE_LIMIT),
            source=cut(citation.source, _PAPER_LIMIT) if citation.source else None,
        )
        for citation in answer.citations
    )
    return replace(answer, citations=tuple(citations))


def _shortened(quoted: Quoted) -> Quoted:
    sources = tuple(cut(source, _SOURCE_LIMIT) for source in quoted.sources[:_SOURCES])
    return quoted._replace(sources=sources)


def _offered(answer: Answer, say: Words) -> list[str]:
    return ["\n".join([offer.heading, *_items(offer, say)]) for offer in offers(answer, say)]


def _items(offer: Offer, say: Words) -> list[str]:
    return [say("answer.item", text=cut(item, _ITEM_LIMIT)) for item in offer.items[:_ITEMS]]


def _quoted_html(quoted: Quoted, fact: str, limit: int) -> str:
    sources = escaped("\n".join(quoted.sources))
    if not quoted.quote:
        return sources
    quote = with_bold(cut(quoted.quote, limit - 1), fact)
    return f"<blockquote expandable>{quote}</blockquote>\n{sources}"


__all__ = ["answer_message"]
