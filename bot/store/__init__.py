"""What the bot keeps: chats, questions for a while, feedback, an inbox and its answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.store.chats import Chats
from bot.store.curated import CuratedAnswers
from bot.store.feedback import Feedback
from bot.store.opening import MEMORY, StoreError, connected, file_in
from bot.store.questions import Questions
from bot.store.statistics import Statistics
from bot.store.unanswered import Unanswered
from bot.store.waiting import Waiting

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from bot.words import Words


class Store(NamedTuple):
    """One open database, a part of it under each name. Each write is kept when its call returns.

    A killed process loses nothing that was written; a power cut may lose the last moments.
    """

    connection: sqlite3.Connection
    chats: Chats
    questions: Questions
    feedback: Feedback
    unanswered: Unanswered
    curated: CuratedAnswers
    waiting: Waiting
    statistics: Statistics

    def drop_older_than(self, moment: float) -> None:
        """Forget the questions, and the inbox's entries, that were last asked before `moment`."""
        self.questions.drop_older_than(moment)
        self.unanswered.drop_older_than(moment)

    def close(self) -> None:
        """Give the file back."""
        self.connection.close()


def open_store(folder: Path | None, say: Words) -> Store:
    """The store in a state folder; with None one in memory, which ends with the process.

    Raises StoreError if the folder can't be written, or holds what a newer hoidap wrote.
    """
    connection = connected(MEMORY if folder is None else file_in(folder), say)
    return Store(
        connection,
        Chats(connection),
        Questions(connection),
        Feedback(connection),
        Unanswered(connection),
        CuratedAnswers(connection),
        Waiting(connection),
        Statistics(connection),
    )


__all__ = ["Store", "StoreError", "open_store"]
