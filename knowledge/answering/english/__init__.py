"""English questions put into Vietnamese words, for matching; the answer stays the article's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from knowledge.answering.english.detecting import is_english
from knowledge.answering.english.ordering import in_order
from knowledge.answering.english.reading import units_of
from knowledge.answering.english.senses import chosen
from knowledge.text.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge.retrieval.expansion import Readings


class Translation(NamedTuple):
    """An English question in Vietnamese words, in their order."""

    text: str
    readings: Readings  # what else its words may mean


def translated(
    text: str, frequency: Callable[..., int] = lambda *_words: 0
) -> Translation | None:
    """An English question in Vietnamese; None for any other text.

    `frequency` tells how often the articles have a folded word, or two side by side: of the
    senses of an English word it chooses.
    """
    row = syllables(text)
    if not is_english(row):
        return None
    words = in_order(units_of(text, row, frequency))
    told = chosen(words, frequency)
    readings = {
        sense: tuple(other for other in senses if other not in {sense, ""})
        for sense, senses in zip(told, words, strict=True)
        if len(senses) > 1
    }
    return Translation(" ".join(sense for sense in told if sense), tuple(readings.items()))


__all__ = ["Translation", "is_english", "translated"]
