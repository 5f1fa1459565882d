"""Facts taken out of an article's sentences: who, how many, how much, when and where."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain, groupby
from typing import TYPE_CHECKING, NamedTuple

from knowledge.facts.breakdowns import linked
from knowledge.facts.kinds import EXTRACTORS
from knowledge.facts.moments import REACH, Moment, year_of
from knowledge.facts.parsing import names_year, parsed, worded
from knowledge.facts.settling import setting_of, settled
from knowledge.text.sentences import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from knowledge.facts.sentence import Draft
    from knowledge.models import Article, Fact, Passage

_PARTS = frozenset({"title", "lead", "body", "caption"})
_KEPT = 1024  # sentences


class _Told(NamedTuple):
    """A sentence where it stands."""

    passage: Passage
    start: int  # in the file
    text: str


def facts_of(article: Article) -> tuple[Fact, ...]:
    """Every fact of `article`, ordered by where it begins; pure, never raises."""
    found: list[Fact] = []
    moment = Moment()
    for paragraph in _paragraphs(article):
        facts, moment = _read(article, _told(paragraph), moment.in_new_paragraph())
        found += facts
    return _in_order(found)


def facts_in(article: Article, passage: str) -> tuple[Fact, ...]:
    """The facts of one passage of `article`, by the passage's id: `facts_of` without the others."""
    return _near(article, passage, Span(0, len(article.raw)))


def facts_within(article: Article, passage: str, span: Span) -> tuple[Fact, ...]:
    """Those of them that begin in a stretch of the file, parts of others among them, each once.

    A question looks into single sentences; reading their whole passages took twice the time.
    """
    near = _near(article, passage, span)
    every = (one for fact in near for one in (fact, *fact.parts))
    within = (one for one in every if span.start <= one.start < span.end)
    return tuple({(one.kind, one.start, one.end): one for one in within}.values())


def _near(article: Article, passage: str, span: Span) -> tuple[Fact, ...]:
    """The facts of a passage, at least those told in a stretch of the file or broken down there."""
    paragraphs = _paragraphs(article)
    for at, paragraph in enumerate(paragraphs):
        if all(one.id != passage for one in paragraph):
            continue
        told = _told(paragraph)
        wanted = [
            number
            for number, one in enumerate(told)
            if one.passage.id == passage and span.start <= one.start < span.end
        ]
        if wanted:
            first = max(0, wanted[0] - 1)  # a breakdown reaches one sentence back
            framing = max(0, first - REACH)
            year = _year_told([*chain(*paragraphs[:at])], told[:framing])
            moment = _behind(told[framing:first], Moment(year=year))
            facts, _ = _read(article, told[first : wanted[-1] + 2], moment)
            return _in_order(fact for fact in facts if fact.passage == passage)
    return ()


def _behind(told: Iterable[_Told], moment: Moment) -> Moment:
    """The moment behind sentences of which nothing else is wanted."""
    for one in told:
        moment = moment.leaving(parsed(one.text)) if names_year(one.text) else moment.passing()
    return moment


def _year_told(passages: Sequence[Passage], told: Sequence[_Told]) -> str | None:
    """The last year that passages and the sentences behind them name."""
    dated = (passage for passage in reversed(passages) if names_year(passage.text))
    before = (one for passage in dated for one in reversed(_told([passage])))
    texts = (one.text for one in chain(reversed(told), before))
    years = (year_of(parsed(text)) for text in texts if names_year(text))
    return next(filter(None, years), None)


def _paragraphs(article: Article) -> list[list[Passage]]:
    told = (passage for passage in article.passages if passage.part in _PARTS)
    grouped = groupby(told, key=lambda passage: (passage.part, passage.paragraph))
    return [list(paragraph) for _, paragraph in grouped]


def _told(passages: Iterable[Passage]) -> list[_Told]:
    return [
        _Told(passage, passage.start + start, passage.text[start:end])
        for passage in passages
        for start, end in worded(passage.text)
    ]


def _read(article: Article, told: Iterable[_Told], moment: Moment) -> tuple[list[Fact], Moment]:
    """The facts of sentences that follow one another, and the moment behind them."""
    rows = []
    for one in told:
        sentence = parsed(one.text)
        setting = setting_of(sentence, moment.entering(sentence), one.start, one.passage, article)
        rows.append((sentence, [settled(draft, setting) for draft in _drafts(one.text)]))
        moment = moment.leaving(sentence)
    return list(linked(rows, article.raw)), moment


def _in_order(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple(sorted(facts, key=lambda fact: (fact.start, -fact.end)))


@lru_cache(_KEPT)
def _drafts(text: str) -> tuple[Draft, ...]:
    sentence = parsed(text)
    return tuple(draft for extract in EXTRACTORS for draft in extract(sentence))


__all__ = ["facts_in", "facts_of", "facts_within"]
