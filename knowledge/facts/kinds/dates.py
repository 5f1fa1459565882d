"""Dates and spans of time, as facts of what happened then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.facts.moments import free_times
from knowledge.facts.sentence import Draft
from knowledge.facts.surroundings import around

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.facts.sentence import Sentence


def extract(sentence: Sentence) -> Iterator[Draft]:
    """One fact a time that is no part of a law's or an event's name."""
    for time in free_times(sentence):
        said = around(sentence, time.first, time.after)
        yield Draft(
            "span" if is_span(time.value) else "date",
            time.start,
            time.end,
            subject=said,
            attribute=said,
            time=time.value,
        )


def is_span(value: str) -> bool:
    """Whether a time's one spelling stands for a stretch between two ends."""
    years = len(value) == 9 and value[4] == "-"  # "2015-2019"
    return years or "/" in value or value.endswith("-")


__all__ = ["extract", "is_span"]
