"""Which places a question asks for: of what kind, on which levels, one or several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.constraints import place_names
from knowledge.answering.kinds import telling
from knowledge.text.phrases import listed
from knowledge.text.syllables import syllables

if TYPE_CHECKING:
    from knowledge.answering.question import Question
    from knowledge.models import Fact

_EVERY_LEVEL = 0.9  # hardly another place is told on just the levels asked for
PLURALS = {"nhung", "cac", "hai", "ba", "bon", "nam", "may"}  # những, các, hai, …, năm, mấy


def is_given(question: Question, fact: Fact) -> bool:
    """Whether the question itself names the place."""
    return bool(fact.place) and fact.place in question.constraints.places


def is_such(question: Question, fact: Fact) -> bool:
    """Whether a place is called a xã where "xã nào" is asked.

    Provinces are called so seldom, yet none is called a huyện or an island.
    """
    asked = [question.row[slot] for slot in question.focus]
    if not asked or listed("place_heads").at(asked, 0) is None:
        return True
    told = syllables(fact.value)
    if listed("province_prefixes").at(asked, 0) is not None:
        head = listed("place_heads").at(told, 0)
        is_city = head is None or listed("province_prefixes").at(told, 0) is not None
        return is_city or bool(place_names().find(told))
    return asked[0].folded in {token.folded for token in told}


def asks_several(question: Question) -> bool:
    """Whether "hai tỉnh nào", "những xã nào" is asked."""
    first = question.focus.start if question.focus else 0
    before = question.row[first - 1] if first else None
    return before is not None and (before.is_number or before.folded in PLURALS)


def has_levels(question: Question, fact: Fact) -> float:
    """How sure a place is by being told on each level that "ở xã nào, huyện nào" asks for."""
    row = question.row
    signals = (met for met in telling("question_signals").find(row) if met.value == "place")
    asked = {row[met.first].folded for met in signals if listed("place_heads").at(row, met.first)}
    told = {token.folded for token in syllables(fact.value)}
    return _EVERY_LEVEL if len(asked) > 1 and asked <= told else 0.0


__all__ = ["PLURALS", "asks_several", "has_levels", "is_given", "is_such"]
