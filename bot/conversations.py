"""Who asked what before: follow-up questions lean on it, and it is soon forgotten."""

from __future__ import annotations

import time
from collections import OrderedDict
from typing import TYPE_CHECKING, NamedTuple

from bot.streams import whole
from knowledge.answering import answer

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from knowledge.library import Library
    from knowledge.models import Answer

MEMORY_SECONDS = 30 * 60
MEMORY_QUESTIONS = 6


class _Memory(NamedTuple):
    asked: tuple[str, ...]  # oldest first
    at: float


class Conversations:
    """Asks the library for each asker with that asker's earlier questions, kept in memory only."""

    def __init__(
        self, library: Library, *, language: str, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.library = library
        self._language = language
        self._clock = clock
        self._memories: OrderedDict[Hashable, _Memory] = OrderedDict()

    def ask(self, asker: Hashable, question: str) -> Answer:
        """The answer to `question` as `asker` means it after what they asked before."""
        now = self._clock()
        self._drop_older_than(now - MEMORY_SECONDS)
        known = self._memories.get(asker)
        history = known.asked if known else ()
        question = whole(question)
        found = answer(question, self.library, history=history, language=self._language)
        if found.status != "smalltalk":
            self._memories[asker] = _Memory((*history, question)[-MEMORY_QUESTIONS:], now)
            self._memories.move_to_end(asker)
        return found

    def forget(self, asker: Hashable) -> None:
        """Let the next question of `asker` stand alone."""
        self._memories.pop(asker, None)

    def _drop_older_than(self, moment: float) -> None:
        while self._memories:
            asker, memory = next(iter(self._memories.items()))
            if memory.at >= moment:
                return
            del self._memories[asker]


__all__ = ["MEMORY_QUESTIONS", "MEMORY_SECONDS", "Conversations"]
