"""The operators' cards: one message an announcement, which shows how it goes and then the report.

Telegram counts edits as messages, so a card is edited every few seconds at most, and only to
another text; the last one is shown until Telegram has taken it.
"""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from telegram.error import Forbidden, TelegramError

from bot.screens.reports import missed_message, report_message
from bot.sender import Place, change, send
from bot.store.announcement import NOBODY

if TYPE_CHECKING:
    from collections.abc import Callable

    from telegram import Bot

    from bot.announcements.pauses import Pauses
    from bot.screens.message import Message as Screen
    from bot.store import Store
    from bot.store.announcement import Announcement
    from bot.words import Words

_RECENT = 60 * 60.0  # seconds: reports that a process which died may have owed
_log = logging.getLogger(__name__)


class Cards:
    """Shows what changes while `run` runs; `say_at` gives the words of a chat."""

    def __init__(
        self,
        store: Store,
        operators: frozenset[int],
        say_at: Callable[[int], Words],
        *,
        now: Callable[[], float],
        clock: Callable[[], float],
        pauses: Pauses,
    ) -> None:
        self._store = store
        self._operators = operators
        self._say_at = say_at
        self._now = now  # for what is kept: seconds since 1970
        self._clock = clock  # for pauses
        self._pauses = pauses
        self._looked = now() - _RECENT  # a process that died may owe the report of what came after
        self._shown: dict[int, tuple[Screen | None, float]] = {}  # and when

    async def run(self, bot: Bot) -> None:
        """Show for ever; ends by being cancelled."""
        owed: frozenset[int] = frozenset()
        while True:
            looked, self._looked = self._looked, self._now()
            moved = self._store.progress.changed_since(looked)
            listed = self._store.announcements.listed("sending", "missed")
            owed |= moved | {announcement.id for announcement in listed}
            done = [number for number in sorted(owed) if await self._show(number, bot)]
            owed -= frozenset(done)
            await asyncio.sleep(self._pauses.tick)

    async def _show(self, number: int, bot: Bot) -> bool:
        """Show how one stands now; False if there is or will be more to show."""
        announcement = self._store.announcements.of(number)
        chat = self._place(announcement)
        screen = self._screen(announcement, chat)
        # Most are done before they are looked at twice, and then the first card is the report.
        begun = self._clock() - self._pauses.edits + self._pauses.tick / 2
        shown, at = self._shown.setdefault(number, (None, begun))
        if shown != screen:
            if self._clock() - at < self._pauses.edits:
                return False
            self._shown[number] = (screen, self._clock())
            if not await self._put(announcement, chat, screen, bot):
                return False
        return self._end(number, chat, screen)

    async def _put(self, announcement: Announcement, chat: int, screen: Screen, bot: Bot) -> bool:
        """Whether Telegram took it, or never will."""
        try:
            if announcement.author == NOBODY:
                pass
            elif announcement.card and announcement.card[0] == chat:
                await change(bot, announcement.card[1], Place(chat), screen)
            else:
                card = await send(bot, Place(chat), screen)
                self._store.announcements.show_on(announcement.id, (chat, card.message_id))
        except Forbidden:
            _log.warning("Nobody can be shown the card of announcement %d", announcement.id)
        except TelegramError as error:
            _log.warning("The card of announcement %d: %s", announcement.id, error.message)
            self._shown[announcement.id] = (None, self._clock())
            return False
        return True

    def _end(self, number: int, chat: int, seen: Screen) -> bool:
        """One is done when its report was seen, so that a process that dies forgets none."""
        if number in self._store.progress.busy():
            return False
        if self._screen(self._store.announcements.of(number), chat) != seen:
            return False
        self._store.announcements.advance(number, "sending", "done")
        return True

    def _place(self, announcement: Announcement) -> int:
        """Where its card is, or is to be: with its author, or another who is operator still."""
        candidates = (announcement.card[0] if announcement.card else 0, announcement.author)
        still = [chat for chat in candidates if chat in self._operators]
        return [*still, *sorted(self._operators), announcement.author][0]

    def _screen(self, announcement: Announcement, chat: int) -> Screen:
        say = self._say_at(chat)
        if announcement.state == "missed":
            return missed_message(announcement, self._now(), say)
        if announcement.state == "sending" and announcement.id not in self._store.progress.busy():
            announcement = announcement._replace(state="done")
        return report_message(announcement, self._store.progress.all_figures(announcement.id), say)


__all__ = ["Cards"]
