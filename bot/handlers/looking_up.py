"""Inline mode: what is shown in any chat while somebody types behind the bot's name."""

from __future__ import annotations

from itertools import chain, islice, zip_longest
from typing import TYPE_CHECKING

from bot.highlights import key_facts
from bot.screens.cards import answer_card, article_card, fact_card, passage_card
from bot.streams import whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from telegram import User

    from bot.handlers.desk import Desk
    from bot.screens.cards import Card
    from knowledge.models import Answer, Article

RESULTS = 10
_PASSAGES, _KEY_FACTS = 6, 6
_ARTICLES_TOLD = 20  # of which an empty query shows facts


def look_up(query: str, me: User, desk: Desk) -> tuple[Card, ...]:
    """At most ten cards for what was typed so far; facts of the articles for nothing."""
    cards = _found(whole(query), me, desk) if query.strip() else _popular(me, desk)
    return tuple({card.id: card for card in islice(cards, RESULTS)}.values())


def answer_of(question: str, me: User, desk: Desk) -> Card:
    """The one answer that a guest gives."""
    answer = desk.conversations.answer(whole(question), (), desk.say.language)
    return answer_card(answer, desk.links(me), desk.say)


def _found(query: str, me: User, desk: Desk) -> Iterator[Card]:
    """The answer if there is one, the best passages, their articles."""
    answer = desk.conversations.answer(query, (), desk.say.language)
    articles, links = _articles_of(answer, desk), desk.links(me)
    if answer.status == "answered":
        yield answer_card(answer, links, desk.say)
    for piece in answer.evidence[:_PASSAGES]:
        article = articles.get(piece.passage.article)
        if article:
            yield passage_card(piece.passage, article, links, desk.say)
    for article in articles.values():
        facts = key_facts(article, desk.library, _KEY_FACTS)
        yield article_card(article, facts, links, desk.say)


def _articles_of(answer: Answer, desk: Desk) -> dict[str, Article]:
    """The articles of the evidence by their ids, the best first."""
    names = dict.fromkeys(piece.passage.article for piece in answer.evidence)
    found = ((name, desk.library.article(name)) for name in names)
    return {name: article for name, article in found if article}


def _popular(me: User, desk: Desk) -> Iterator[Card]:
    """Key facts, one of each article in turn."""
    links = desk.links(me)
    names = desk.library.articles()[:_ARTICLES_TOLD]
    articles = [article for name in names if (article := desk.library.article(name))]
    told = [
        [
            fact_card(article, fact, links, desk.say)
            for fact in key_facts(article, desk.library, RESULTS)
        ]
        for article in articles
    ]
    return (card for card in chain.from_iterable(zip_longest(*told)) if card)


__all__ = ["RESULTS", "answer_of", "look_up"]
