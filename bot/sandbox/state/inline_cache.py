"""Inline answers that Telegram keeps: for everybody, unless the answer is personal.

https://core.telegram.org/bots/api#answerinlinequery: `cache_time` is 300 seconds if not given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.sandbox.clock import Clock
    from bot.sandbox.state.values import Json

DEFAULT_SECONDS = 300


class InlineCache:
    """Answers by query and offset, and by person where they are personal."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._kept: dict[tuple[int | None, str, str], tuple[float, Json]] = {}

    def keep(self, user: int | None, text: str, offset: str, answer: Json, seconds: int) -> None:
        """Keep an answer for a person, or for everybody (None)."""
        self._kept[user, text, offset] = (self._clock() + seconds, answer)

    def find(self, user: int, text: str, offset: str) -> Json | None:
        """An answer that is still good for this person."""
        for key in ((user, text, offset), (None, text, offset)):
            until, answer = self._kept.get(key, (0.0, {}))
            if self._clock() < until:
                return answer
        return None
