"""Facts taken out of an article's sentences: who, how many, how much, when and where."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from knowledge.facts.breakdowns import linked
from knowledge.facts.kinds import EXTRACTORS
from knowledge.facts.moments import Moment
from knowledge.facts.parsing import parsed
from knowledge.facts.settling import setting_of, settled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from knowledge.facts.sentence import Draft, Sentence
    from knowledge.models import Article, Fact, Passage

_PARTS = frozenset({"title", "lead", "body", "caption"})


def facts_of(article: Article) -> tuple[Fact, ...]:
    """Every fact of `article`, ordered by where it begins; pure, never raises."""
    found: list[Fact] = []
    moment = Moment()
    told = (passage for passage in article.passages if passage.part in _PARTS)
    for _, paragraph in groupby(told, key=lambda passage: (passage.part, passage.paragraph)):
        rows = []
        moment = moment.in_new_paragraph()
        for passage, sentence in _sentences(paragraph):
            setting = setting_of(sentence, moment.entering(sentence), passage, article)
            rows.append((sentence, [settled(draft, setting) for draft in _drafts(sentence)]))
            moment = moment.leaving(sentence)
        found += linked(rows, article.raw)
    return tuple(sorted(found, key=lambda fact: (fact.start, -fact.end)))


def _sentences(passages: Iterable[Passage]) -> Iterator[tuple[Passage, Sentence]]:
    for passage in passages:
        for sentence in parsed(passage.text):
            yield passage, sentence


def _drafts(sentence: Sentence) -> list[Draft]:
    return [draft for extract in EXTRACTORS for draft in extract(sentence)]


__all__ = ["facts_of"]
