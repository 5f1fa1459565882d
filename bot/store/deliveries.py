"""What is done for each recipient of an announcement, as values and as rows of the store."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    import sqlite3

Work: TypeAlias = Literal["post", "pin", "edit", "delete"]
WORKS: tuple[Work, ...] = ("post", "pin", "edit", "delete")
DeliveryState: TypeAlias = Literal["pending", "sending", "sent", "failed", "uncertain"]


class Delivery(NamedTuple):
    """One thing to be done for one recipient of an announcement."""

    id: int
    announcement: int
    chat: int
    thread: int | None  # the topic of a forum that it goes to
    work: Work
    state: DeliveryState
    message: int | None  # the posted copy, once it is known
    reason: str | None  # why it failed, is uncertain, or waits to be tried again
    attempts: int  # that failed and did nothing
    next_at: float  # not to be tried before
    at: float  # of the last change


class Figures(NamedTuple):
    """How one kind of work on an announcement goes."""

    total: int
    waiting: int  # pending and sending
    sent: int
    failed: tuple[tuple[str, int], ...]  # (reason, how many), the most first
    uncertain: int


_COLUMNS = ", ".join(Delivery._fields)


def deliveries(connection: sqlite3.Connection, where: str, *values: object) -> tuple[Delivery, ...]:
    """The deliveries that a condition on their columns holds for."""
    rows = connection.execute(f"SELECT {_COLUMNS} FROM deliveries WHERE {where}", values)
    return tuple(Delivery(*row) for row in rows)


__all__ = ["WORKS", "Delivery", "DeliveryState", "Figures", "Work", "deliveries"]
