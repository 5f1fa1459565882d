"""Announcements: drafts, scheduled ones, and what became of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from bot.announcements.models import Audience
from bot.store.announcement import (
    COLUMNS,
    EDITABLE,
    NOBODY,
    Announcement,
    announcement_of,
    row_of,
)

if TYPE_CHECKING:
    import sqlite3

    from bot.announcements.models import Content
    from bot.store.announcement import State

_SETTINGS = ("content", "audience", "due", "recurrence", "expires", "silent", "pin", "approvals")


class Announcements:
    """Announcements by their id. What an operator sets is saved whole; states change one by one."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def draft(self, author: int, content: Content, at: float) -> Announcement:
        """A new draft for nobody yet, to be sent at once, not silent, not pinned, for ever."""
        return self.add(
            Announcement(
                id=0,
                author=author,
                state="draft",
                content=content,
                revision=0,
                audience=Audience(),
                due=None,
                recurrence=None,
                expires=None,
                silent=False,
                pin=False,
                approvals=(),
                card=None,
                at=at,
            )
        )

    def add(self, announcement: Announcement) -> Announcement:
        """Keep a new one, which gets an id."""
        row = row_of(announcement)
        added = self._connection.execute(
            "INSERT INTO announcements (author, state, content, revision, audience, due, "
            "recurrence, expires, silent, pin, approvals, card_chat, card_message, at) "
            "VALUES (:author, :state, :content, :revision, :audience, :due, :recurrence, :expires, "
            ":silent, :pin, :approvals, :card_chat, :card_message, :at)",
            row,
        )
        return announcement._replace(id=int(added.lastrowid or 0))

    def save(self, announcement: Announcement) -> bool:
        """Keep what was set on one that has not gone out; False if it has, and nothing is kept.

        Its state and its card stay as they are.
        """
        changes = ", ".join(f"{name} = :{name}" for name in _SETTINGS)
        states = ", ".join(f"'{state}'" for state in EDITABLE)
        saved = self._connection.execute(
            f"UPDATE announcements SET {changes} WHERE id = :id AND state IN ({states})",
            row_of(announcement),
        )
        return saved.rowcount > 0

    def advance(self, announcement: int, before: State | tuple[State, ...], after: State) -> bool:
        """Change the state if it is (one of) `before`; whether it was."""
        known = (before,) if isinstance(before, str) else before
        changed = self._connection.execute(
            "UPDATE announcements SET state = ? "
            "WHERE id = ? AND state IN (SELECT value FROM json_each(?))",
            (after, announcement, json.dumps(known)),
        )
        return changed.rowcount > 0

    def doubt(self, now: float) -> None:
        """In a copy of the store: what is due may have gone out since, so the operator is asked."""
        self._connection.execute(
            "UPDATE announcements SET state = 'missed' "
            "WHERE state = 'scheduled' AND coalesce(due, at) <= ?",
            (now,),
        )

    def show_on(self, announcement: int, card: tuple[int, int] | None) -> None:
        """Remember which message shows how it goes."""
        self._connection.execute(
            "UPDATE announcements SET card_chat = ?, card_message = ? WHERE id = ?",
            (*(card or (None, None)), announcement),
        )

    def correct(self, announcement: int, content: Content) -> None:
        """Keep another content of one that went out; each copy is yet to be edited."""
        self._connection.execute(
            "UPDATE announcements SET content = ?, revision = revision + 1 WHERE id = ?",
            (content.model_dump_json(), announcement),
        )

    def find(self, announcement: int) -> Announcement | None:
        """The one with this id."""
        found = self._select("id = ?", announcement)
        return found[0] if found else None

    def of(self, announcement: int) -> Announcement:
        """The one with this id, of which deliveries are known, so that there must be one."""
        return self._select("id = ?", announcement)[0]

    def listed(self, *states: State) -> tuple[Announcement, ...]:
        """Those in one of these states, the first due first; undated ones in their order."""
        return self._select(
            "state IN (SELECT value FROM json_each(?)) ORDER BY due, id", json.dumps(states)
        )

    def due_by(self, moment: float) -> tuple[Announcement, ...]:
        """The scheduled ones that are due, the first due first."""
        return self._select(
            "state = 'scheduled' AND (due IS NULL OR due <= ?) ORDER BY due, id", moment
        )

    def over_by(self, moment: float) -> tuple[Announcement, ...]:
        """Those whose time is over, sent or not, but for drafts."""
        return self._select(
            "state IN ('scheduled', 'missed', 'sending', 'done') AND expires <= ?", moment
        )

    def posted_since(self, moment: float) -> tuple[Announcement, ...]:
        """Those that operators sent since, the latest first."""
        return self._select(
            f"state IN ('sending', 'done') AND author != {NOBODY} "
            "AND max(coalesce(due, 0), at) > ? ORDER BY max(coalesce(due, 0), at) DESC",
            moment,
        )

    def drop_unsigned_before(self, moment: float) -> None:
        """Forget what went out by itself and was begun before `moment`."""
        self._connection.execute(
            "DELETE FROM announcements WHERE author = ? AND state = 'done' AND at < ?",
            (NOBODY, moment),
        )

    def _select(self, where: str, value: object) -> tuple[Announcement, ...]:
        rows = self._connection.execute(
            f"SELECT {COLUMNS} FROM announcements WHERE {where}", (value,)
        )
        return tuple(announcement_of(*row) for row in rows)


__all__ = ["Announcements"]
