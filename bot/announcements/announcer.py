"""Announcements as one thing that runs beside the bot: it is started, and it is stopped."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import TYPE_CHECKING

from bot.announcements import orders
from bot.announcements.cards import Cards
from bot.announcements.pauses import USUAL, Pauses
from bot.announcements.sending import Sender

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from telegram import User
    from telegram.ext import ExtBot

    from bot.limits import Limits
    from bot.screens.message import Rows
    from bot.store import Store
    from bot.words import Words

_AFTER_A_FAULT = 5.0  # seconds until what failed is tried again
_log = logging.getLogger(__name__)


class Announcer:
    """Sends what is due, shows operators how it goes; nothing is sent while it doesn't run.

    `say_at` gives the words of a chat, `way_out` the buttons below what is posted there;
    `by_itself` puts into the outbox what nobody ordered from the bot that it is given.
    """

    def __init__(
        self,
        store: Store,
        limits: Limits,
        operators: frozenset[int],
        *,
        say_at: Callable[[int], Words],
        way_out: Callable[[int], Rows],
        by_itself: Callable[[User], None],
        now: Callable[[], float] = time.time,
        clock: Callable[[], float] = time.monotonic,
        pauses: Pauses = USUAL,
    ) -> None:
        self._store = store
        self._operators = operators
        self._say_at = say_at
        self._by_itself = by_itself
        self._now = now
        self._clock = clock
        self._pauses = pauses
        self._sender = Sender(store, limits, way_out, now=now, clock=clock, pauses=pauses)
        self._tasks: list[asyncio.Task[None]] = []

    def start(self, bot: ExtBot[bool]) -> bool:
        """Begin where the last run ended; False if another process sends from this store."""
        if not self._store.claim_outbox():
            return False
        self._store.outbox.recover(self._now())
        orders.tend(self._now(), self._store)
        cards = Cards(
            self._store,
            self._operators,
            self._say_at,
            now=self._now,
            clock=self._clock,
            pauses=self._pauses,
        )
        self._tasks = [
            asyncio.create_task(_kept_going(run))
            for run in (
                lambda: self._sender.run(bot),
                lambda: cards.run(bot),
                lambda: self._keep_time(bot.bot),
            )
        ]
        return True

    async def stop(self) -> None:
        """Begin nothing more, and let the calls under way end."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._tasks:
            await self._sender.finish()
        self._tasks = []

    async def _keep_time(self, me: User) -> None:
        while True:
            orders.tend(self._now(), self._store)
            self._by_itself(me)
            await asyncio.sleep(self._pauses.tick)


async def _kept_going(run: Callable[[], Coroutine[None, None, None]]) -> None:
    """Run for ever: a full disk, or a fault of ours, ends no announcement for good."""
    while True:
        try:
            await run()
        except Exception:
            _log.exception("Announcements pause after a fault")
        await asyncio.sleep(_AFTER_A_FAULT)


__all__ = ["Announcer"]
