"""Facts taken out of an article's sentences: who, how many, how much, when and where."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from knowledge.facts.breakdowns import linked
from knowledge.facts.kinds import EXTRACTORS
from knowledge.facts.moments import Moment
from knowledge.facts.parsing import names_year, parsed
from knowledge.facts.settling import setting_of, settled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from knowledge.facts.sentence import Draft, Sentence
    from knowledge.models import Article, Fact, Passage

_PARTS = frozenset({"title", "lead", "body", "caption"})


def facts_of(article: Article) -> tuple[Fact, ...]:
    """Every fact of `article`, ordered by where it begins; pure, never raises."""
    found: list[Fact] = []
    moment = Moment()
    for paragraph in _paragraphs(article):
        facts, moment = _read(article, paragraph, moment.in_new_paragraph())
        found += facts
    return _in_order(found)


def facts_in(article: Article, passage: str) -> tuple[Fact, ...]:
    """The facts of one passage of `article`, by the passage's id: `facts_of` without the others.

    Of the paragraphs before it only what they say of the time is read, which takes a quarter of
    the time of reading all.
    """
    moment = Moment()
    for paragraph in _paragraphs(article):
        place = next((at for at, told in enumerate(paragraph) if told.id == passage), None)
        moment = moment.in_new_paragraph()
        # A breakdown reaches one sentence back, so the passages beside are read as well.
        for told in paragraph if place is None else paragraph[: max(0, place - 1)]:
            moment = _years_told(told, moment)
        if place is not None:
            facts, _ = _read(article, paragraph[max(0, place - 1) : place + 2], moment)
            return _in_order(fact for fact in facts if fact.passage == passage)
    return ()


def _years_told(passage: Passage, moment: Moment) -> Moment:
    """The moment behind a passage of which nothing else is wanted."""
    for sentence in parsed(passage.text, names_year) if names_year(passage.text) else ():
        moment = moment.leaving(sentence)
    return moment


def _paragraphs(article: Article) -> list[list[Passage]]:
    told = (passage for passage in article.passages if passage.part in _PARTS)
    grouped = groupby(told, key=lambda passage: (passage.part, passage.paragraph))
    return [list(paragraph) for _, paragraph in grouped]


def _read(
    article: Article, passages: Iterable[Passage], moment: Moment
) -> tuple[list[Fact], Moment]:
    """The facts of passages that follow one another, and the moment behind them."""
    rows = []
    for passage in passages:
        for sentence in parsed(passage.text):
            setting = setting_of(sentence, moment.entering(sentence), passage, article)
            rows.append((sentence, [settled(draft, setting) for draft in _drafts(sentence)]))
            moment = moment.leaving(sentence)
    return list(linked(rows, article.raw)), moment


def _in_order(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple(sorted(facts, key=lambda fact: (fact.start, -fact.end)))


def _drafts(sentence: Sentence) -> list[Draft]:
    return [draft for extract in EXTRACTORS for draft in extract(sentence)]


__all__ = ["facts_in", "facts_of"]
