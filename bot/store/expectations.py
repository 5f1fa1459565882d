"""What the next message of an operator is for: a text, a time, a name that the bot asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias, cast

if TYPE_CHECKING:
    import sqlite3

Purpose: TypeAlias = Literal[
    "begin",  # a new announcement
    "content",  # another content of one that waits
    "rest",  # the second part of a text that was too long for one message
    "correction",  # another content of one that went out
    "due",
    "new_topic",
    "topic_name",
]


class Expected(NamedTuple):
    """The purpose of a message, and what it is about."""

    purpose: Purpose
    subject: int = 0  # the id of an announcement or topic, or of an album that was refused
    at: float = 0.0  # when it was asked for


class Expectations:
    """At most one for each operator. Kept on disk, so that a restart interrupts nobody."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def expect(self, operator: int, expected: Expected) -> None:
        """Let the operator's next message be for this."""
        self._connection.execute(
            "INSERT OR REPLACE INTO expected VALUES (?, ?, ?, ?)", (operator, *expected)
        )

    def of(self, operator: int) -> Expected | None:
        """What the operator's next message is for, if it is for anything but the usual."""
        row = self._connection.execute(
            "SELECT purpose, subject, at FROM expected WHERE operator = ?", (operator,)
        ).fetchone()
        return Expected(cast("Purpose", row[0]), *row[1:]) if row else None

    def drop(self, operator: int) -> None:
        """Let the operator's next message be a question again."""
        self._connection.execute("DELETE FROM expected WHERE operator = ?", (operator,))


__all__ = ["Expectations", "Expected", "Purpose"]
