"""One question on its way to an answer, with all that the ways of answering need."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from knowledge.answering.findings import Search, search
from knowledge.answering.question import Question, understand

if TYPE_CHECKING:
    from knowledge.answering.candidates import Place
    from knowledge.answering.frames import Frames
    from knowledge.library import Library
    from knowledge.models import Evidence
    from knowledge.retrieval.expansion import Readings

_TOP = 10  # passages given back as evidence


@dataclass(frozen=True)
class Asking:
    """A question in plain Vietnamese, asked of a library."""

    text: str
    library: Library
    frames: Frames
    threshold: float  # confidence from which an answer is given
    typed: str | None = None  # as it was typed, if that is Vietnamese and whole
    within: Place | None = None  # the one sentence that is asked about
    asks_speaker: bool = False  # who says so there?
    given: tuple[Evidence, ...] | None = None  # passages to look in, instead of the best of all
    article: str | None = None  # the id of the one article that is asked about
    readings: Readings = ()  # what else its phrases may mean, as English words do
    words: tuple[str, ...] = ()  # the text in whole words, where they are known
    unfitted: str | None = None  # a translation before its words were chosen by the passages

    @cached_property
    def question(self) -> Question:
        """The question as understood."""
        return understand(self.text, self.library, self.evidence, self.readings, self.words)

    @cached_property
    def evidence(self) -> tuple[Evidence, ...]:
        """The ranked passages.

        They are looked up by what was typed: retrieval weighs every reading of a word, of which
        the plain text has chosen one ("C" in a name is no chị).
        """
        if self.given is not None:
            return self.given
        return self.library.retrieve(self.typed or self.text, _TOP, self.readings)

    @cached_property
    def search(self) -> Search:
        """What the sentences of the evidence offer."""
        return search(self.question, self.library, self.evidence, self.within)

    def instead(self, text: str) -> Asking:
        """Another question, asked of the same library."""
        return Asking(text, self.library, self.frames, self.threshold, readings=self.readings)


__all__ = ["Asking"]
