"""When what an answer tells was so, where its own words don't say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.answering.picks.pick import plain
from knowledge.models import Dated
from knowledge.text.sentences import Span

if TYPE_CHECKING:
    from knowledge.library import Library
    from knowledge.models import Fact, Passage

_FIGURES = {"count", "money", "percent"}
_HAPPENINGS = {"list", "place", "event"}  # the time of a person or a body is seldom its own
_YEAR = r"\d{4}"


def dated(fact: Fact | None, passage: Passage, library: Library, told: str) -> Dated | None:
    """The time of a fact that stands in `passage`; None where it has none or `told` says it."""
    if fact is None:
        return None
    return _dated(fact, _own_words(fact, passage, library), told)


def dated_before(fact: Fact, sentence: str) -> Dated | None:
    """The time of a fact where its own sentence leaves it to an earlier one; else None."""
    return _dated(fact, "", sentence)


def _dated(fact: Fact, words: str, told: str) -> Dated | None:
    if fact.time is None or fact.kind not in _FIGURES | _HAPPENINGS:
        return None
    years = re.findall(_YEAR, fact.time)
    if all(year in told for year in years) if years else words in told:
        return None
    return Dated(fact.time, words, is_figure=fact.kind in _FIGURES)


def _own_words(fact: Fact, passage: Passage, library: Library) -> str:
    """How the fact's sentence puts its time; "" where an earlier one does."""
    sentence = Span(fact.sentence_start, fact.sentence_end)
    for other in library.facts_within(passage, sentence):
        if other.kind in ("date", "span") and other.time == fact.time:
            return plain(other.value)
    return ""


__all__ = ["dated", "dated_before"]
