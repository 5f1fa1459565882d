"""The bot's updates waiting to be fetched: https://core.telegram.org/bots/api#getting-updates."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.sandbox.http.faults import Faults
    from bot.sandbox.state.values import Json

FIRST_UPDATE = 100_000_001
MAX_FETCHED = 100
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


class Inbox:
    """A queue of updates in the order of their ids, kept until they are confirmed."""

    def __init__(self, faults: Faults) -> None:
        self.allowed: frozenset[str] = frozenset()  # empty: all but NOT_BY_DEFAULT
        self.watchers: tuple[Callable[[], None], ...] = ()  # called after each new update
        self._faults = faults
        self._waiting: deque[Json] = deque()
        self._next_id = FIRST_UPDATE
        self.counted = 0  # how many updates there ever were

    def __len__(self) -> int:
        return len(self._waiting)

    def put(self, kind: str, payload: Json) -> bool:
        """Queue an update if the bot asked for its kind; say whether it was."""
        if not (kind in self.allowed if self.allowed else kind not in NOT_BY_DEFAULT):
            return False
        self._waiting.append({"update_id": self._next_id, kind: payload})
        self._next_id += 1
        self.counted += 1
        for watcher in self.watchers:
            watcher()
        return True

    def confirm(self, offset: int) -> None:
        """Forget updates before an offset; a negative one keeps that many from the end."""
        if offset < 0:
            while len(self._waiting) > -offset:
                self._waiting.popleft()
        again = []
        while offset > 0 and self._waiting and self._waiting[0]["update_id"] < offset:
            update = self._waiting.popleft()
            if self._faults.chance(self._faults.duplicated_updates):
                again.append(update)
        self._waiting.extendleft(reversed(again))

    def peek(self, limit: int) -> list[Json]:
        """The oldest updates, at most `limit`."""
        found = [self._waiting[at] for at in range(min(limit, len(self._waiting)))]
        if len(found) > 1 and self._faults.chance(self._faults.reordered_updates):
            found[0], found[1] = found[1], found[0]
        return found

    def clear(self) -> None:
        """Drop whatever waits."""
        self._waiting.clear()
