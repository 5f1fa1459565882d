"""Sentences that may hold the answer, with how much of the question each says."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from knowledge.answering.initials import with_initials
from knowledge.answering.joined import with_joined
from knowledge.answering.names import in_capitals, is_named
from knowledge.answering.setting import Setting, setting_of
from knowledge.answering.strengths import own_strengths, strengths
from knowledge.answering.texts import ReadSentence, sentences_of
from knowledge.retrieval.query import Coverage, Met, covered
from knowledge.text.sentences import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answering.question import Question
    from knowledge.library import Library
    from knowledge.models import Article, Evidence, Passage
    from knowledge.text.syllables import Syllable

_ALWAYS = 3  # passages read whatever their score
_NEAR_BEST = 0.5  # of the best passage's score
# What a sentence's order rests on besides its support: whether words that the question puts side
# by side stand so, and what its passage scored. On XQuAD the right sentence then comes first in
# 76.6 of 100 questions, by support alone in 74.2.
_PHRASED, _RANKED = 0.2, 0.6
_GUESSED = 1 / 3  # the strength that a word has at most if only a likely slip for it is said


class Place(NamedTuple):
    """Where a sentence stands."""

    passage: str  # the passage's id
    start: int  # in the file


@dataclass(frozen=True)
class Candidate:
    """One sentence of an article, read against one question."""

    question: Question
    article: Article
    passage: Passage
    sentence: ReadSentence
    coverage: Coverage
    strengths: tuple[float, ...]  # for each slot, how well sentence and surroundings say it
    years: tuple[str, ...]  # the sentence's own, else those that the article named last
    about: frozenset[str]  # provinces and cities that the article is about
    names_said: bool  # whether passage or heading name each body that the question names
    rank: float  # the passage's score in retrieval, 0 to 1

    @cached_property
    def span(self) -> Span:
        """Where the sentence stands in the file."""
        start, end = self.sentence.span
        return Span(self.passage.start + start, self.passage.start + end)

    @property
    def place(self) -> Place:
        """Where the sentence stands, for finding it again."""
        return Place(self.passage.id, self.span.start)

    @cached_property
    def text(self) -> str:
        """The sentence as it stands in the file."""
        return self.article.raw[self.span.start : self.span.end]

    @property
    def tokens(self) -> tuple[Syllable, ...]:
        """The sentence's syllables, offsets relative to it."""
        return self.sentence.row

    @property
    def weights(self) -> tuple[float, ...]:
        """What each slot of the question says of its matter."""
        return self.question.weights

    def leaves_unsaid(self, slot: int) -> bool:
        """Whether a word with content is said neither here nor nearby, or only a slip for it."""
        return self.weights[slot] > 0 and self.strengths[slot] <= _GUESSED

    @cached_property
    def met(self) -> dict[int, tuple[Met, ...]]:
        """For each slot with content that the sentence surely meets, where."""
        found: dict[int, tuple[Met, ...]] = {}
        for slot, met in enumerate(self.coverage.places):
            guesses = {"related", "typo"} if slot in self.question.words else {"related"}
            sure = tuple(m for m in met if m.how not in guesses)
            if sure and self.weights[slot] > 0:
                found[slot] = sure
        return found

    @cached_property
    def met_tokens(self) -> frozenset[int]:
        """The tokens at which slots with content are met."""
        return frozenset(met.start for places in self.met.values() for met in places)

    @property
    def places(self) -> frozenset[str]:
        """Provinces and cities that the sentence or its article is about."""
        return self.about | self.sentence.places

    @property
    def names_the_place(self) -> bool:
        """Whether the sentence itself names every place that the question asks about."""
        if not self.question.constraints.places:
            return True
        named = self.sentence.places
        if self.sentence.tells_whole_place and self.article.place:
            named |= {self.article.place}
        return named.issuperset(self.question.constraints.places)

    @property
    def names_the_year(self) -> bool:
        """Whether the sentence itself names every year that the question asks about."""
        own = {year for _, year in self.sentence.years}
        return own.issuperset(self.question.constraints.years)

    @cached_property
    def support(self) -> float:
        """The weighted share of the question that is said here, 0 to 1."""
        total = sum(self.weights)
        won = sum(w * strength for w, strength in zip(self.weights, self.strengths, strict=True))
        return won / total if total else 0.0

    @cached_property
    def phrasing(self) -> float:
        """How many of the question's neighbouring words stand together here, 0 to about 1."""
        query = self.question.query
        together = zip(query.slots[1:], self.coverage.links, strict=True)
        won = sum(slot.link * max(strength for _, strength in met) for slot, met in together if met)
        return won / query.weight if query.weight else 0.0

    @cached_property
    def standing(self) -> float:
        """How likely this is the sentence that tells, comparable within one question."""
        return self.support + _PHRASED * self.phrasing + _RANKED * self.rank


def candidates(
    question: Question, library: Library, evidence: Sequence[Evidence]
) -> list[Candidate]:
    """The sentences of the evidence's passages, the likeliest first."""
    found: list[Candidate] = []
    settings: dict[str, Setting] = {}
    for item in _near_the_best(evidence):
        article = library.article(item.passage.article)
        if article is not None:
            if article.id not in settings:
                settings[article.id] = setting_of(question, article)
            found += _of_passage(question, settings[article.id], item)
    return sorted(found, key=lambda candidate: -candidate.standing)


def _near_the_best(evidence: Sequence[Evidence]) -> list[Evidence]:
    """The passages that may hold the answer: of 119 right ones all but three stood among these."""
    least = _NEAR_BEST * evidence[0].score if evidence else 0.0
    return [item for n, item in enumerate(evidence) if n < _ALWAYS or item.score >= least]


def _of_passage(question: Question, setting: Setting, item: Evidence) -> list[Candidate]:
    read = sentences_of(item.passage)
    covers = [_covered(question, one) for one in read]
    own = [own_strengths(cover, question) for cover in covers]
    names_said = all(
        any(is_named(name, cover, question.weights) for cover in (*covers, setting.heading))
        for name in question.names
    )
    return [
        Candidate(
            question=question,
            article=setting.article,
            passage=item.passage,
            sentence=one,
            coverage=cover,
            strengths=said,
            years=setting.years_at(item.passage.start, one),
            about=setting.places,
            names_said=names_said,
            rank=item.score,
        )
        for one, cover, said in zip(read, covers, strengths(own, setting.said_above), strict=True)
    ]


def _covered(question: Question, one: ReadSentence) -> Coverage:
    cover = covered(question.query, one.text)
    cover = with_joined(question, with_initials(question, cover, one.text), one.text)
    return in_capitals(question.titled_names, cover, one.text.words)


__all__ = ["Candidate", "Place", "candidates"]
