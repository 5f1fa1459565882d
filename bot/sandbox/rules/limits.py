"""Flood limits: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this.

The FAQ gives one message a second in one chat with short bursts, 20 a minute in a group, and about
30 a second overall. Edits count as messages. Telegram doesn't publish the size of a burst; 30 is
taken here.
"""

from __future__ import annotations

import math
from collections import defaultdict, deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.sandbox.refusals import too_many_requests

if TYPE_CHECKING:
    from bot.sandbox.clock import Clock
    from bot.sandbox.state.values import Chat

ALL_CHATS = 0


@dataclass(frozen=True, slots=True)
class Limits:
    """How many messages the bot may send; None lifts a limit."""

    per_second: int | None = 30  # over all chats
    private_burst: int | None = 30  # in one private chat at once, refilled by one a second
    group_per_minute: int | None = 20

    @classmethod
    def none(cls) -> Limits:
        """No limit at all."""
        return cls(None, None, None)


class Flood:
    """Counts what was sent against the limits."""

    def __init__(self, limits: Limits, clock: Clock) -> None:
        self.limits = limits
        self._clock = clock
        self._sent: dict[int, deque[float]] = defaultdict(deque)  # when, by chat
        self._fill: dict[int, tuple[float, float]] = {}  # by private chat: how full, as of when

    def forget(self) -> None:
        """Begin to count anew."""
        self._sent.clear()
        self._fill.clear()

    def admit(self, chat: Chat) -> None:
        """Count one message to a chat, or refuse it with the seconds to wait."""
        now = self._clock()
        waits = [self._window(ALL_CHATS, self.limits.per_second, 1.0, now)]
        if chat.kind == "private":
            waits.append(self._bucket(chat.id, now))
        else:
            waits.append(self._window(chat.id, self.limits.group_per_minute, 60.0, now))
        if any(waits):
            raise too_many_requests(max(1, math.ceil(max(waits))))
        self._sent[ALL_CHATS].append(now)
        if chat.kind == "private":
            self._fill[chat.id] = (self._level(chat.id, now) + 1, now)
        else:
            self._sent[chat.id].append(now)

    def _window(self, key: int, most: int | None, span: float, now: float) -> float:
        """Seconds until fewer than `most` messages lie within the last `span` seconds."""
        sent = self._sent[key]
        while sent and sent[0] <= now - span:
            sent.popleft()
        return sent[-most] + span - now if most is not None and len(sent) >= most else 0.0

    def _bucket(self, chat: int, now: float) -> float:
        """Seconds until one more fits into a burst that drains by one a second."""
        burst = self.limits.private_burst
        return 0.0 if burst is None else max(0.0, self._level(chat, now) + 1 - burst)

    def _level(self, chat: int, now: float) -> float:
        level, since = self._fill.get(chat, (0.0, now))
        return max(0.0, level - (now - since))
