"""English questions put into Vietnamese words, for matching; the answer stays the article's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from knowledge.answering.english.detecting import is_english
from knowledge.text.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from knowledge.models import Passage
    from knowledge.retrieval.expansion import Readings


class Translation(NamedTuple):
    """An English question in Vietnamese words, in their order."""

    asked: str  # as typed
    words: tuple[tuple[str, ...], ...]  # each with all its senses, likeliest first
    told: tuple[str, ...]  # the senses taken

    @property
    def text(self) -> str:
        """The question."""
        return " ".join(sense for sense in self.told if sense)

    @property
    def readings(self) -> Readings:
        """What else its words may mean."""
        pairs = zip(self.told, self.words, strict=True)
        others = {one: tuple(s for s in senses if s != one) for one, senses in pairs if senses[1:]}
        return tuple(others.items())

    def fitted(self, passages: Sequence[Passage]) -> Translation:
        """The question in the words of the passages that it is likely about."""
        from knowledge.answering.english.fitting import fitted

        return self._replace(told=tuple(fitted(self.words, passages, self.asked)))


def translated(text: str, frequency: Callable[..., int] = lambda *_words: 0) -> Translation | None:
    """An English question in Vietnamese; None for any other text.

    `frequency` tells how often the articles have a folded word, or two side by side, as they have
    names.
    """
    row = syllables(text)
    if not is_english(row):
        return None
    from knowledge.answering.english.ordering import in_order  # of no use to other questions
    from knowledge.answering.english.reading import units_of

    words = tuple(in_order(units_of(text, row, frequency)))
    return Translation(text, words, tuple(senses[0] for senses in words))


__all__ = ["Translation", "is_english", "translated"]
