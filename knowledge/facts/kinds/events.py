"""Events by their names, with the place and the year that stand with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.facts.occasions import is_year
from knowledge.facts.sentence import Draft
from knowledge.facts.surroundings import before

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.facts.sentence import Event, Sentence


def extract(sentence: Sentence) -> Iterator[Draft]:
    """One fact an event."""
    for event in sentence.events:
        told = sentence.words(event.after, event.reach)  # "được tổ chức tại …"
        yield Draft(
            "event",
            event.start,
            event.end,
            subject=sentence.text[event.start : event.end],
            attribute=told or before(sentence, event.first),
            place=", ".join(place.value for place in event.held_at if place.value) or None,
            time=_year_of(sentence, event),
        )


def _year_of(sentence: Sentence, event: Event) -> str | None:
    """The year that the event's name ends with."""
    if is_year(sentence, event.after - 1):
        return sentence.tokens[event.after - 1].text
    return None


__all__ = ["extract"]
