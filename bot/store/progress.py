"""How far the outbox is: what was done for an announcement, what waits, what failed and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.store.deliveries import WORKS, Figures, deliveries

if TYPE_CHECKING:
    import sqlite3

    from bot.store.deliveries import Delivery, Work


class Progress:
    """Counts and lists deliveries; changes none."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def of(self, announcement: int, work: Work = "post") -> tuple[Delivery, ...]:
        """One kind of work on an announcement, by chat."""
        where = "announcement = ? AND work = ? ORDER BY chat"
        return deliveries(self._connection, where, announcement, work)

    def figures(self, announcement: int, work: Work = "post") -> Figures:
        """How one kind of work on an announcement goes."""
        rows = self._connection.execute(
            "SELECT state, reason, count(*) FROM deliveries WHERE announcement = ? AND work = ? "
            "GROUP BY state, CASE state WHEN 'failed' THEN reason END ORDER BY count(*) DESC",
            (announcement, work),
        ).fetchall()

        def count(*states: str) -> int:
            return sum(many for state, _, many in rows if state in states)

        failed = tuple((reason or "", many) for state, reason, many in rows if state == "failed")
        return Figures(
            sum(many for _, _, many in rows),
            count("pending", "sending"),
            count("sent"),
            failed,
            count("uncertain"),
        )

    def all_figures(self, announcement: int) -> dict[Work, Figures]:
        """The same of each kind of work."""
        return {work: self.figures(announcement, work) for work in WORKS}

    def busy(self) -> frozenset[int]:
        """The announcements for which something waits or is being done."""
        rows = self._connection.execute(
            "SELECT DISTINCT announcement FROM deliveries WHERE state IN ('pending', 'sending')"
        )
        return frozenset(announcement for (announcement,) in rows)

    def changed_since(self, moment: float) -> frozenset[int]:
        """The announcements for which something was done since."""
        rows = self._connection.execute(
            "SELECT DISTINCT announcement FROM deliveries WHERE at >= ?", (moment,)
        )
        return frozenset(announcement for (announcement,) in rows)


__all__ = ["Progress"]
