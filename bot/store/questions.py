"""Questions that were asked, kept for a while so that the buttons under an answer go on working."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import sqlite3


class Asked(NamedTuple):
    """One question in one chat. Nobody is named: chat and asker are Telegram's numbers."""

    id: str  # can't be guessed, so that a link with it is as good as an invitation
    chat: int
    asker: int
    message: int  # the message that asks
    question: str
    history: tuple[str, ...]  # the asker's earlier questions, oldest first
    language: str
    status: str  # of the answer
    seconds: float  # that the answer took
    at: float
    reply: int | None = None  # the bot's message that shows the answer, once it is sent


_COLUMNS = ", ".join(Asked._fields)
_HISTORY = Asked._fields.index("history")


class Questions:
    """The asked questions by id, and by the message that asked."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def keep(self, asked: Asked) -> None:
        """Keep a question, of a chat that was met; one with the same id is replaced."""
        row = asked._asdict() | {"history": json.dumps(asked.history, ensure_ascii=False)}
        blanks = ", ".join(f":{name}" for name in Asked._fields)
        changes = ", ".join(f"{name} = excluded.{name}" for name in Asked._fields[1:])
        self._connection.execute(
            f"INSERT INTO asked ({_COLUMNS}) VALUES ({blanks}) "
            f"ON CONFLICT (id) DO UPDATE SET {changes}",
            row,
        )

    def answered_by(self, asked: str, reply: int) -> None:
        """Note which of the bot's messages shows the answer."""
        self._connection.execute("UPDATE asked SET reply = ? WHERE id = ?", (reply, asked))

    def find(self, asked: str) -> Asked | None:
        """The question with this id, if it is still kept."""
        return self._one("id = ?", asked)

    def of_message(self, chat: int, message: int) -> Asked | None:
        """The latest question that a message asked."""
        return self._one("chat = ? AND message = ? ORDER BY at DESC", chat, message)

    def count_of(self, chat: int, asker: int) -> int:
        """How many questions of this asker are kept."""
        query = "SELECT count(*) FROM asked WHERE chat = ? AND asker = ?"
        return int(self._connection.execute(query, (chat, asker)).fetchone()[0])

    def forget(self, chat: int, asker: int) -> None:
        """Delete what this asker asked here, with the feedback on the answers."""
        self._connection.execute("DELETE FROM asked WHERE chat = ? AND asker = ?", (chat, asker))

    def drop_older_than(self, moment: float) -> None:
        """Delete the questions that were asked before `moment`."""
        self._connection.execute("DELETE FROM asked WHERE at < ?", (moment,))

    def _one(self, where: str, *values: object) -> Asked | None:
        query = f"SELECT {_COLUMNS} FROM asked WHERE {where} LIMIT 1"
        row = self._connection.execute(query, values).fetchone()
        if row is None:
            return None
        found = Asked(*row)
        return found._replace(history=tuple(json.loads(row[_HISTORY])))


__all__ = ["Asked", "Questions"]
