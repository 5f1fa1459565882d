"""Long polling: https://core.telegram.org/bots/api#getupdates.

A second call while one is waiting ends the first with 409, as on the public server.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.sandbox.refusals import conflict
from bot.sandbox.state.inbox import MAX_FETCHED

if TYPE_CHECKING:
    from bot.sandbox.state.inbox import Inbox
    from bot.sandbox.state.values import Json

LONGEST_WAIT = 50.0


class Poll:
    """The one call of getUpdates that may be waiting."""

    def __init__(self, inbox: Inbox) -> None:
        self._inbox = inbox
        self._waiting: asyncio.Future[bool] | None = None  # ends True: updates, False: another call

    @property
    def waiting(self) -> bool:
        """Whether a call waits now."""
        return self._waiting is not None

    async def fetch(self, offset: int, limit: int, timeout: float) -> list[Json]:
        """Confirm what came before `offset`, then the next updates, waiting for one if need be."""
        self._end(False)
        self._inbox.confirm(offset)
        if not len(self._inbox) and timeout > 0:
            await self._wait(min(timeout, LONGEST_WAIT))
        return self._inbox.peek(limit if 1 <= limit <= MAX_FETCHED else MAX_FETCHED)

    def stop(self) -> None:
        """End a waiting call, since the server closes."""
        self._end(True)

    async def _wait(self, timeout: float) -> None:
        waiting = self._waiting = asyncio.get_running_loop().create_future()
        try:
            undisturbed = await asyncio.wait_for(waiting, timeout)
        except TimeoutError:
            return
        finally:
            if self._waiting is waiting:
                self._waiting = None
        if not undisturbed:
            raise conflict(
                "terminated by other getUpdates request; "
                "make sure that only one bot instance is running"
            )

    def wake(self) -> None:
        """An update has arrived."""
        self._end(True)

    def _end(self, undisturbed: bool) -> None:
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_result(undisturbed)
