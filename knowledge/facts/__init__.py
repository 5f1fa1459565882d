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
        facts, moment = _read(article, paragraph, moment)
        found += facts
    return _in_order(found)


def facts_in(article: Article, passage: str) -> tuple[Fact, ...]:
    """The facts of one passage of `article`, by the passage's id: `facts_of` without the others.

    Of the paragraphs before it only what they say of the time is read, which takes a quarter of
    the time of reading all.
    """
    moment = Moment()
    for paragraph in _paragraphs(article):
        if any(told.id == passage for told in paragraph):
            facts, _ = _read(article, paragraph, moment)
            return _in_order(fact for fact in facts if fact.passage == passage)
        moment = moment.in_new_paragraph()
        for told in paragraph:
            for sentence in parsed(told.text, names_year) if names_year(told.text) else ():
                moment = moment.leaving(sentence)
    return ()


def _paragraphs(article: Article) -> list[list[Passage]]:
    told = (passage for passage in article.passages if passage.part in _PARTS)
    grouped = groupby(told, key=lambda passage: (passage.part, passage.paragraph))
    return [list(paragraph) for _, paragraph in grouped]


def _read(
    article: Article, paragraph: Iterable[Passage], moment: Moment
) -> tuple[list[Fact], Moment]:
    """The facts of a paragraph, and the moment behind it."""
    rows = []
    moment = moment.in_new_paragraph()
    for passage in paragraph:
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
