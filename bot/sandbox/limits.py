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
    from bot.sandbox.values import Chat


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
        self._sent: dict[int, deque[float]] = defaultdict(deque)  # 0 stands for all chats

    def admit(self, chat: Chat) -> None:
        """Count one message to a chat, or refuse it with the seconds to wait."""
        now = self._clock()
        windows = [(0, self.limits.per_second, 1.0)]
        if chat.kind == "private":
            burst = self.limits.private_burst
            windows.append((chat.id, burst, float(burst or 0)))
        else:
            windows.append((chat.id, self.limits.group_per_minute, 60.0))
        for key, most, span in windows:
            self._check(self._sent[key], most, span, now)
        for key, _, _ in windows:
            self._sent[key].append(now)

    @staticmethod
    def _check(sent: deque[float], most: int | None, span: float, now: float) -> None:
        while sent and sent[0] <= now - span:
            sent.popleft()
        if most is not None and len(sent) >= most:
            raise too_many_requests(max(1, math.ceil(sent[0] + span - now)))
