"""Facts taken out of an article's sentences: who, how many, how much, when and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.facts import (
    counts,
    dates,
    events,
    lists,
    money,
    organisations,
    people,
    percents,
    places,
)
from knowledge.facts.breakdowns import linked
from knowledge.facts.moments import Moment
from knowledge.facts.parsing import parsed
from knowledge.facts.settling import settled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from knowledge.facts.sentence import Draft, Sentence
    from knowledge.models import Article, Fact

_EXTRACTORS: tuple[Callable[[Sentence], Iterator[Draft]], ...] = (
    counts.extract,
    money.extract,
    percents.extract,
    dates.extract,
    people.extract,
    organisations.extract,
    events.extract,
    places.extract,
    lists.extract,
)
_PARTS = frozenset({"title", "lead", "body", "caption"})


def facts_of(article: Article) -> tuple[Fact, ...]:
    """Every fact of `article`, ordered by where it begins; pure, never raises."""
    found: list[Fact] = []
    moment = Moment()
    for passage in article.passages:
        if passage.part not in _PARTS:
            continue
        moment = moment.at((passage.part, passage.paragraph))
        rows = [(sentence, _drafts(sentence)) for sentence in parsed(passage.text)]
        for sentence, drafts in linked(rows):
            moment = moment.entering(sentence)
            found += [settled(draft, sentence, moment, passage, article) for draft in drafts]
            moment = moment.leaving(sentence)
    return tuple(sorted(found, key=lambda fact: (fact.start, -fact.end)))


def _drafts(sentence: Sentence) -> list[Draft]:
    return [draft for extract in _EXTRACTORS for draft in extract(sentence)]


__all__ = ["facts_of"]
