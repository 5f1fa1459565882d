"""Places by name, as facts of what is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.facts.localities import OWN
from knowledge.facts.sentence import Draft
from knowledge.facts.surroundings import around

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.facts.sentence import Sentence


def extract(sentence: Sentence) -> Iterator[Draft]:
    """One fact a place that is named."""
    for place in sentence.places:
        if place.value != OWN:
            yield Draft(
                "place",
                place.start,
                place.end,
                subject=sentence.text[place.start : place.end],
                attribute=around(sentence, place.first, place.after),
                place=place.value,
            )


__all__ = ["extract"]
