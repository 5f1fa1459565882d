"""Sentences that may hold the answer, with how much of the question each says."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from knowledge.answering.constraints import is_year, place_names
from knowledge.answering.initials import with_initials
from knowledge.answering.names import is_named
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
_NEAR, _PASSAGE = 0.6, 0.45  # the two sentences before and the one behind; any of the passage
_HEADING = 0.65
# A syllable met without the one beside it in the question is often half of another word
# ("công nghệ" for "công thương").
_ALONE = 0.6
_GUESS = 0.4  # a word that is one as typed may still be a slip for another
# What a way of saying is trusted with in an answer; retrieval, which casts wider, gives less.
_TRUST = {"exact": 1.0, "folded": 1.0, "number": 1.0, "abbreviation": 0.95, "synonym": 0.85}
_SPAN = 2  # years that one mention may have: 2016-2017
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
    words: frozenset[int]  # slots that are words as typed, so that a typo is a mere guess
    strengths: tuple[float, ...]  # for each slot, how well sentence and surroundings say it
    years: tuple[str, ...]  # the sentence's own, else those that the article named last
    asked_places: frozenset[str]
    name_slots: frozenset[int]  # of names that the question gives
    about: frozenset[str]  # provinces and cities that its surroundings are about
    names_said: bool  # whether passage or heading name each body that the question names
    rank: float  # the passage's score in retrieval, 0 to 1

    @property
    def text(self) -> str:
        """The sentence as it stands in the file."""
        return self.article.raw[self.span.start : self.span.end]

    @cached_property
    def met(self) -> dict[int, tuple[Met, ...]]:
        """For each slot with content that the sentence surely meets, where."""
        found: dict[int, tuple[Met, ...]] = {}
        for slot, met in enumerate(self.coverage.places):
            sure = tuple(m for m in met if m.how != "typo" or slot not in self.words)
            if sure and self.weights[slot] > 0:
                found[slot] = sure
        return found

    @property
    def met_tokens(self) -> set[int]:
        """The tokens at which slots with content are met."""
        return {met.start for places in self.met.values() for met in places}

    @cached_property
    def places(self) -> frozenset[str]:
        """Provinces and cities that the sentence or its article is about."""
        return self.about | {met.value for met in place_names().find(self.tokens)}

    @cached_property
    def names_the_place(self) -> bool:
        """Whether the sentence itself names every place that the question asks about."""
        asked = self.asked_places
        return not asked or asked <= {met.value for met in place_names().find(self.tokens)}

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
    settings: dict[str, _Setting] = {}
    for item in evidence:
        article = library.article(item.passage.article)
        if article is not None:
            if article.id not in settings:
                settings[article.id] = _setting(question, article)
            found += _of_passage(question, settings[article.id], item)
    return sorted(found, key=lambda candidate: -(candidate.support + 0.1 * candidate.rank))


class _Setting(NamedTuple):
    """What of an article all its sentences share."""

    article: Article
    heading: Coverage
    years: tuple[tuple[int, str], ...]  # each year named, with its place in the file
    places: frozenset[str]  # named in the title, the lead or as the article's own


def _setting(question: Question, article: Article) -> _Setting:
    heading = syllables(" . ".join(filter(None, (article.title, article.organisation))))
    parts = {"title", "lead"} if article.place else {"title", "lead", "body"}
    opening = " . ".join(p.text for p in article.passages if p.part in parts)
    places = {met.value for met in place_names().find(syllables(opening))}
    return _Setting(
        article=article,
        heading=coverage(question.query, heading),
        years=_years_named(article) if question.constraints.years else (),
        places=frozenset(places | ({article.place} if article.place else set())),
    )


def _years_named(article: Article) -> tuple[tuple[int, str], ...]:
    return tuple(
        (passage.start + token.start, token.text)
        for passage in article.passages
        if passage.part in {"title", "lead", "body"}
        for token in syllables(passage.text)
        if is_year(token)
    )


def _of_passage(question: Question, setting: _Setting, item: Evidence) -> list[Candidate]:
    passage = item.passage
    read = [(span, syllables(passage.text[span.start : span.end])) for span in _spans(passage)]
    covers = [with_initials(question, coverage(question.query, row), row) for _, row in read]
    about = setting.places | _places_of(question, passage)
    said = all(
        any(is_named(name, cover, question.weights) for cover in (*covers, setting.heading))
        for name in question.names
    )
    found = []
    for number, (span, row) in enumerate(read):
        near = [*covers[max(0, number - 2) : number], *covers[number + 1 : number + 2]]
        place = Span(passage.start + span.start, passage.start + span.end)
        found.append(
            Candidate(
                article=setting.article,
                passage=passage,
                span=place,
                tokens=row,
                coverage=covers[number],
                weights=question.weights,
                words=question.words,
                strengths=_strengths(question, covers[number], near, covers, setting.heading),
                years=_years_at(setting.years, place),
                asked_places=frozenset(question.constraints.places),
                name_slots=question.name_slots,
                about=about,
                names_said=said,
                rank=item.score,
            )
        )
    return found


def _places_of(question: Question, passage: Passage) -> frozenset[str]:
    """Provinces and cities that the passage names, where the question asks for one."""
    if not question.constraints.places:
        return frozenset()
    return frozenset(met.value for met in place_names().find(syllables(passage.text)))


def _years_at(named: tuple[tuple[int, str], ...], place: Span) -> tuple[str, ...]:
    """The years of a sentence; one that names none goes on in the last year named before it."""
    own = tuple(year for at, year in named if place.start <= at < place.end)
    before = [year for at, year in named if at < place.start]
    return own or tuple(before[-_SPAN:])


def _spans(passage: Passage) -> Sequence[Span]:
    if passage.part in {"lead", "body"}:
        return sentences(passage.text)
    return [Span(0, len(passage.text))]


def _strengths(
    question: Question,
    own: Coverage,
    near: Sequence[Coverage],
    passage: Sequence[Coverage],
    heading: Coverage,
) -> tuple[float, ...]:
    found = []
    for slot in range(len(question.query.slots)):
        best = _own_strength(own, question, slot)
        in_heading = heading.best[slot]
        if in_heading:
            best = max(best, _HEADING * in_heading.strength)
        for worth, others in ((_NEAR, near), (_PASSAGE, passage)):
            if best < worth:
                said = max((_own_strength(other, question, slot) for other in others), default=0.0)
                best = max(best, worth * said)
        found.append(best)
    return tuple(found)


def _own_strength(cover: Coverage, question: Question, slot: int) -> float:
    met = max(cover.places[slot], key=_trust, default=None)
    if met is None:
        return 0.0
    strength = _trust(met)
    if met.how == "typo" and slot in question.words:
        strength *= _GUESS
    return strength if _accompanied(cover, question.weights, slot) else _ALONE * strength


def _trust(met: Met) -> float:
    return _TRUST.get(met.how, met.strength)


def _accompanied(cover: Coverage, weights: Sequence[float], slot: int) -> bool:
    """Whether a neighbouring slot is met next to this one, or nothing beside it has content."""
    beside = [n for n in (slot - 1, slot + 1) if 0 <= n < len(weights) and weights[n] > 0]
    own = cover.places[slot]
    if not beside or any(met.length > 1 or met.how in _WHOLE for met in own):
        return True
    others = [met.start for n in beside for met in cover.places[n]]
    return any(abs(met.start - other) <= 2 for met in own for other in others)


__all__ = ["Candidate", "candidates"]
