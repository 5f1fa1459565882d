"""The kinds of facts: one extractor a file, each from a sentence to drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.facts.kinds import (
    counts,
    dates,
    events,
    lists,
    money,
    organisations,
    people,
    percents,
    places,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from knowledge.facts.sentence import Draft, Sentence

EXTRACTORS: tuple[Callable[[Sentence], Iterator[Draft]], ...] = (
    counts.extract,
    money.extract,
    percents.extract,
    dates.extract,
    people.extract,
    organisations.extract,
    events.extract,
    places.extract,
    lists.extract,
)

__all__ = ["EXTRACTORS"]
