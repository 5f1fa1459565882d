"""The time that a sentence may mean without naming it, carried from sentence to sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from knowledge.text.normal import marked

if TYPE_CHECKING:
    from knowledge.facts.sentence import Mention, Sentence

_IN_YEAR = tuple(map(marked, ("trong", "năm")))


@dataclass(frozen=True, slots=True)
class Moment:
    """What the article has named so far."""

    paragraph: tuple[str, int] | None = None
    time: str | None = None  # the last time named in this paragraph
    year: str | None = None  # the last year named anywhere, which "trong năm" means

    def at(self, paragraph: tuple[str, int]) -> Moment:
        """The moment at the beginning of a passage of `paragraph`."""
        return self if paragraph == self.paragraph else Moment(paragraph, None, self.year)

    def entering(self, sentence: Sentence) -> Moment:
        """The moment with "trong năm" of the sentence understood."""
        return replace(self, time=self.year) if _says_in_year(sentence) else self

    def leaving(self, sentence: Sentence) -> Moment:
        """The moment behind a sentence."""
        named = [time.value for time in free_times(sentence)]
        years = [value for value in named if value[:4].isdecimal()]
        return replace(
            self,
            time=named[-1] if named else self.time,
            year=years[-1][:4] if years else self.year,
        )


def free_times(sentence: Sentence) -> list[Mention]:
    """The times at which the sentence's things happen: not those of laws, events, comparisons."""
    return [
        time
        for time in sentence.times
        if not time.detached
        and not any(event.first <= time.first < event.after for event in sentence.events)
    ]


def _says_in_year(sentence: Sentence) -> bool:
    years = {time.first for time in sentence.times}
    return any(
        sentence.keys[at : at + 2] == _IN_YEAR and not years & {at, at + 1}
        for at in range(len(sentence.keys) - 1)
    )


__all__ = ["Moment", "free_times"]
