"""Other contents of announcements that went out, each until it is confirmed or given up."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from bot.announcements.models import Content

if TYPE_CHECKING:
    import sqlite3


class Correction(NamedTuple):
    """What an announcement is to say instead."""

    id: int
    announcement: int
    content: Content
    approvals: tuple[int, ...]  # the operators who confirmed it


class Corrections:
    """At most one for each announcement: the last that was proposed."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def propose(self, announcement: int, content: Content, at: float) -> Correction:
        """Keep another content, confirmed by nobody yet, in place of an earlier proposal."""
        self._connection.execute("DELETE FROM corrections WHERE announcement = ?", (announcement,))
        added = self._connection.execute(
            "INSERT INTO corrections (announcement, content, approvals, at) VALUES (?, ?, '[]', ?)",
            (announcement, content.model_dump_json(), at),
        )
        return Correction(int(added.lastrowid or 0), announcement, content, ())

    def find(self, correction: int) -> Correction | None:
        """The one with this id, if it is still proposed."""
        row = self._connection.execute(
            "SELECT announcement, content, approvals FROM corrections WHERE id = ?", (correction,)
        ).fetchone()
        if row is None:
            return None
        announcement, content, approvals = row
        given = tuple(json.loads(approvals))
        return Correction(correction, announcement, Content.model_validate_json(content), given)

    def approve(self, correction: int, approvals: tuple[int, ...]) -> None:
        """Keep who confirmed it."""
        self._connection.execute(
            "UPDATE corrections SET approvals = ? WHERE id = ?",
            (json.dumps(approvals), correction),
        )

    def drop(self, correction: int) -> None:
        """Propose it no longer."""
        self._connection.execute("DELETE FROM corrections WHERE id = ?", (correction,))

    def drop_older_than(self, moment: float) -> None:
        """Forget what was proposed before `moment` and never confirmed."""
        self._connection.execute("DELETE FROM corrections WHERE at < ?", (moment,))


__all__ = ["Correction", "Corrections"]
