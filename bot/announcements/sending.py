"""Works the outbox off: one delivery after the other, as fast as Telegram's limits allow.

What is about to happen stands in the store before each call, and what came of it after.
"""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from bot.announcements.outcomes import (
    Done,
    Failed,
    Moved,
    NoTopic,
    Outcome,
    ToldToWait,
    Uncertain,
    Undone,
    outcome_of,
    pause_after,
)
from bot.announcements.posting import carry_out

if TYPE_CHECKING:
    from collections.abc import Callable

    from telegram.ext import ExtBot

    from bot.announcements.pauses import Pauses
    from bot.limits import Limits
    from bot.screens.message import Rows
    from bot.store import Store
    from bot.store.announcement import Announcement
    from bot.store.deliveries import Delivery

_FOR_ANSWERS = 1  # of the calls that Telegram takes in a second, always left free
_APART = 1 / 30  # seconds between two beginnings, so that an answer soon finds a gap
_LOOK_AHEAD = 50  # deliveries among which one is found whose group takes it now
_FLOOD = 3  # calls refused one after the other: then it is no single chat that is full
_LAST_CALLS = 10.0  # seconds that calls get to end when the bot stops
_log = logging.getLogger(__name__)


class Sender:
    """Takes deliveries from the store while `run` runs; `way_out` is put below what is posted."""

    def __init__(
        self,
        store: Store,
        limits: Limits,
        way_out: Callable[[int], Rows],
        *,
        now: Callable[[], float],
        clock: Callable[[], float],
        pauses: Pauses,
    ) -> None:
        self._store = store
        self._limits = limits
        self._way_out = way_out
        self._now = now  # for what is kept: seconds since 1970
        self._clock = clock  # for pauses
        self._idle = pauses.idle
        self._calls: set[asyncio.Task[None]] = set()
        self._refusals = 0  # one after the other
        self._not_before = 0.0
        self._latest = False

    async def run(self, bot: ExtBot[bool]) -> None:
        """Send for ever; ends by being cancelled, and what was begun goes on."""
        while True:
            pause = max(
                self._limits.overall.wait(spare=_FOR_ANSWERS), self._not_before - self._clock()
            )
            if pause > 0:
                await self._limits.overall.changed(pause)
            elif (delivery := self._next()) is None:
                await asyncio.sleep(self._idle)
            else:
                self._begin(delivery, bot)

    async def finish(self) -> None:
        """Let calls end; what has not ended in time may or may not be carried out."""
        if self._calls:
            await asyncio.wait(self._calls, timeout=_LAST_CALLS)
        for call in self._calls:
            call.cancel()
        await asyncio.gather(*self._calls, return_exceptions=True)
        self._store.outbox.recover(self._now())

    def _next(self) -> Delivery | None:
        """The next delivery; those to groups that are full for now are put off.

        What waits longest and what was tried last take turns, so that neither a few chats that are
        refused again and again hold up the others, nor all that failed once waits for the end.
        """
        now, self._latest = self._now(), not self._latest
        for delivery in self._store.outbox.ready(now, _LOOK_AHEAD, latest=self._latest):
            wait = self._limits.group_wait(delivery.chat)
            if not wait:
                return delivery
            self._store.outbox.hold(delivery.id, now + min(wait, 1.0), now)
        return None

    def _begin(self, delivery: Delivery, bot: ExtBot[bool]) -> None:
        announcement = self._store.announcements.of(delivery.announcement)
        self._store.outbox.start(delivery.id, self._now())
        self._limits.begin(delivery.chat)
        self._not_before = max(self._not_before, self._clock() + _APART)
        call = asyncio.create_task(self._call(delivery, announcement, bot))
        self._calls.add(call)
        call.add_done_callback(self._calls.discard)

    async def _call(
        self, delivery: Delivery, announcement: Announcement, bot: ExtBot[bool]
    ) -> None:
        outcome: Outcome = Uncertain()
        try:
            rows = (*announcement.content.rows, *self._way_out(delivery.chat))
            outcome = Done(await carry_out(delivery, announcement, rows, bot))
        except Exception as error:
            outcome = outcome_of(error, delivery.work)
            _log.info("Delivery %d: %s: %s", delivery.id, type(error).__name__, error)
        finally:
            posted = isinstance(outcome, Done | Uncertain)
            self._limits.end(delivery.chat, counts=posted)
        if not posted:  # what Telegram refused takes nothing from what it allows
            self._not_before -= _APART
        self._heed(outcome)
        self._note(outcome, delivery, announcement)

    def _heed(self, outcome: Outcome) -> None:
        """Pause altogether where Telegram refuses whoever is written to."""
        if not isinstance(outcome, ToldToWait):
            self._refusals = 0
            return
        self._refusals += 1
        if self._refusals >= _FLOOD:
            self._not_before = max(self._not_before, self._clock() + outcome.seconds)

    def _note(self, outcome: Outcome, delivery: Delivery, announcement: Announcement) -> None:
        """Keep what came of a call."""
        outbox, now = self._store.outbox, self._now()
        match outcome:
            case Done(message):
                with self._store.at_once():
                    outbox.settle(delivery.id, "sent", now, message=message)
                    self._follow_up(delivery, announcement)
            case Failed(reason, unreachable):
                if unreachable:
                    self._store.chats.leave(delivery.chat)
                outbox.settle(delivery.id, "failed", now, reason=reason)
            case Uncertain():
                outbox.settle(delivery.id, "uncertain", now, reason="cut")
            case Undone():
                pause = pause_after(delivery.attempts + 1)
                if pause is None:
                    outbox.settle(delivery.id, "failed", now, reason="outage")
                else:
                    outbox.retry(delivery.id, now + pause, now, reason="outage")
            case ToldToWait(seconds):
                outbox.hold(delivery.id, now + seconds, now)
            case Moved(chat):
                self._move(delivery, chat)
            case NoTopic() if delivery.thread is not None:
                outbox.redirect(delivery.id, None)
                outbox.hold(delivery.id, now, now)
            case NoTopic():
                outbox.settle(delivery.id, "failed", now, reason="topic")

    def _follow_up(self, delivery: Delivery, sent: Announcement) -> None:
        """What the operators ordered while the call was under way is done to the copy, too."""
        if delivery.work in ("delete", "pin"):
            return
        known, now = self._store.announcements.of(sent.id), self._now()
        place = sent.id, self._store.outbox.chat_of(delivery.id)
        if known.state in ("withdrawn", "expired"):
            self._store.outbox.follow_one(*place, "delete", now)
            return
        if known.revision != sent.revision:
            self._store.outbox.follow_one(*place, "edit", now)
        if known.pin and delivery.work == "post":
            self._store.outbox.follow_one(*place, "pin", now)

    def _move(self, delivery: Delivery, chat: int) -> None:
        """Try again at the new id, unless the group gets it there anyway."""
        self._store.chats.move(delivery.chat, chat)
        now = self._now()
        if self._store.outbox.chat_of(delivery.id) == delivery.chat:
            self._store.outbox.settle(delivery.id, "failed", now, reason="moved")
        else:
            self._store.outbox.hold(delivery.id, now, now)


__all__ = ["Sender"]
