"""Whether a question leans on the one before it, and the words that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.replacing import content
from knowledge.text.phrases import Found, listed, slots, tabled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answering.question import Question
    from knowledge.text.syllables import Syllable

_OF_DEEDS = {"count", "money", "percent", "figure", "duration", "date", "place"}
_SHORT = 2  # content syllables of a question that can't stand alone


def pointing(row: Sequence[Syllable]) -> list[Found[str]]:
    """The words that point back, left to right."""
    found: list[Found[str]] = []
    place = 0
    while place < len(row):
        met = tabled("followup_words").at(row, place)
        if met is not None and _points(row, met):
            found.append(met)
            place = met.last
        else:
            place += 1
    return found


def _points(row: Sequence[Syllable], met: Found[str]) -> bool:
    """Whether a word stands where it points back: "thế còn" first, "thì sao" last.

    A lone syllable does elsewhere only as it is written: a bare "no" is nợ as often as nó.
    """
    if met.value == "opening":
        return met.first == 0
    if met.value == "closing":
        return met.last == len(row)
    alone = met.last - met.first == 1
    return not alone or tabled("followup_words").at(row, met.first, marked=True) is not None


def leans(question: Question, met: list[Found[str]]) -> bool:
    """Whether a question with the pointing words `met` leaves out what it is about."""
    framed = any(found.value in {"opening", "closing"} for found in met)
    points = any(found.value == "thing" and not _is_particle(question, found) for found in met)
    if framed or points:
        return True
    own = len(content(question, slots(met) | measures(question) | classifiers(question)))
    if question.kind == "breakdown" and not question.constraints.figure_slots:
        return own <= _SHORT and not question.constraints.places  # of the whole named before
    if question.signal:  # "năm nào?" leans; "Đà Nẵng có bao nhiêu HTX?" is whole, short as it is
        return own <= _bare(question) and not question.constraints.places
    return own <= _SHORT


def _bare(question: Question) -> int:
    """How many words of content a question may have that says only what was done.

    "thu về được bao nhiêu tiền?" and "bán ở đâu?" have one, which is neither counted nor a name.
    """
    counted = any(question.weights[slot] > 0 for slot in question.focus)
    named = question.name_slots or question.shorts or question.constraints.year_slots
    return int(question.kind in _OF_DEEDS and not counted and not named)


def classifiers(question: Question) -> set[int]:
    """The slots of a counted noun that says nothing of what is counted: "cần bao nhiêu người?"."""
    found = slots(listed("classifiers").find(question.row))
    return found & set(question.focus) if question.kind == "count" else set()


def measures(question: Question) -> set[int]:
    """The slots of "tổng tiền" and its kin, which ask for a figure and don't say of what."""
    return slots(listed("bare_measures").find(question.row)) if question.signal else set()


def _is_particle(question: Question, met: Found[str]) -> bool:
    """Whether a pointing word only ends a question that names its own place: "…, Hà Giang đó"."""
    alone = met.last - met.first == 1
    return alone and met.last == len(question.row) and bool(question.constraints.places)


__all__ = ["classifiers", "leans", "measures", "pointing"]
