"""What kind of answer a question asks for, read from its question words.

The signals stand in `data/question_signals.txt`; here is only what their surroundings decide:
"cho mấy HTX vay" counts cooperatives, "cho HTX vay bao nhiêu" asks for money.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, cast, get_args

from knowledge.text.lexicon import table
from knowledge.text.phrases import Found, Phrases, is_marked, listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.text.syllables import Syllable

Kind = Literal[
    "comparison",
    "breakdown",
    "percent",
    "money",
    "date",
    "place",
    "reason",
    "holder",  # "ai là chủ tịch": the person who has the role
    "person",
    "role",
    "how",
    "list",
    "meaning",  # "HTX là gì": what a thing is, which takes a sentence
    "definition",
    "count",
    "confirm",
    "which",  # "quỹ nào": the name of a thing whose noun the question gives
    "figure",  # "bao nhiêu" with nothing that says of what
    "keywords",  # no question word at all
]
_WHICH = "nao"  # nào
_HEAD = 2  # syllables of a noun that opens a question
_NOUN = 4  # syllables of an asked noun
_PLURALS = {"nhung", "cac"}  # những, các
_ORDER = {kind: rank for rank, kind in enumerate(get_args(Kind))}


@dataclass(frozen=True, slots=True)
class Signal:
    """The question word that decides, and the noun that it asks for."""

    kind: Kind
    first: int  # the question word's syllables, [first, last)
    last: int
    focus: tuple[int, int]  # the asked noun's syllables, empty where there is none


@lru_cache(1)
def _signals() -> Phrases[Kind]:
    return Phrases(
        (phrase, cast("Kind", kind))
        for kind, phrases in table("question_signals")
        for phrase in phrases
    )


@lru_cache(1)
def _hints() -> Phrases[Kind]:
    """Words that tell what a "bao nhiêu" without a noun asks for."""
    return Phrases(
        (phrase, cast("Kind", kind))
        for kind, phrases in table("figure_hints")
        for phrase in phrases
    )


@lru_cache(1)
def _measured_nouns() -> Phrases[Kind]:
    return Phrases(
        (phrase, cast("Kind", kind))
        for kind, phrases in table("measured_nouns")
        for phrase in phrases
    )


def signal_of(row: Sequence[Syllable]) -> Signal | None:
    """The deciding question word of `row`, or None for bare keywords."""
    found = _found(row, marked=is_marked(row)) or _found(row, marked=False)
    if not found:
        return _of_keywords(row)
    best = min(found, key=lambda met: (_ORDER[met.value], met.first))
    signal = _refined(row, best)
    if signal.kind in {"breakdown", "comparison"}:  # what is counted may be said beside it
        counted = next((_of_figure(row, met) for met in found if met.value == "count"), signal)
        return Signal(signal.kind, signal.first, signal.last, counted.focus)
    return signal


def _found(row: Sequence[Syllable], *, marked: bool) -> list[Found[Kind]]:
    """The question words; one without its marks among marked words only if no other is there."""
    found = (
        _behind_a_figure(row, met, marked=marked) for met in _signals().find(row, marked=marked)
    )
    return [met for met in found if met.value in _ORDER]


def _behind_a_figure(row: Sequence[Syllable], met: Found[Kind], *, marked: bool) -> Found[Kind]:
    """The "mấy" of "trong 5 năm mấy năm", whose first "năm" belongs to the figure."""
    counted = met.first > 0 and row[met.first - 1].is_number
    if counted and met.last < len(row) and row[met.last].folded == row[met.first].folded:
        return _signals().at(row, met.first + 1, marked=marked) or met
    return met


def _of_keywords(row: Sequence[Syllable]) -> Signal | None:
    """ "sản lượng vải Thanh Hà" asks for a figure with no question word."""
    hint = next(iter(_measured_nouns().find(row)), None)
    if hint is None:
        return None
    kind: Kind = "figure" if hint.value == "count" else hint.value
    return Signal(kind, 0, 0, (0, 0))


def _refined(row: Sequence[Syllable], met: Found[Kind]) -> Signal:
    if met.value in {"count", "money", "percent"}:
        return _of_figure(row, met)
    if met.value == "definition" and met.last - met.first == 1:
        return _of_noun(row, met)
    focus = (met.last, met.last)
    if met.value == "place" and row[met.last - 1].folded == _WHICH:  # the "xã" of "xã nào"
        focus = (met.first, met.last - 1)
    return Signal(met.value, met.first, met.last, focus)


def _of_figure(row: Sequence[Syllable], met: Found[Kind]) -> Signal:
    focus = (met.last, _noun_end(row, met.last))
    kind = met.value if met.value != "count" else _figure_kind(row, met, focus)
    if kind == "figure" and focus[0] == focus[1]:  # "HTX Hà Giang bao nhiêu": the noun goes before
        focus = (0, min(_HEAD, met.first))
    return Signal(kind, met.first, met.last, focus)


def _figure_kind(row: Sequence[Syllable], met: Found[Kind], focus: tuple[int, int]) -> Kind:
    """Whether "bao nhiêu" counts the noun behind it, or asks for what the words around tell."""
    if focus[0] < focus[1]:
        hint = _hints().at(row, focus[0])
        return hint.value if hint and hint.value in {"money", "percent"} else "count"
    hints = [hint for hint in _hints().find(row) if hint.value in _ORDER]
    before = [hint.value for hint in hints if hint.last <= met.first]
    behind = [hint.value for hint in hints if hint.first >= met.last]
    return next(iter((*reversed(before), *behind)), "figure")


def _noun_end(row: Sequence[Syllable], first: int, longest: int = 4) -> int:
    counted = listed("counted_nouns").at(row, first) if first < len(row) else None
    place = counted.last if counted else first
    while place < len(row) and place - first < longest:
        if listed("noun_phrase_ends").at(row, place) is not None:
            break
        place += 1
    return place


def _of_noun(row: Sequence[Syllable], met: Found[Kind]) -> Signal:
    """ "những lĩnh vực nào" asks for a list, "quỹ nào" for one name, "gì" alone for anything."""
    first = met.first
    while first > 0 and met.first - first < _NOUN and not _is_broken(row, first):
        if row[first - 1].folded in _PLURALS or _ends_a_name(row, first - 1):
            break
        first -= 1
    plural = first > 0 and row[first - 1].folded in _PLURALS
    if plural:
        return Signal("list", met.first, met.last, (first, met.first))
    if first == met.first:
        return Signal("definition", met.first, met.last, (first, first))
    return Signal("which", met.first, met.last, (first, met.first))


def _is_broken(row: Sequence[Syllable], place: int) -> bool:
    """Whether a word that ends a noun phrase stands right before a place."""
    return any(
        (met := listed("noun_phrase_ends").at(row, first)) is not None and met.last == place
        for first in range(max(0, place - 2), place)
    )


def _ends_a_name(row: Sequence[Syllable], slot: int) -> bool:
    """Whether a capital, other than an abbreviation's, shows that a name goes before the noun."""
    return row[slot].is_capitalised and not row[slot].text.isupper() and slot > 0


__all__ = ["Kind", "Signal", "signal_of"]
