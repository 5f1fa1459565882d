"""Whether a sentence tells of the place, the time and the figures that a question names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.answering.turns import Turn, turns
from knowledge.text.phrases import listed
from knowledge.text.syllables import syllables

if TYPE_CHECKING:
    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.text.syllables import Syllable

_MONTH, _LAST_MONTH = "thang", 12  # tháng
# "tháng 1", "13/2/2017", "1.2017"; a fraction read as a date only lets a sentence stay.
_OF_A_YEAR = re.compile(r"(?i)năm (?:19|20)\d\d\b")
_OF_MONTHS = re.compile(
    r"(?i)tháng (\d{1,2})\b|\b\d{1,2}[/.-](\d{1,2})\b|\b(\d{1,2})[/.-](?:19|20)\d\d\b"
)


def same_place(question: Question, candidate: Candidate) -> bool:
    """Whether the sentence or its article is about every place asked about."""
    constraints = question.constraints
    own = {name for name, slot in constraints.short_places if _writes_so(candidate, slot)}
    return all(place in candidate.places | own for place in constraints.places)


def _writes_so(candidate: Candidate, slot: int) -> bool:
    """Whether the sentence has a short form as it is: its "TH" may be a firm, not a province."""
    met = candidate.coverage.places[slot]
    return any(
        found.how == "exact" and candidate.tokens[found.start].text.isupper() for found in met
    )


def same_level(question: Question, candidate: Candidate) -> bool:
    """Whether no place asked about as a province is told of only as a city, or the other way."""
    asked = question.constraints.levels
    told = candidate.sentence.levels if asked else frozenset()
    return all(
        (name, level) in told
        or name in candidate.sentence.bare_places
        or not any(other == name for other, _ in told)
        for name, level in asked
    )


def same_years(question: Question, candidate: Candidate) -> bool:
    """Whether each year asked about is told of, or compared with where the question does so."""
    asked = question.constraints.years
    if all(year in candidate.years for year in asked):
        return True
    told = {*candidate.years, *(candidate.sentence.compared_years if _compares(question) else ())}
    return told.issuperset(asked)


def _compares(question: Question) -> bool:
    """Whether the question itself sets one time beside another: "tăng bao nhiêu so với 2015"."""
    return bool(listed("comparing_times").find(question.row))


def same_turn(question: Question, candidate: Candidate) -> bool:
    """Whether "lần 2" is told of as such; what was given in all is not what "đợt 3" gave."""
    asked = _asked_turns(question.row)
    rows = (candidate.tokens, syllables(candidate.article.title)) if asked else ()
    told = {turn.number for row in rows for turn in turns(row)}
    return all(turn.number in told for turn in asked)


@lru_cache(16)
def _asked_turns(row: tuple[Syllable, ...]) -> list[Turn]:
    return turns(row)


def same_month(question: Question, candidate: Candidate) -> bool:
    """Whether no other month is told of, nor a whole year, where "tháng 1/2017" is asked about.

    A sentence without any month goes on in one that its passage or the title names.
    """
    asked = _asked_month(question.row)
    if asked is None:
        return True
    told = _months(candidate.text)
    if told or _OF_A_YEAR.search(candidate.text):
        return asked in told
    before = candidate.passage.text[: candidate.sentence.span.start]
    return asked in _months(before) | _months(candidate.article.title)


def _months(text: str) -> set[int]:
    return {int(next(filter(None, met))) for met in _OF_MONTHS.findall(text)}


@lru_cache(16)
def _asked_month(row: tuple[Syllable, ...]) -> int | None:
    for slot, token in enumerate(row[1:], 1):
        head = token.text.partition(".")[0]
        number = int(head) if head.isdecimal() else 0
        if row[slot - 1].folded == _MONTH and 0 < number <= _LAST_MONTH:
            return number
    return None


def same_figures(question: Question, candidate: Candidate) -> bool:
    """Whether each figure that is meant exactly is said here or nearby."""
    return all(
        candidate.strengths[slot] > 0
        for slot in question.constraints.figure_slots
        if slot < len(candidate.strengths)
    )


__all__ = [
    "same_figures",
    "same_level",
    "same_month",
    "same_place",
    "same_turn",
    "same_years",
]
