"""Who asked in vain and wants to be told when there is an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import sqlite3


class Wish(NamedTuple):
    """One person's wish to be told about one entry of the inbox."""

    entry: int
    person: int  # whose private chat has the same number
    question: str


class Waiting:
    """The wishes, each kept until it is fulfilled, taken back, or its entry dropped."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def add(self, entry: int, person: int) -> bool:
        """Keep a wish; whether it is a new one."""
        added = self._connection.execute(
            "INSERT OR IGNORE INTO waiting (entry, person) VALUES (?, ?)", (entry, person)
        )
        return added.rowcount > 0

    def remove(self, entry: int, person: int) -> None:
        """Keep a wish no longer."""
        self._connection.execute(
            "DELETE FROM waiting WHERE entry = ? AND person = ?", (entry, person)
        )

    def all(self) -> tuple[Wish, ...]:
        """Every wish, those for one entry together."""
        rows = self._connection.execute(
            "SELECT entry, person, wording FROM waiting JOIN unanswered ON id = entry "
            "ORDER BY entry, waiting.rowid"
        )
        return tuple(Wish(*row) for row in rows)

    def count_of(self, person: int) -> int:
        """How many wishes of this person are kept."""
        query = "SELECT count(*) FROM waiting WHERE person = ?"
        return int(self._connection.execute(query, (person,)).fetchone()[0])

    def forget(self, person: int) -> None:
        """Delete all wishes of this person."""
        self._connection.execute("DELETE FROM waiting WHERE person = ?", (person,))


__all__ = ["Waiting", "Wish"]
