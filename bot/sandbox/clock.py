"""What time it is in the sandbox: the real time, or one that a test sets."""

from __future__ import annotations

import time
from collections.abc import Callable

Clock = Callable[[], float]  # seconds since 1970

real_time: Clock = time.time


class SetClock:
    """A clock that stands still until it is told to go on, so that dates are the same each run."""

    def __init__(self, start: float = 1_700_000_000.0) -> None:
        self._now = start

    def __call__(self) -> float:
        """Seconds since 1970."""
        return self._now

    def forward(self, seconds: float) -> None:
        """Let time pass."""
        self._now += seconds
