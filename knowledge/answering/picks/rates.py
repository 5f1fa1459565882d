"""Whether a figure is told for each of what the question asks it for: "bao nhiêu một tấn"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.answering.rate_words import opens_rate
from knowledge.text.lexicon import table
from knowledge.text.syllables import first_key, syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.models import Fact
    from knowledge.text.syllables import Syllable

_PER = "/"
_EACH = "môi4"  # mỗi
_SAME, _UNSAID, _OTHER = 0.9, 0.7, 0.0  # worth of "/kg" for "một tạ", of no such unit, of "/ha"
_REACH = 8  # syllables before a figure in which "mỗi ha" tells what it is for


@lru_cache(1)
def _units() -> dict[str, str]:
    """Each unit's first folded syllable, with the group that it is of."""
    return {first_key(unit): group for group, units in table("rate_units") for unit in units}


def rate_fitness(question: Question, candidate: Candidate, fact: Fact, place: range) -> float:
    """How well what a figure is told for is what the question asks it for, 0 to 1."""
    asked = _asked(question)
    if asked not in _units():
        return 1.0
    told = _told(fact.value)
    around = candidate.tokens[max(0, place.start - _REACH) : place.stop + 2]
    if asked in {*told, *_eaches(around)}:
        return 1.0
    groups = {_units()[unit] for unit in told if unit in _units()}
    if not groups:
        return _UNSAID
    return _SAME if _units()[asked] in groups else _OTHER


def _asked(question: Question) -> str:
    """What the question asks a figure for: behind "bao nhiêu", or behind a "mỗi" anywhere."""
    row, signal = question.row, question.signal
    if signal and 0 < signal.last < len(row) and opens_rate(row[signal.last - 1]):
        return row[signal.last].folded
    return next((row[n + 1].folded for n, one in enumerate(row[:-1]) if one.marked == _EACH), "")


def _told(value: str) -> set[str]:
    """What a figure is told for: the "tấn" of "16 triệu đồng/tấn", the "ha" of "…/1 ha"."""
    rates = (syllables(rate) for rate in value.split(_PER)[1:])
    return {next((token.folded for token in rate if not token.is_number), "") for rate in rates}


def _eaches(row: Sequence[Syllable]) -> set[str]:
    return {row[n + 1].folded for n, token in enumerate(row[:-1]) if opens_rate(token)}


__all__ = ["rate_fitness"]
