"""Whether answers helped, one verdict of each person on each answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

REASONS = ("wrong", "old", "incomplete", "off_topic")


class Feedback:
    """The thumbs under the answers."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def give(self, asked: str, voter: int, *, liked: bool, at: float) -> bool:
        """Keep a verdict in place of the same person's earlier one; whether it is another."""
        changed = self._connection.execute(
            "INSERT INTO feedback (asked, voter, liked, at) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (asked, voter) DO UPDATE "
            "SET liked = excluded.liked, reason = NULL, at = excluded.at "
            "WHERE liked != excluded.liked",
            (asked, voter, liked, at),
        )
        return changed.rowcount > 0

    def explain(self, asked: str, voter: int, reason: str) -> None:
        """Add one of REASONS to a verdict that the answer did not help."""
        self._connection.execute(
            "UPDATE feedback SET reason = ? WHERE asked = ? AND voter = ? AND NOT liked",
            (reason, asked, voter),
        )

    def verdicts(self, asked: str) -> tuple[tuple[bool, str | None], ...]:
        """What was said of an answer: (liked, reason) of each voter, in the order of voting."""
        query = "SELECT liked, reason FROM feedback WHERE asked = ? ORDER BY at"
        rows = self._connection.execute(query, (asked,))
        return tuple((bool(liked), reason) for liked, reason in rows)

    def forget(self, chat: int, voter: int) -> None:
        """Delete what somebody said of the answers in a chat."""
        self._connection.execute(
            "DELETE FROM feedback WHERE voter = ? "
            "AND asked IN (SELECT id FROM asked WHERE chat = ?)",
            (voter, chat),
        )


__all__ = ["REASONS", "Feedback"]
