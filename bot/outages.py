"""Telegram out of reach: told once a minute in the log, and once when it is over."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from telegram.error import TelegramError

_MINUTE = 60.0  # seconds
_log = logging.getLogger(__name__)


class Outages:
    """Hears of each call that fails on its way to Telegram, and of those that come through."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._told_at: float | None = None
        self._is_told = False  # of this outage

    def goes_on(self, error: TelegramError) -> None:
        """A call did not come through."""
        now = self._clock()
        if self._told_at is not None and now - self._told_at < _MINUTE:
            return
        _log.warning("Telegram is out of reach: %s", error.message)
        self._told_at, self._is_told = now, True

    def is_over(self) -> None:
        """A call came through."""
        if self._is_told:
            _log.warning("Telegram is in reach again")
        self._is_told = False


__all__ = ["Outages"]
