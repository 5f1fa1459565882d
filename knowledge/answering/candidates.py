"""Sentences that may hold the answer, with how much of the question each says."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from knowledge.answering.constraints import is_year, place_names
from knowledge.retrieval.query import Coverage, Met, coverage
from knowledge.text.sentences import Span, sentences
from knowledge.text.syllables import Syllable, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from knowledge.answering.question import Question
    from knowledge.library import Library
    from knowledge.models import Article, Evidence, Passage

# What a question's word is worth when it stands not in the sentence but near it. A heading says
# what an article is about, so it counts more than a neighbouring sentence.
_PARAGRAPH = 0.55
_HEADING = 0.65
# A syllable met without the one beside it in the question is often half of another word
# ("công nghệ" for "công thương").
_ALONE = 0.6
_WHOLE = {"number", "abbreviation", "synonym"}  # ways of meeting that are words by themselves


@dataclass(frozen=True)
class Candidate:
    """One sentence of an article, read against one question."""

    article: Article
    passage: Passage
    span: Span  # in article.raw
    tokens: tuple[Syllable, ...]  # offsets relative to the sentence
    coverage: Coverage
    weights: tuple[float, ...]  # of the question's slots
    strengths: tuple[float, ...]  # for each slot, how well sentence and surroundings say it
    years: tuple[str, ...]  # the sentence's own, else those its paragraph named last
    rank: float  # the passage's score in retrieval, 0 to 1

    @property
    def text(self) -> str:
        """The sentence as it stands in the file."""
        return self.article.raw[self.span.start : self.span.end]

    @cached_property
    def met(self) -> dict[int, tuple[Met, ...]]:
        """For each slot with content that the sentence meets, where."""
        pairs = zip(self.weights, self.coverage.places, strict=True)
        return {slot: met for slot, (weight, met) in enumerate(pairs) if weight > 0 and met}

    @property
    def met_tokens(self) -> set[int]:
        """The tokens at which slots with content are met."""
        return {met.start for places in self.met.values() for met in places}

    @cached_property
    def places(self) -> frozenset[str]:
        """Provinces and cities that the sentence or its article is about."""
        named = {met.value for met in place_names().find(self.tokens)}
        return frozenset(named | ({self.article.place} if self.article.place else set()))

    @cached_property
    def support(self) -> float:
        """The weighted share of the question that is said here, 0 to 1."""
        total = sum(self.weights)
        won = sum(w * strength for w, strength in zip(self.weights, self.strengths, strict=True))
        return won / total if total else 0.0


def candidates(
    question: Question, library: Library, evidence: Iterable[Evidence]
) -> list[Candidate]:
    """The sentences of the evidence's passages, the best supported first."""
    found: list[Candidate] = []
    for item in evidence:
        article = library.article(item.passage.article)
        if article is not None:
            found += _of_passage(question, article, item)
    return sorted(found, key=lambda candidate: -(candidate.support + 0.1 * candidate.rank))


def _of_passage(question: Question, article: Article, item: Evidence) -> list[Candidate]:
    passage = item.passage
    heading = coverage(question.query, _heading(article))
    read = [(span, syllables(passage.text[span.start : span.end])) for span in _spans(passage)]
    covers = [coverage(question.query, row) for _, row in read]
    years = _years(row for _, row in read)
    found = []
    for number, (span, row) in enumerate(read):
        around = [*covers[max(0, number - 2) : number], *covers[number + 1 : number + 2]]
        found.append(
            Candidate(
                article=article,
                passage=passage,
                span=Span(passage.start + span.start, passage.start + span.end),
                tokens=row,
                coverage=covers[number],
                weights=question.weights,
                strengths=_strengths(question, article, covers[number], around, heading),
                years=years[number],
                rank=item.score,
            )
        )
    return found


def _spans(passage: Passage) -> Sequence[Span]:
    if passage.part in {"lead", "body"}:
        return sentences(passage.text)
    return [Span(0, len(passage.text))]


@lru_cache(256)
def _heading(article: Article) -> tuple[Syllable, ...]:
    """What the article says of itself as a whole: its title, place and body."""
    return syllables(" . ".join(filter(None, (article.title, article.place, article.organisation))))


def _years(rows: Iterable[Sequence[Syllable]]) -> list[tuple[str, ...]]:
    """For each sentence its years; one that names none goes on in those named before it."""
    found: list[tuple[str, ...]] = []
    last: tuple[str, ...] = ()
    for row in rows:
        own = tuple(dict.fromkeys(token.text for token in row if is_year(token)))
        last = own or last
        found.append(last)
    return found


def _strengths(
    question: Question,
    article: Article,
    own: Coverage,
    around: Sequence[Coverage],
    heading: Coverage,
) -> tuple[float, ...]:
    found = []
    for slot in range(len(question.query.slots)):
        best = _own_strength(own, question, slot)
        in_heading = heading.best[slot]
        if in_heading:
            best = max(best, _HEADING * in_heading.strength)
        for other in around:
            best = max(best, _PARAGRAPH * _own_strength(other, question, slot))
        if (
            slot in question.constraints.place_slots
            and article.place in question.constraints.places
        ):
            best = 1.0
        found.append(best)
    return tuple(found)


def _own_strength(cover: Coverage, question: Question, slot: int) -> float:
    met = cover.best[slot]
    if met is None or (slot in question.strangers and met.how == "typo"):
        return 0.0
    alone = not _accompanied(cover, question.weights, slot)
    return _ALONE * met.strength if alone else met.strength


def _accompanied(cover: Coverage, weights: Sequence[float], slot: int) -> bool:
    """Whether a neighbouring slot is met next to this one, or nothing beside it has content."""
    beside = [n for n in (slot - 1, slot + 1) if 0 <= n < len(weights) and weights[n] > 0]
    own = cover.places[slot]
    if not beside or any(met.length > 1 or met.how in _WHOLE for met in own):
        return True
    others = [met.start for n in beside for met in cover.places[n]]
    return any(abs(met.start - other) <= 2 for met in own for other in others)


__all__ = ["Candidate", "candidates"]
