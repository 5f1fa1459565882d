"""The outbox: what is yet to be done for each recipient, and what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from bot.store.deliveries import deliveries

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from bot.store.deliveries import Delivery, Work
    from bot.store.subscriptions import Recipient


class Outbox:
    """Deliveries by their id. Each change is on disk when its call returns."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def fill(self, announcement: int, recipients: Iterable[Recipient], at: float) -> None:
        """Let an announcement wait to be posted to each recipient, once."""
        self._connection.executemany(
            "INSERT OR IGNORE INTO deliveries "
            "(announcement, chat, thread, work, state, next_at, at) "
            "VALUES (?, ?, ?, 'post', 'pending', ?, ?)",
            ((announcement, chat, thread, at, at) for chat, thread in recipients),
        )

    def follow(self, announcement: int, work: Work, at: float) -> None:
        """Let something be done to each posted copy; once more where it was done already."""
        self._follow(
            "announcement = ? AND work = 'post' AND state = 'sent'", (announcement,), work, at
        )

    def follow_one(self, announcement: int, chat: int, work: Work, at: float) -> None:
        """Let something be done to the copy that was posted to one chat."""
        self._follow(
            "announcement = ? AND chat = ? AND work = 'post' AND state = 'sent'",
            (announcement, chat),
            work,
            at,
        )

    def ready(self, now: float, most: int, *, latest: bool = False) -> tuple[Delivery, ...]:
        """What may be tried now, at most so many: what waits longest first, or else last."""
        order = "next_at DESC" if latest else "next_at, id"
        return deliveries(
            self._connection,
            f"state = 'pending' AND next_at <= ? ORDER BY {order} LIMIT ?",
            now,
            most,
        )

    def start(self, delivery: int, at: float) -> None:
        """Note that a call goes out now: from here on it may have been carried out.

        If the power failed and this were lost, it would go out a second time; what else the last
        moments wrote only makes it uncertain.
        """
        self._connection.execute("PRAGMA synchronous = FULL")
        self._connection.execute(
            "UPDATE deliveries SET state = 'sending', at = ? WHERE id = ?", (at, delivery)
        )
        self._connection.execute("PRAGMA synchronous = NORMAL")

    def settle(
        self,
        delivery: int,
        state: Literal["sent", "failed", "uncertain"],
        at: float,
        *,
        message: int | None = None,
        reason: str | None = None,
    ) -> None:
        """Note how a call ended."""
        self._connection.execute(
            "UPDATE deliveries SET state = ?, message = coalesce(?, message), reason = ?, at = ? "
            "WHERE id = ?",
            (state, message, reason, at, delivery),
        )

    def hold(self, delivery: int, until: float, at: float) -> None:
        """Let it wait until then, through no fault."""
        self._connection.execute(
            "UPDATE deliveries SET state = 'pending', next_at = ?, at = ? WHERE id = ?",
            (until, at, delivery),
        )

    def retry(self, delivery: int, until: float, at: float, *, reason: str) -> None:
        """Note that a call failed, certainly did nothing, and is to be tried again."""
        self._connection.execute(
            "UPDATE deliveries SET state = 'pending', attempts = attempts + 1, next_at = ?, "
            "reason = ?, at = ? WHERE id = ?",
            (until, reason, at, delivery),
        )

    def redirect(self, delivery: int, thread: int | None) -> None:
        """Let it go to another topic of its forum, None for the general one."""
        self._connection.execute(
            "UPDATE deliveries SET thread = ? WHERE id = ?", (thread, delivery)
        )

    def recover(self, at: float) -> None:
        """After a start: what a process that died was sending may or may not have arrived."""
        self._connection.execute(
            "UPDATE deliveries SET reason = 'killed', at = ?, "
            "state = CASE work WHEN 'post' THEN 'uncertain' ELSE 'pending' END "
            "WHERE state = 'sending'",
            (at,),
        )

    def doubt(self, at: float) -> None:
        """In a copy of the store: what was yet to be posted may have been posted since."""
        self._connection.execute(
            "UPDATE deliveries SET reason = 'restored', at = ?, state = 'uncertain' "
            "WHERE work = 'post' AND state IN ('pending', 'sending')",
            (at,),
        )

    def call_off(self, announcement: int, reason: str, at: float) -> None:
        """Let nothing more be done but to delete what was posted."""
        self._connection.execute(
            "UPDATE deliveries SET state = 'failed', reason = ?, at = ? "
            "WHERE announcement = ? AND work != 'delete' AND state = 'pending'",
            (reason, at, announcement),
        )

    def resend(self, announcement: int, at: float) -> int:
        """Let what is uncertain be posted once more, as an operator decided; how many."""
        return self._decide("pending", None, announcement, at)

    def skip(self, announcement: int, at: float) -> int:
        """Let what is uncertain rest, as an operator decided; how many."""
        return self._decide("failed", "skipped", announcement, at)

    def chat_of(self, delivery: int) -> int:
        """Where a delivery goes by now: its group may have moved since it was read."""
        query = "SELECT chat FROM deliveries WHERE id = ?"
        return int(self._connection.execute(query, (delivery,)).fetchone()[0])

    def _decide(self, state: str, reason: str | None, announcement: int, at: float) -> int:
        changed = self._connection.execute(
            "UPDATE deliveries SET state = ?, reason = ?, attempts = 0, next_at = ?, at = ? "
            "WHERE announcement = ? AND work = 'post' AND state = 'uncertain'",
            (state, reason, at, at, announcement),
        )
        return changed.rowcount

    def _follow(self, posts: str, values: tuple[int, ...], work: Work, at: float) -> None:
        self._connection.execute(
            "INSERT INTO deliveries "
            "(announcement, chat, thread, work, state, message, next_at, at) "
            "SELECT announcement, chat, thread, ?, 'pending', message, ?, ? "
            f"FROM deliveries WHERE {posts} "
            "ON CONFLICT (announcement, chat, work) DO UPDATE SET state = 'pending', "
            "message = excluded.message, reason = NULL, attempts = 0, "
            "next_at = excluded.next_at, at = excluded.at",
            (work, at, at, *values),
        )


__all__ = ["Outbox"]
