"""Whether what a question claims is said: that something was refused, rose, or was closed."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from knowledge.text.lexicon import entries, table
from knowledge.text.phrases import Found, Phrases

if TYPE_CHECKING:
    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.text.syllables import Syllable

_HALVED = 0.45  # the strength that half of a phrase has at most in a neighbouring sentence


@lru_cache(1)
def _claims() -> Phrases[tuple[str, ...]]:
    """Words that claim something strong, each with the words that deny it."""
    denied: dict[str, list[str]] = {}
    for row, _ in table("opposites"):
        sides = [side.strip() for side in row.split("|")]
        for side in sides:
            denied.setdefault(side, []).extend(other for other in sides if other != side)
    return Phrases((claim, tuple(others)) for claim, others in denied.items())


@lru_cache(1024)
def _denials(others: tuple[str, ...]) -> Phrases[None]:
    return Phrases((other, None) for other in others)


def claims_only_what_is_said(question: Question, candidate: Candidate) -> bool:
    """Whether no claim of the question ("từ chối", "tăng") is denied, no grave one left unsaid."""
    for met in _claimed(question.row):
        if not _is_said_here(candidate, met) and _denials(met.value).find(candidate.tokens):
            return False
    places = question.constraints.place_slots  # the "kien" of "kien giang" is no kiện
    grave = [met for met in _gravely_claimed(question.row) if met.first not in places]
    return all(_is_said(candidate, met) and _is_together(candidate, met) for met in grave)


@lru_cache(16)  # for all the sentences that a question is held against
def _claimed(row: tuple[Syllable, ...]) -> tuple[Found[tuple[str, ...]], ...]:
    return tuple(_claims().find(row))


@lru_cache(16)
def _gravely_claimed(row: tuple[Syllable, ...]) -> tuple[Found[bool], ...]:
    return tuple(met for met in _grave_claims().find(row) if met.value)


@lru_cache(1)
def _grave_claims() -> Phrases[bool]:
    """Claims that must be found said; False for longer words that only hold their syllables."""
    harmless = ((word, False) for word in entries("harmless_words"))
    return Phrases((*((word, True) for word in entries("grave_claims")), *harmless))


def _is_together(candidate: Candidate, met: Found[Any]) -> bool:
    """Whether no half of a claim is said apart from the rest: "tổ chức" is no "từ chức"."""
    slots = range(met.first, met.last)
    said = [candidate.coverage.places[slot] for slot in slots]
    if not any(said):
        if len(slots) == 1:  # the word beside it in the question is no half of it
            return True
        return all(candidate.strengths[s] > _HALVED for s in slots if candidate.weights[s] > 0)
    return all(
        any(b.start - a.start <= 1 and b.start >= a.start for a in one for b in other)
        for one, other in pairwise(said)
    )


def _is_said_here(candidate: Candidate, met: Found[Any]) -> bool:
    """Whether a phrase is said, and by the sentence itself: a heading's "tăng" may deny it."""
    here = all(candidate.coverage.places[slot] for slot in range(met.first, met.last))
    return here and _is_said(candidate, met)


def _is_said(candidate: Candidate, met: Found[Any]) -> bool:
    """Whether the words of a phrase that have content are said here or nearby; else all of it."""
    words = range(met.first, met.last)
    telling = [slot for slot in words if candidate.weights[slot] > 0]
    if telling:
        return not any(map(candidate.leaves_unsaid, telling))
    return all(candidate.coverage.best[slot] is not None for slot in words)


__all__ = ["claims_only_what_is_said"]
