"""What the kept questions tell the operators."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import sqlite3

_TOP = 5


class Day(NamedTuple):
    """What was asked on one day."""

    date: str  # ISO, in local time
    questions: int
    answered: int


class Figures(NamedTuple):
    """The figures of the time since a moment; chats as they are now."""

    days: tuple[Day, ...]  # those on which something was asked, oldest first
    questions: int
    answered: int
    median_seconds: float  # 0 where nothing was asked
    p95_seconds: float
    top: tuple[tuple[str, int], ...]  # (wording, how often), most asked first
    likes: int
    dislikes: int
    private_chats: int
    groups: int
    inactive_chats: int


class Statistics:
    """Counts over the kept questions; small talk is no question."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def since(self, moment: float) -> Figures:
        """The figures from `moment` on."""
        asked = "FROM asked WHERE at >= ? AND status != 'smalltalk'"
        days = self._rows(
            "SELECT date(at, 'unixepoch', 'localtime') AS day, count(*), "
            f"count(*) FILTER (WHERE status = 'answered') {asked} GROUP BY day ORDER BY day",
            moment,
        )
        times = sorted(row[0] for row in self._rows(f"SELECT seconds {asked}", moment))
        (answered,) = self._rows(f"SELECT count(*) {asked} AND status = 'answered'", moment)[0]
        top = self._rows(
            f"SELECT question, count(*) AS often {asked} "
            f"GROUP BY lower(question) HAVING often > 1 ORDER BY often DESC LIMIT {_TOP}",
            moment,
        )
        return Figures(
            tuple(Day(*day) for day in days),
            len(times),
            answered,
            _quantile(times, 0.5),
            _quantile(times, 0.95),
            tuple(top),
            *self._rows(
                "SELECT count(*) FILTER (WHERE liked), count(*) FILTER (WHERE NOT liked) "
                "FROM feedback WHERE at >= ?",
                moment,
            )[0],
            *self._rows(
                "SELECT count(*) FILTER (WHERE active AND kind = 'private'), "
                "count(*) FILTER (WHERE active AND kind != 'private'), "
                "count(*) FILTER (WHERE NOT active) FROM chats"
            )[0],
        )

    def _rows(self, query: str, *values: object) -> list[tuple]:  # type: ignore[type-arg]
        return self._connection.execute(query, values).fetchall()


def _quantile(ordered: list[float], share: float) -> float:
    """The nearest-rank quantile."""
    return ordered[min(int(share * len(ordered)), len(ordered) - 1)] if ordered else 0.0


__all__ = ["Day", "Figures", "Statistics"]
