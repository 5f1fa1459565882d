"""What the operators answered to questions of the inbox: in their own words, or with an article."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import sqlite3


class Reply(NamedTuple):
    """One answer: either words or an article."""

    id: int
    question: str
    words: str | None
    article: str | None  # an article's id
    at: float


class CuratedAnswers:
    """The operators' answers, in the order in which they were given."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def give(
        self, entry: int, *, words: str | None = None, article: str | None = None, at: float
    ) -> int | None:
        """Answer an entry of the inbox, which leaves it; the answer's id, or None if it is gone."""
        with self._connection:  # commits, or takes all of it back
            self._connection.execute("BEGIN IMMEDIATE")
            added = self._connection.execute(
                "INSERT INTO curated (question, reply, article, at) "
                "SELECT wording, ?, ?, ? FROM unanswered WHERE id = ?",
                (words, article, at, entry),
            )
            if not added.rowcount:
                return None
            self._connection.execute(
                "UPDATE unanswered SET answer = ?, dismissed = 0 WHERE id = ?",
                (added.lastrowid, entry),
            )
            return added.lastrowid

    def take_back(self, answer: int) -> bool:
        """Delete an answer; its question is back in the inbox. Whether there is such an answer."""
        changed = self._connection.execute("DELETE FROM curated WHERE id = ?", (answer,))
        return changed.rowcount > 0

    def count(self) -> int:
        """How many answers there are."""
        return int(self._connection.execute("SELECT count(*) FROM curated").fetchone()[0])

    def all(self) -> tuple[Reply, ...]:
        """Every answer, the oldest first."""
        return self._rows("ORDER BY id")

    def page(self, first: int, most: int) -> tuple[Reply, ...]:
        """Answers from the `first` on (0: the latest), at most so many."""
        return self._rows("ORDER BY id DESC LIMIT ? OFFSET ?", most, first)

    def _rows(self, order: str, *values: int) -> tuple[Reply, ...]:
        query = f"SELECT id, question, reply, article, at FROM curated {order}"
        return tuple(Reply(*row) for row in self._connection.execute(query, values))


__all__ = ["CuratedAnswers", "Reply"]
