"""What kind of answer a question asks for, read from its question words.

The signals stand in `data/question_signals.txt`; here is only what their surroundings decide:
"cho mấy HTX vay" counts cooperatives, "cho HTX vay bao nhiêu" asks for money.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, cast

from knowledge.answering.asked_nouns import of_figure, of_noun, of_open_noun
from knowledge.answering.asked_numbers import of_number
from knowledge.answering.asked_people import of_people, of_role, of_work
from knowledge.answering.kinds import ORDER, Signal, telling
from knowledge.text.lexicon import table
from knowledge.text.phrases import Found, is_marked, listed
from knowledge.text.syllables import folded_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answering.kinds import Kind
    from knowledge.text.syllables import Syllable

_WHICH = "nao"  # nào
_MADE_OF = {"gom", "bao"}  # gồm, bao gồm
_STAR = "sao"
_BEHIND_MANNER = {"vê2", "vơi1", "đê3", "ve", "voi"}  # về, với, để


def signal_of(row: Sequence[Syllable]) -> Signal | None:
    """The deciding question word of `row`, or None for bare keywords."""
    found = _found(row, marked=is_marked(row)) or _found(row, marked=False)
    if not found:
        return _of_keywords(row)
    best = min(_firm(row, found), key=lambda met: (ORDER[met.value], met.first))
    signal = _refined(row, best)
    if signal.kind in {"count", "figure"} and listed("each_part").find(row):
        signal = signal._replace(kind="breakdown")
    if signal.kind in {"breakdown", "comparison"}:  # what is counted may be said beside it
        counted = next((of_figure(row, met) for met in found if met.value == "count"), signal)
        return Signal(signal.kind, signal.first, signal.last, counted.focus)
    return signal


def _firm(row: Sequence[Syllable], found: list[Found[Kind]]) -> list[Found[Kind]]:
    """The question words without those that mean something else beside one of another kind.

    The "mấy" of "mấy khu ấy lương bao nhiêu" is các; a "sao" beside "ai" may be sào, unless its
    writer types marks.
    """
    firm = []
    for met in found:
        words = row[met.first : met.last]
        yields = _yielding().get(" ".join(token.folded for token in words))
        meant = is_marked(row) and not is_marked(words)
        others = {other.value for other in found if other is not met}
        if meant or not (yields and (others & yields)):
            firm.append(met)
    return firm or found


@lru_cache(1)
def _yielding() -> dict[str, frozenset[Kind]]:
    """Folded question words with the kinds beside which they are none."""
    return {
        folded_key(word): frozenset(cast("tuple[Kind, ...]", kinds))
        for word, kinds in table("yielding_signals")
    }


def _found(row: Sequence[Syllable], *, marked: bool) -> list[Found[Kind]]:
    """The question words; one without its marks among marked words only if no other is there."""
    found = (
        _behind_a_figure(row, met, marked=marked)
        for met in telling("question_signals").find(row, marked=marked)
    )
    return [met for met in found if met.value in ORDER and not _is_star(row, met.first)]


def _is_star(row: Sequence[Syllable], place: int) -> bool:
    """Whether a "sao" is a star: "khách sạn 4 sao"."""
    return place > 0 and row[place - 1].is_number and row[place].folded == _STAR


def _behind_a_figure(row: Sequence[Syllable], met: Found[Kind], *, marked: bool) -> Found[Kind]:
    """The "mấy" of "trong 5 năm mấy năm", whose first "năm" belongs to the figure."""
    counted = met.first > 0 and row[met.first - 1].is_number
    if counted and met.last < len(row) and row[met.last].folded == row[met.first].folded:
        return telling("question_signals").at(row, met.first + 1, marked=marked) or met
    return met


def _of_keywords(row: Sequence[Syllable]) -> Signal | None:
    """ "sản lượng vải Thanh Hà" asks for a figure with no question word."""
    hint = next(iter(telling("measured_nouns").find(row)), None)
    if hint is None:
        return of_open_noun(row)
    kind: Kind = "figure" if hint.value == "count" else hint.value
    return Signal(kind, 0, 0, (0, 0))


def _refined(row: Sequence[Syllable], met: Found[Kind]) -> Signal:
    if met.value in {"count", "number", "money", "percent"}:
        return _of_figures(row, met)
    if _asks_how(row, met):
        return Signal("how", met.first, met.last, (met.last, met.last))
    work = of_work(row, met) if met.value == "definition" else None
    if work or (met.value == "definition" and met.last - met.first == 1):
        return work or of_role(of_noun(row, met), row)
    focus = (met.last, met.last)
    counted = [slot for slot in range(met.first) if row[slot].is_number]
    if met.value == "list" and counted and row[met.first].folded in _MADE_OF:
        return Signal("breakdown", met.first, met.last, (counted[-1] + 1, met.first))
    if asked := of_people(row, met):
        return asked
    if met.value == "place" and row[met.last - 1].folded == _WHICH:  # the "xã" of "xã nào"
        focus = (met.first, met.last - 1)
    return Signal(met.value, met.first, met.last, focus)


def _of_figures(row: Sequence[Syllable], met: Found[Kind]) -> Signal:
    """The number that something bears, or else how many or how much."""
    if met.value in {"count", "number"}:
        number = of_number(row, met)
        if number is not None:
            return number
        met = met._replace(value="count")
    return of_figure(row, _before_a_longer_noun(row, met))


def _asks_how(row: Sequence[Syllable], met: Found[Kind]) -> bool:
    """Whether a "sao" or "gì" asks for the manner, or for what is said."""
    if met.value == "definition":
        return _is_said(row, met.first)
    return met.value == "reason" and _is_of_a_verb(row, met)


def _is_said(row: Sequence[Syllable], place: int) -> bool:
    """Whether a verb of saying stands right before a place: the "dặn" of "dặn gì"."""
    return any(found.last == place for found in listed("saying_verbs").find(row[:place]))


def _is_of_a_verb(row: Sequence[Syllable], met: Found[Kind]) -> bool:
    """Whether a lone "sao" has its verb before it: "nghĩ sao về", "nhân giống sao"."""
    if met.last - met.first > 1 or not met.first:
        return False
    if met.last == len(row) or row[met.last].start - row[met.first].end > 1:  # over a comma
        return True
    return row[met.last].marked in _BEHIND_MANNER


def _before_a_longer_noun(row: Sequence[Syllable], met: Found[Kind]) -> Found[Kind]:
    """A count where the "đồng" of "mấy đồng" is the beginning of "đồng chí"."""
    last = met.last - 1
    if met.value != "money" or last == met.first:
        return met
    longer = telling("figure_hints").at(row, last)
    is_longer = longer is not None and longer.last > met.last and longer.value not in ORDER
    return Found(met.first, last, "count") if is_longer else met


__all__ = ["signal_of"]
