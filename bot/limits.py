"""How fast the bot posts, so that Telegram need not refuse; and who goes first.

Telegram takes about 30 messages a second in all and 20 a minute in a group. It counts a message
when it arrives there, some time between the beginning of the call and its end; so a call is counted
here from its beginning until a second (in a group a minute) after its end, and a stall that bunches
calls together breaks no limit. At 20 ms a call that is 29 messages a second.

python-telegram-bot's own limiter lets a full burst pass and refills meanwhile (up to 60 went out in
a second), and after one refusal it holds back every chat, answers and announcements alike.
"""

from __future__ import annotations

import asyncio
import contextlib
import math
import time
from collections import deque
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Coroutine

_OVERALL, _SECOND = 30, 1.0
_IN_GROUP, _MINUTE = 20, 60.0
_GROUPS = 1000  # whose counts are kept before those that are idle are dropped
_RETRIES = 20  # of a call that Telegram answered with "too many requests"
ADMITTED = True  # the rate_limit_args of a call for which begin() was called


def told_to_wait(refusal: RetryAfter) -> float:
    """The seconds that Telegram named."""
    told = refusal.retry_after
    return told.total_seconds() if isinstance(told, timedelta) else float(told)


class Gate:
    """Lets `most` calls through in any stretch of so many seconds."""

    def __init__(self, most: int, seconds: float, clock: Callable[[], float]) -> None:
        self._most = most
        self._seconds = seconds
        self._clock = clock
        self._open = 0
        self._ended: deque[float] = deque()
        self._queue = asyncio.Lock()  # first come, first served
        self._end = asyncio.Event()

    def wait(self, spare: int = 0) -> float:
        """Seconds until one more may begin and `spare` others still could; 0 if it may now."""
        now = self._clock()
        while self._ended and self._ended[0] + self._seconds <= now:
            self._ended.popleft()
        if self._open + len(self._ended) < self._most - spare:
            return 0.0
        return self._ended[0] + self._seconds - now if self._ended else math.inf

    async def enter(self) -> None:
        """Wait for one's turn and begin."""
        async with self._queue:
            while (seconds := self.wait()) > 0:
                await self.changed(seconds)
            self.begin()

    def begin(self) -> None:
        """Count a call that begins."""
        self._open += 1

    def end(self, *, counts: bool = True) -> None:
        """Count a call that ended; one that Telegram refused may count no more."""
        self._open -= 1
        if counts:
            self._ended.append(self._clock())
        self._end.set()

    async def changed(self, at_most: float) -> None:
        """Wait until a call ends, but no longer than so many seconds."""
        self._end.clear()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._end.wait(), None if at_most == math.inf else at_most)

    @property
    def idle(self) -> bool:
        """Whether nothing needs to be remembered."""
        self.wait()
        return not self._open and not self._ended and not self._queue.locked()


class Limits(BaseRateLimiter[bool]):
    """Counts whatever is posted. Looking something up takes nothing from the allowance."""

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        *,
        a_second: int = _OVERALL,
        a_minute_in_a_group: int = _IN_GROUP,
    ) -> None:
        self._clock = clock
        self._in_group = a_minute_in_a_group
        self.overall = Gate(a_second, _SECOND, clock)
        self._groups: dict[int | str, Gate] = {}

    def group_wait(self, chat: int) -> float:
        """Seconds until one more may be posted to a chat as far as its own limit goes."""
        gate = self._group(chat)
        return gate.wait() if gate else 0.0

    def begin(self, chat: int | str) -> None:
        """Count a call that begins, whether or not there is room."""
        self.overall.begin()
        if gate := self._group(chat):
            gate.begin()

    def end(self, chat: int | str, *, counts: bool) -> None:
        """Count its end."""
        self.overall.end(counts=counts)
        if gate := self._group(chat):
            gate.end(counts=counts)

    async def process_request(  # noqa: PLR0917 - as the library calls it
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: bool | None,
    ) -> Any:
        """Call Telegram when the chat that `data` names allows it.

        When Telegram says to wait, this call waits as told, and no other.
        """
        chat = data.get("chat_id")
        if chat is None or endpoint.startswith("get") or rate_limit_args is ADMITTED:
            return await callback(*args, **kwargs)
        for _ in range(_RETRIES):
            try:
                async with self._turn(chat):
                    return await callback(*args, **kwargs)
            except RetryAfter as refusal:
                await asyncio.sleep(told_to_wait(refusal))
        async with self._turn(chat):
            return await callback(*args, **kwargs)

    async def initialize(self) -> None:
        """Nothing to set up."""

    async def shutdown(self) -> None:
        """Nothing to give back."""

    @contextlib.asynccontextmanager
    async def _turn(self, chat: int | str) -> AsyncIterator[None]:
        group = self._group(chat)
        async with contextlib.AsyncExitStack() as ends:
            for gate in (group, self.overall) if group else (self.overall,):
                await gate.enter()
                ends.callback(gate.end)
            yield

    def _group(self, chat: int | str) -> Gate | None:
        """The gate of a group or a channel, which have negative numbers or names."""
        if isinstance(chat, int) and chat > 0:
            return None
        if chat not in self._groups:
            if len(self._groups) >= _GROUPS:
                self._groups = {key: gate for key, gate in self._groups.items() if not gate.idle}
            self._groups[chat] = Gate(self._in_group, _MINUTE, self._clock)
        return self._groups[chat]


__all__ = ["ADMITTED", "Gate", "Limits", "told_to_wait"]
