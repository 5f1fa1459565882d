"""The inbox of what could not be answered: a question that many asked is one entry, counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from knowledge.text.syllables import folded_key

if TYPE_CHECKING:
    import sqlite3

_WAITING = "NOT dismissed AND answer IS NULL"
_LONGEST_KEY = 400  # characters: a longer text is no question that others ask again


class Entry(NamedTuple):
    """One question, however it was typed, and how often it was asked in vain."""

    id: int
    wording: str  # the latest
    times: int
    at: float  # when last


class Unanswered:
    """Questions by their folded form, without who asked them."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def add(self, question: str, at: float) -> None:
        """Count a question once more; a dismissed one stays dismissed, an answered one is back."""
        self._connection.execute(
            "INSERT INTO unanswered (folded, wording, count, at) VALUES (?, ?, 1, ?) "
            "ON CONFLICT (folded) DO UPDATE "
            "SET count = count + 1, wording = excluded.wording, at = excluded.at, answer = NULL",
            (folded_key(question)[:_LONGEST_KEY], question, at),
        )

    def entry_of(self, question: str, at: float) -> int:
        """The id of a question's entry, which is made if it was dropped."""
        key = folded_key(question)[:_LONGEST_KEY]
        query = "SELECT id FROM unanswered WHERE folded = ?"
        row = self._connection.execute(query, (key,)).fetchone()
        if row is not None:
            return int(row[0])
        self.add(question, at)
        return self.entry_of(question, at)

    def count(self) -> int:
        """How many entries wait."""
        query = f"SELECT count(*) FROM unanswered WHERE {_WAITING}"
        return int(self._connection.execute(query).fetchone()[0])

    def find(self, entry: int) -> Entry | None:
        """The entry with this id, waiting or not, or None."""
        query = "SELECT id, wording, count, at FROM unanswered WHERE id = ?"
        row = self._connection.execute(query, (entry,)).fetchone()
        return Entry(*row) if row else None

    def page(self, first: int, most: int) -> tuple[Entry, ...]:
        """Waiting entries from the `first` on (0: the most asked), at most so many."""
        rows = self._connection.execute(
            f"SELECT id, wording, count, at FROM unanswered WHERE {_WAITING} "
            "ORDER BY count DESC, at DESC LIMIT ? OFFSET ?",
            (most, first),
        )
        return tuple(Entry(*row) for row in rows)

    def dismiss(self, entry: int, *, dismissed: bool = True) -> bool:
        """Take an entry out of the inbox, or back in; whether there is such an entry."""
        changed = self._connection.execute(
            "UPDATE unanswered SET dismissed = ? WHERE id = ?", (dismissed, entry)
        )
        return changed.rowcount > 0

    def drop_older_than(self, moment: float) -> None:
        """Delete what was last asked before `moment`."""
        self._connection.execute("DELETE FROM unanswered WHERE at < ?", (moment,))


__all__ = ["Entry", "Unanswered"]
