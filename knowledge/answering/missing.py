"""Saying that the articles don't tell, and what they do tell nearby."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.suggesting import near_questions
from knowledge.models import Answer

if TYPE_CHECKING:
    from knowledge.answering.asking import Asking

_NAMED = 4  # words of the question named as missing


def reply(asking: Asking) -> Answer:
    """One sentence that names what is missing, and near questions that can be answered."""
    return Answer(
        "not_found",
        _sentence(asking),
        evidence=asking.evidence,
        suggestions=near_questions(asking),
    )


def _sentence(asking: Asking) -> str:
    constraints = asking.question.constraints
    frames = asking.frames
    unknown = [place for place in constraints.places if not _is_told_of(asking, place)]
    place = (unknown or list(constraints.places) or [""])[0]
    year = next(iter(constraints.years), "")
    objections = {reason for _, reason in asking.search.ruled_out}
    if place and (unknown or ("year" in objections and year)):
        if year:
            return frames.say("missing_place_year", place=place, year=year)
        return frames.say("missing_place", place=place)
    if "year" in objections and year:
        return frames.say("missing_year", year=year)
    words = _missing_words(asking)
    if words and place:
        return frames.say("missing_here", words=words, place=place)
    if words:
        return frames.say("missing_words", words=words)
    return frames.say("missing_of_place", place=place) if place else frames.say("missing")


def _is_told_of(asking: Asking, place: str) -> bool:
    search = asking.search
    read = (*search.candidates, *(candidate for candidate, _ in search.ruled_out))
    return any(place in candidate.places for candidate in read)


def _missing_words(asking: Asking) -> str:
    """The longest run of the question's words that no sentence says."""
    said: set[int] = set()
    for candidate in asking.search.candidates:
        said |= {slot for slot, strength in enumerate(candidate.strengths) if strength > 0}
    runs: list[list[str]] = [[]]
    for number, slot in enumerate(asking.question.query.slots):
        if number in said or asking.question.weights[number] == 0:
            runs.append([])
        else:
            runs[-1].append(slot.asked.text)
    return " ".join(max(runs, key=len)[:_NAMED])


__all__ = ["reply"]
