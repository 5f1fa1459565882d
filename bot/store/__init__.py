"""What the bot keeps: chats, questions, feedback, an inbox and its answers, announcements."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from bot.store.announcements import Announcements
from bot.store.chats import Chats
from bot.store.corrections import Corrections
from bot.store.curated import CuratedAnswers
from bot.store.digests import Digests, SeenArticles
from bot.store.endings import Endings
from bot.store.expectations import Expectations
from bot.store.feedback import Feedback
from bot.store.lock import Lock
from bot.store.opening import MEMORY, StoreError, connected, file_in
from bot.store.outbox import Outbox
from bot.store.progress import Progress
from bot.store.questions import Questions
from bot.store.statistics import Statistics
from bot.store.subscriptions import Subscriptions
from bot.store.unanswered import Unanswered
from bot.store.waiting import Waiting

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path

    from bot.words import Words

_OUTBOX_LOCK = "outbox.lock"


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
    subscriptions: Subscriptions
    announcements: Announcements
    corrections: Corrections
    outbox: Outbox
    progress: Progress
    expectations: Expectations
    digests: Digests
    endings: Endings
    seen_articles: SeenArticles
    lock: Lock | None  # None: nothing else can open what is kept in memory

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """What is written in the block is kept as a whole, or not at all."""
        with self.connection:  # commits, or takes all of it back
            self.connection.execute("BEGIN IMMEDIATE")
            yield

    def drop_older_than(self, moment: float) -> None:
        """Forget what was asked, ended, proposed, or went out by itself, last before then."""
        self.questions.drop_older_than(moment)
        self.unanswered.drop_older_than(moment)
        self.announcements.drop_unsigned_before(moment)
        self.endings.drop_older_than(moment)
        self.corrections.drop_older_than(moment)

    def claim_outbox(self) -> bool:
        """Whether this process alone works the outbox off from now on, until it ends."""
        return self.lock is None or self.lock.take()

    def close(self) -> None:
        """Give the files back."""
        self.connection.close()
        if self.lock:
            self.lock.release()


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
        Subscriptions(connection),
        Announcements(connection),
        Corrections(connection),
        Outbox(connection),
        Progress(connection),
        Expectations(connection),
        Digests(connection),
        Endings(connection),
        SeenArticles(connection),
        Lock(folder / _OUTBOX_LOCK) if folder else None,
    )


__all__ = ["Store", "StoreError", "open_store"]
