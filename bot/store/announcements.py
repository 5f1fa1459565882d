"""Announcements: drafts, scheduled ones, and what became of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

from bot.announcements.models import Audience, Content, Recurrence

if TYPE_CHECKING:
    import sqlite3

State: TypeAlias = Literal[
    "draft",  # being written, or waiting for approvals
    "scheduled",  # goes out when it is due
    "paused",  # scheduled, but does not go out
    "missed",  # its time passed while the bot was away; the operator is asked
    "sending",
    "done",  # nothing is left to be sent; there may be uncertain ones
    "cancelled",  # never went out
    "withdrawn",  # the posted copies are deleted, as far as they can be
    "expired",  # likewise, because its time was over
]
NOBODY = 0  # the author of what goes out by itself, of which nobody gets a report
EDITABLE: tuple[State, ...] = ("draft", "scheduled", "paused", "missed")


class Announcement(NamedTuple):
    """One announcement as it goes out once; a recurring one is followed by another like it."""

    id: int
    author: int  # the operator's user id
    state: State
    content: Content
    revision: int  # how many times the content was corrected since it went out
    audience: Audience
    due: float | None  # seconds since 1970; None: as soon as it is confirmed
    recurrence: Recurrence | None
    expires: float | None  # when the copies are deleted, and nothing is sent any more
    silent: bool
    pin: bool
    approvals: tuple[int, ...]  # the operators who confirmed it
    card: tuple[int, int] | None  # the message (chat, number) that shows how it goes
    at: float  # when it was begun


_SETTINGS = ("content", "audience", "due", "recurrence", "expires", "silent", "pin", "approvals")
_COLUMNS = (
    "id, author, state, content, revision, audience, due, recurrence, expires, silent, pin, "
    "approvals, card_chat, card_message, at"
)


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
        row = _row(announcement)
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
            _row(announcement),
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
            f"SELECT {_COLUMNS} FROM announcements WHERE {where}", (value,)
        )
        return tuple(_announcement(*row) for row in rows)


def _row(announcement: Announcement) -> dict[str, Any]:
    card_chat, card_message = announcement.card or (None, None)
    recurrence = announcement.recurrence
    return announcement._asdict() | {
        "content": announcement.content.model_dump_json(),
        "audience": announcement.audience.model_dump_json(),
        "recurrence": recurrence.model_dump_json() if recurrence else None,
        "approvals": json.dumps(announcement.approvals),
        "card_chat": card_chat,
        "card_message": card_message,
    }


def _announcement(*row: Any) -> Announcement:
    values = dict(zip(_COLUMNS.split(", "), row, strict=True))
    card = values.pop("card_chat"), values.pop("card_message")
    recurrence = values["recurrence"]
    return Announcement(
        **values
        | {
            "content": Content.model_validate_json(values["content"]),
            "audience": Audience.model_validate_json(values["audience"]),
            "recurrence": Recurrence.model_validate_json(recurrence) if recurrence else None,
            "silent": bool(values["silent"]),
            "pin": bool(values["pin"]),
            "approvals": tuple(json.loads(values["approvals"])),
            "card": card if card[0] is not None else None,
        }
    )


__all__ = ["EDITABLE", "NOBODY", "Announcement", "Announcements", "State"]
