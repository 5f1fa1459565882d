"""Whether a sentence keeps what the question insists on, and what it objects to if not."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.text.lexicon import entries, table
from knowledge.text.phrases import Phrases

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question


def objection(question: Question, candidate: Candidate) -> str | None:
    """The name of the first condition that the candidate breaks, or None where it keeps all."""
    for name, holds in _CONDITIONS:
        if not holds(question, candidate):
            return name
    return None


def _same_place(question: Question, candidate: Candidate) -> bool:
    return all(place in candidate.places for place in question.constraints.places)


def _same_years(question: Question, candidate: Candidate) -> bool:
    asked = question.constraints.years
    return all(year in candidate.years for year in asked)


def _same_names(question: Question, candidate: Candidate) -> bool:
    del question
    return candidate.names_said


def _same_figures(question: Question, candidate: Candidate) -> bool:
    return all(
        candidate.strengths[slot] > 0
        for slot in question.constraints.figure_slots
        if slot < len(candidate.strengths)
    )


@lru_cache(1)
def _claims() -> Phrases[tuple[str, ...]]:
    """Words that claim something strong, each with the words that deny it."""
    denied: dict[str, list[str]] = {}
    for row, _ in table("opposites"):
        sides = [side.strip() for side in row.split("|")]
        for side in sides:
            denied.setdefault(side, []).extend(other for other in sides if other != side)
    return Phrases((claim, tuple(others)) for claim, others in denied.items())


@lru_cache(1)
def _light_words() -> Phrases[None]:
    return Phrases((word, None) for word in entries("light_words"))


@lru_cache(1024)
def _denials(others: tuple[str, ...]) -> Phrases[None]:
    return Phrases((other, None) for other in others)


def _claims_only_what_is_said(question: Question, candidate: Candidate) -> bool:
    """Whether no strong claim of the question ("từ chối", "tăng") is left unsaid or denied."""
    for met in _claims().find(question.row):
        slots = range(met.first, met.last)
        if all(candidate.strengths[slot] > 0 for slot in slots):
            continue
        if _is_strong(question, slots) or _denials(met.value).find(candidate.tokens):
            return False
    return True


def _is_strong(question: Question, slots: range) -> bool:
    """Whether leaving a claim unsaid denies it: not so for words that any talk is full of."""
    if question.strangers & set(slots):
        return True
    return len(slots) > 1 and not _light_words().find(question.row[slots[0] : slots[-1] + 1])


_CONDITIONS: tuple[tuple[str, Callable[[Question, Candidate], bool]], ...] = (
    ("place", _same_place),
    ("year", _same_years),
    ("figure", _same_figures),
    ("name", _same_names),
    ("claim", _claims_only_what_is_said),
)

__all__ = ["objection"]
