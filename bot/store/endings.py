"""What a chat ended last: the topics it gave up and its digest, so that it can have them back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

_TABLES = ("subscriptions", "digests")


class Endings:
    """The last ending of each chat. What has ended counts nowhere else."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def end(self, chat: int, topics: Iterable[int], at: float, *, digest: bool) -> None:
        """Let a chat get these topics no more, nor its `digest`; earlier endings are forgotten."""
        for table in _TABLES:
            self._connection.execute(
                f"DELETE FROM {table} WHERE chat = ? AND ended IS NOT NULL", (chat,)
            )
        self._connection.execute(
            "UPDATE subscriptions SET ended = ? "
            "WHERE chat = ? AND topic IN (SELECT value FROM json_each(?))",
            (at, chat, json.dumps(list(topics))),
        )
        self._connection.execute(
            "UPDATE digests SET ended = ? WHERE chat = ? AND ?", (at, chat, digest)
        )

    def take_back(self, chat: int) -> bool:
        """Let a chat have again what it ended last; whether there was anything."""
        changed = [
            self._connection.execute(
                f"UPDATE {table} SET ended = NULL WHERE chat = ? AND ended IS NOT NULL", (chat,)
            ).rowcount
            for table in _TABLES
        ]
        return any(changed)

    def drop_older_than(self, moment: float) -> None:
        """Forget what ended before `moment`."""
        for table in _TABLES:
            self._connection.execute(f"DELETE FROM {table} WHERE ended < ?", (moment,))


__all__ = ["Endings"]
