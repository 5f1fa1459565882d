"""The time that a sentence may mean without naming it, carried from sentence to sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from knowledge.text.normal import marked

if TYPE_CHECKING:
    from knowledge.facts.sentence import Mention, Sentence

_IN_YEAR = (marked("trong"), marked("năm"))
_OPENING = 1  # syllables before a time that its sentence begins with: "Trong 5 năm (2015-2019)"
REACH = 2  # sentences that such a time frames; further on it was wrong as often as right


class Moment(NamedTuple):
    """What the article has named so far; only times with a year are worth carrying."""

    time: str | None = None  # the last one that a sentence of this paragraph began with
    age: int = 0  # how many sentences ago
    year: str | None = None  # the last year named anywhere, which "trong năm" means

    def entering(self, sentence: Sentence) -> Moment:
        """The moment with "trong năm" of the sentence understood."""
        if _says_in_year(sentence):
            return self._replace(time=self.year)
        return self if self.age <= REACH else self._replace(time=None)

    def leaving(self, sentence: Sentence) -> Moment:
        """The moment behind a sentence."""
        year = year_of(sentence) or self.year
        framing = [time for time in _with_year(sentence) if time.first <= _OPENING]
        if framing:
            return Moment(framing[-1].value, 1, year)
        return Moment(self.time, self.age + 1, year)

    def passing(self) -> Moment:
        """The moment behind a sentence that names no year."""
        return self._replace(age=self.age + 1)

    def in_new_paragraph(self) -> Moment:
        """The moment at the beginning of a paragraph."""
        return Moment(None, 0, self.year)


def free_times(sentence: Sentence) -> list[Mention]:
    """The times at which the sentence's things happen: not those of laws, events, comparisons."""
    return [
        time
        for time in sentence.times
        if not time.detached
        and not any(event.first <= time.first < event.after for event in sentence.events)
    ]


def year_of(sentence: Sentence) -> str | None:
    """The last year that a sentence names."""
    named = _with_year(sentence)
    return named[-1].value[:4] if named else None


def _with_year(sentence: Sentence) -> list[Mention]:
    return [time for time in free_times(sentence) if time.value[:4].isdecimal()]


def _says_in_year(sentence: Sentence) -> bool:
    """Whether "trong năm" stands in the sentence with no figure behind it."""
    keys = sentence.keys
    if _IN_YEAR[0] not in keys:
        return False
    named = {place for time in sentence.times for place in range(time.first, time.after)}
    return any(keys[at : at + 2] == _IN_YEAR and at + 1 not in named for at in range(len(keys) - 1))


__all__ = ["REACH", "Moment", "free_times", "year_of"]
