"""Whether a figure counts the noun that "bao nhiêu" asks for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.answering.picks.counters import counter_of, is_counted_by, unit_agrees
from knowledge.text.phrases import listed

if TYPE_CHECKING:
    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question

_COUNTED_SO = 0.8  # worth of "9 đảng viên" for "mấy người"
_MEASURED_SO = 0.7  # of "diện tích lúa là 38 ha" for "mấy ha lúa"
_JOINT = re.compile(r"[,;:()]")
_OTHER_UNIT = 0.5  # of "2,5 ha" for "mấy sào"
_OTHER_NOUN = 0.6  # worth of a figure of another noun, where the question only has keywords


def agreement(question: Question, candidate: Candidate, place: range) -> float:
    """How well the figure's own words are the asked noun; 0 where it counts something else."""
    if question.kind not in {"count", "figure", "breakdown"}:
        return 1.0
    in_unit = unit_agrees(question, candidate, place)
    if in_unit is False:
        return 0.0  # "mấy ha vải" counts no hộ trồng vải
    aside = question.constraints.place_slots | question.constraints.year_slots
    weights = question.weights
    asked = [slot for slot in question.focus if weights[slot] > 0 and slot not in aside]
    met = {
        slot
        for slot, places in candidate.met.items()
        if any(found.start in place for found in places)
    }
    if in_unit and asked and met.isdisjoint(asked):
        return _MEASURED_SO if _is_said(question, candidate, place) else _OTHER_UNIT
    counter = counter_of(question)
    if not asked:
        return float(not counter or is_counted_by(question, candidate, place))
    if counter and weights[counter.start] > 0 and met.isdisjoint({*counter, *asked}):
        return _COUNTED_SO * is_counted_by(question, candidate, place)  # "con" leaves lợn to say
    return _agreement_of_words(question, candidate, place, asked, met)


def _is_said(question: Question, candidate: Candidate, place: range) -> bool:
    """Whether a figure has the very unit that is asked."""
    unit = question.row[question.focus.start].folded
    return any(candidate.tokens[token].folded == unit for token in place)


def _agreement_of_words(
    question: Question, candidate: Candidate, place: range, asked: list[int], met: set[int]
) -> float:
    """The same where the asked noun is no mere unit and no counting word."""
    counter = counter_of(question)
    if counter and met.isdisjoint(counter):
        asked = [slot for slot in asked if slot not in counter]
    head = next((slot for slot in asked if not _is_general(question, slot)), asked[0])
    if head not in met or not _is_counted(candidate, head, place):
        if _is_named_before(question, candidate, place):
            return 1.0
        if _is_only_classified(question, candidate, place, asked):
            return _COUNTED_SO
        return _OTHER_NOUN if question.kind == "figure" else 0.0
    weights = question.weights
    share = sum(weights[slot] for slot in asked if slot in met) / sum(weights[s] for s in asked)
    return 0.5 + 0.5 * share


def is_short_for(candidate: Candidate, place: range, former: range) -> bool:
    """Whether a figure counts the same as a former one in fewer words.

    "Trong 45 hộ nuôi tôm, 12 hộ bị lỗ" counts 12 hộ nuôi tôm.
    """
    short, whole = _noun(candidate, place), _noun(candidate, former)
    return 0 < len(short) < len(whole) and whole[: len(short)] == short


def _noun(candidate: Candidate, place: range) -> list[str]:
    """The marked keys of the words behind a figure's number."""
    words = [candidate.tokens[token] for token in place]
    number = next((n for n in range(len(words) - 1, -1, -1) if words[n].is_number), -1)
    return [word.marked for word in words[number + 1 :]]


def _is_counted(candidate: Candidate, head: int, place: range) -> bool:
    """Whether a noun stands before any name: "31 học sinh Trường Mẫu giáo" counts no giáo."""
    counted = min(met.start for met in candidate.met[head] if met.start in place)
    before = (candidate.tokens[token] for token in range(place.start, counted))
    return not any(token.is_capitalised and not token.text.isupper() for token in before)


def _is_named_before(question: Question, candidate: Candidate, place: range) -> bool:
    """Whether the asked noun stands right before a figure of a classifier: "lợn thịt 537 con"."""
    counted = {question.row[slot].folded for slot in question.focus if question.weights[slot] == 0}
    if not any(candidate.tokens[token].folded in counted for token in place):
        return False
    named = [slot for slot in question.focus if question.weights[slot] > 0]
    first = place.start - len(named)
    return first >= 0 and all(
        any(met.start == first + n for met in candidate.met.get(slot, ()))
        for n, slot in enumerate(named)
    )


def _is_only_classified(
    question: Question, candidate: Candidate, place: range, asked: list[int]
) -> bool:
    """Whether a figure's bare classifier stands for the nouns said before it in the same clause.

    "số lợn bán ra thị trường khoảng 5.000 con"; behind a comma it may count something else.
    """
    classifiers = {question.row[s].folded for s in question.focus if question.weights[s] == 0}
    tokens = candidate.tokens
    if not place or tokens[place[-1]].folded not in classifiers:
        return False
    first = place.start
    while first and not _JOINT.search(candidate.text[tokens[first - 1].end : tokens[first].start]):
        if tokens[first - 1].is_number:
            return False
        first -= 1
    before = range(first, place.start)
    return all(any(met.start in before for met in candidate.met.get(s, ())) for s in asked)


def _is_general(question: Question, slot: int) -> bool:
    """Whether the noun is one of those by which any thing is counted: "cái", "lượt"."""
    return listed("general_nouns").at(question.row, slot) is not None


__all__ = ["agreement", "is_short_for"]
