"""What inline mode lists while somebody types: answers, passages, articles, facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.highlights import sentence_of
from bot.links import article_key, passage_at
from bot.presenting import place_in_article, source_line
from bot.screens.answers import answer_message
from bot.screens.articles import article_message, fact_message
from bot.screens.message import Button, Message, cut
from bot.screens.passages import link_rows, passage_message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.links import Links
    from bot.words import Words
    from knowledge.models import Answer, Article, Fact, Passage

_TITLE_LIMIT, _DESCRIPTION_LIMIT = 80, 160


class Card(NamedTuple):
    """One line of the list, and the message that choosing it posts."""

    id: str  # at most 64 bytes, one of its kind in a list
    title: str
    description: str
    message: Message


def answer_card(answer: Answer, links: Links, say: Words) -> Card:
    """A cited answer."""
    source = source_line(answer.citations[0], say) if answer.citations else ""
    return _card("answer", answer.text, source, answer_message(answer, say, links=links))


def passage_card(passage: Passage, article: Article, links: Links, say: Words) -> Card:
    """A passage in its article."""
    number = passage_at(article, passage.start)
    place = place_in_article(passage.part, passage.paragraph, say)
    title = say("inline.passage", place=place, title=article.title or article.file)
    row = _read_on(links.to_passage(article.id, number), say)
    message = passage_message(article, number, say, rows=(row,))
    return _card(f"p{article_key(article.id)}-{number}", title, passage.text, message)


def article_card(article: Article, facts: Sequence[Fact], links: Links, say: Words) -> Card:
    """An article with its key facts."""
    title = say("inline.article", title=article.title or article.file)
    # Its buttons would need the bot's own message, which a chosen result is not.
    row = _read_on(links.to_article(article.id), say)
    message = Message(article_message(article, facts, say).html, (*link_rows(article, say), row))
    first = sentence_of(facts[0], article) if facts else ""
    return _card(f"b{article_key(article.id)}", title, first, message)


def fact_card(article: Article, fact: Fact, links: Links, say: Words) -> Card:
    """One fact in its sentence."""
    row = _read_on(links.to_passage(article.id, passage_at(article, fact.start)), say)
    message = Message(fact_message(article, fact, say).html, (*link_rows(article, say), row))
    sentence = sentence_of(fact, article)
    return _card(f"f{article_key(article.id)}-{fact.start}", fact.value, sentence, message)


def _read_on(address: str, say: Words) -> tuple[Button, ...]:
    """Opens the bot's private chat there, since it can't turn pages in others' messages."""
    return (Button(say("button.read_on"), url=address),)


def _card(identifier: str, title: str, description: str, message: Message) -> Card:
    return Card(identifier, _line(title, _TITLE_LIMIT) or "…", _line(description), message)


def _line(text: str, limit: int = _DESCRIPTION_LIMIT) -> str:
    sendable = text.encode("utf-8", "ignore").decode("utf-8").replace("\0", "")
    return cut(" ".join(sendable.split()), limit)


__all__ = ["Card", "answer_card", "article_card", "fact_card", "passage_card"]
