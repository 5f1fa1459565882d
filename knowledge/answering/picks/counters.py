"""Whether a figure counts what "mấy tờ", "mấy chỗ" or "bao nhiêu con" asks for in a bare word."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.text.lexicon import table
from knowledge.text.number_words import beginnings
from knowledge.text.phrases import Phrases, tabled

if TYPE_CHECKING:
    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question


_ANY = "*"
_MEASURED = {"weight", "area", "volume"}


def counter_of(question: Question) -> range:
    """The slots of a bare counting word that opens the asked noun; empty where none does."""
    first = question.focus.start
    if question.kind != "count" or not question.focus:
        return range(0)
    met = _counters().at(question.row, first)
    return range(met.first, met.last) if met else range(0)


def is_counted_by(question: Question, candidate: Candidate, place: range) -> bool:
    """Whether a figure's noun is one of the counter's, or one that the question names.

    "300 gà" answers "bao nhiêu con gà", "ba lý do gà chết" doesn't.
    """
    met = _counters().at(question.row, question.focus.start)
    noun = _noun(candidate, place)
    if met is None or noun is None or noun in candidate.met_tokens:
        return True
    said = (candidate.tokens[token].marked for token in place)
    if met.value is None or question.row[met.first].marked in said:
        return True
    return met.value.at(candidate.tokens, noun, marked=True) is not None


def unit_agrees(question: Question, candidate: Candidate, place: range) -> bool | None:
    """Whether a figure is told in a unit like the one asked, "mấy ha lúa"; None if none is."""
    if question.kind != "count" or not question.focus:
        return None
    units = tabled("rate_units")
    asked = units.at(question.row, question.focus.start)
    if asked is None or asked.value not in _MEASURED:
        return None
    noun = _noun(candidate, place)
    told = units.at(candidate.tokens, noun, marked=True) if noun is not None else None
    return told is not None and told.value == asked.value


def _noun(candidate: Candidate, place: range) -> int | None:
    """The token of the first word behind a figure's number."""
    numbers = [token for token in place if candidate.tokens[token].is_number]
    words = [token for token in place if candidate.tokens[token].marked in beginnings()]
    first = (numbers or [place.start - 1, *words[:1]])[-1] + 1  # "bảy sào"
    while first in place and _scales().at(candidate.tokens, first, marked=True) is not None:
        first += 1  # "73 nghìn ha"
    return first if first in place else None


@lru_cache(1)
def _scales() -> Phrases[None]:
    return Phrases((word, None) for word, _ in table("number_scales"))


@lru_cache(1)
def _counters() -> Phrases[Phrases[None] | None]:
    """The counting words, each with the nouns that it stands for; None where it is any."""
    return Phrases(
        (word, None if _ANY in nouns else Phrases((noun, None) for noun in nouns))
        for word, nouns in table("counters")
    )


__all__ = ["counter_of", "is_counted_by", "unit_agrees"]
