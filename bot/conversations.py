"""Who asked what before: follow-up questions lean on it, and it is soon forgotten."""

from __future__ import annotations

import time
from collections import OrderedDict
from typing import TYPE_CHECKING, NamedTuple

from bot.streams import whole
from knowledge.answering import answer

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from knowledge.answering.curated import Curated
    from knowledge.library import Library
    from knowledge.models import Answer, Article

MEMORY_SECONDS = 30 * 60
MEMORY_QUESTIONS = 6


class _Memory(NamedTuple):
    asked: tuple[str, ...]  # oldest first
    at: float


class Conversations:
    """Asks the library for each asker with that asker's earlier questions, kept in memory only."""

    def __init__(
        self,
        library: Library,
        *,
        language: str,
        curated: Curated | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`curated` is what people answered, which goes before the library; it may be replaced."""
        self.library = library
        self.curated = curated
        self.language = language
        self._clock = clock
        self._memories: OrderedDict[Hashable, _Memory] = OrderedDict()

    def ask(self, asker: Hashable, question: str, *, language: str | None = None) -> Answer:
        """The answer to `question` as `asker` means it after what they asked before."""
        question = whole(question)
        found = self.answer(question, self.earlier(asker), language or self.language)
        if found.status != "smalltalk":
            self.remember(asker, question)
        return found

    def answer(self, question: str, history: tuple[str, ...], language: str) -> Answer:
        """The answer to a question after others, whoever asks."""
        return answer(
            question, self.library, history=history, language=language, curated=self.curated
        )

    def replies(self) -> tuple[Article, ...]:
        """What people answered in their own words."""
        return self.curated.replies() if self.curated else ()

    def article(self, article_id: str) -> Article | None:
        """What an answer cites: an article, or a person's reply read as one."""
        found = (reply for reply in self.replies() if reply.id == article_id)
        return self.library.article(article_id) or next(found, None)

    def earlier(self, asker: Hashable) -> tuple[str, ...]:
        """The questions that the next one of `asker` may lean on, oldest first."""
        self._drop_older_than(self._clock() - MEMORY_SECONDS)
        known = self._memories.get(asker)
        return known.asked if known else ()

    def remember(self, asker: Hashable, question: str) -> None:
        """Let the next question of `asker` lean on this one."""
        asked = (*self.earlier(asker), question)[-MEMORY_QUESTIONS:]
        self._memories[asker] = _Memory(asked, self._clock())
        self._memories.move_to_end(asker)

    def replace(self, asker: Hashable, old: str, new: str) -> None:
        """Let the next question lean on what `asker` has changed an earlier one to."""
        known = self._memories.get(asker)
        if known:
            asked = tuple(new if question == old else question for question in known.asked)
            self._memories[asker] = known._replace(asked=asked)

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
