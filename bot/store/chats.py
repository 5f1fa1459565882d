"""The chats the bot is or was in, and what each has settled."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import sqlite3

QUOTES = ("short", "long")
SURE_PERCENTS = (0, 80, 90, 95)


class ChatSettings(NamedTuple):
    """What a chat may choose in /caidat."""

    language: str | None = None  # None: the bot's own
    quote: str = "long"  # one of QUOTES
    sure_percent: int = 0  # one of SURE_PERCENTS: from there on it answers unasked; 0 never


class Group(NamedTuple):
    """A group or channel as operators see it."""

    id: int
    title: str
    active: bool  # whether the bot may write there


class Chats:
    """Chats by their id; one never heard of has the usual settings."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def meet(self, chat: int, kind: str, title: str | None = None, *, active: bool = True) -> None:
        """Know a chat, a group by its title; whether the bot may write there; settings stay."""
        self._connection.execute(
            "INSERT INTO chats (id, kind, title, active) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, active = excluded.active, "
            "title = coalesce(excluded.title, title) "
            "WHERE kind != excluded.kind OR active != excluded.active "
            "OR title IS NOT coalesce(excluded.title, title)",
            (chat, kind, title, active),
        )

    def leave(self, chat: int) -> None:
        """Remember that the bot can't write to a chat, until it is met again."""
        self._connection.execute("UPDATE chats SET active = 0 WHERE id = ?", (chat,))

    def move(self, old: int, new: int) -> None:
        """Let everything of a group go with it to the id that it has as a supergroup."""
        with self._connection:  # commits, or takes all of it back
            self._connection.execute("BEGIN IMMEDIATE")
            self._move_announcements(old, new)
            if self._settings_row(old) is None:
                return
            # What belongs to the new id already; the rest follows the chat by itself.
            self._connection.execute("UPDATE asked SET chat = ? WHERE chat = ?", (old, new))
            self._connection.execute(
                "UPDATE OR IGNORE subscriptions SET chat = ? WHERE chat = ?", (old, new)
            )
            self._connection.execute("DELETE FROM chats WHERE id = ?", (new,))
            self._connection.execute(
                "UPDATE chats SET id = ?, kind = 'supergroup', active = 1 WHERE id = ?", (new, old)
            )

    def settings(self, chat: int) -> ChatSettings:
        """What the chat has settled."""
        row = self._settings_row(chat)
        return ChatSettings(*row) if row else ChatSettings()

    def settle(self, chat: int, settings: ChatSettings) -> None:
        """Keep the settings of a chat that was met."""
        self._connection.execute(
            "UPDATE chats SET language = ?, quote = ?, sure_percent = ? WHERE id = ?",
            (*settings, chat),
        )

    def decline(self, chat: int, *, declined: bool = True) -> None:
        """Let a chat get no announcements, or let it get them again."""
        self._connection.execute("UPDATE chats SET declined = ? WHERE id = ?", (declined, chat))

    def speak_up(self, chat: int, at: float, pause: float) -> bool:
        """Whether the bot may answer unasked now; it then does not for so many seconds.

        A moment that lies ahead was kept while the clock was wrong, and counts for nothing.
        """
        taken = self._connection.execute(
            "UPDATE chats SET spoke_up = ?1 WHERE id = ?2 "
            "AND (spoke_up IS NULL OR spoke_up > ?1 OR spoke_up <= ?1 - ?3)",
            (at, chat, pause),
        )
        return taken.rowcount > 0

    def groups(self) -> tuple[Group, ...]:
        """The groups that the bot is in and that want announcements, by title."""
        rows = self._connection.execute(
            "SELECT id, coalesce(title, id) AS name, active FROM chats "
            "WHERE kind != 'private' AND NOT declined ORDER BY name COLLATE NOCASE, id"
        )
        return tuple(Group(chat, str(title), bool(active)) for chat, title, active in rows)

    def is_active(self, chat: int) -> bool:
        """Whether the bot may write to the chat, as far as is known."""
        row = self._connection.execute("SELECT active FROM chats WHERE id = ?", (chat,)).fetchone()
        return bool(row and row[0])

    def _move_announcements(self, old: int, new: int) -> None:
        """Where the same is to be done at both ids, it is done once."""
        self._connection.execute(
            "UPDATE OR IGNORE deliveries SET chat = ? WHERE chat = ?", (new, old)
        )
        self._connection.execute(
            "UPDATE deliveries SET state = 'failed', reason = 'moved' "
            "WHERE chat = ? AND state = 'pending'",
            (old,),
        )
        self._connection.execute(
            "UPDATE announcements SET audience = json_set(audience, '$.chats', ("
            "SELECT json_group_array(CASE value WHEN ?1 THEN ?2 ELSE value END) "
            "FROM json_each(audience, '$.chats'))) "
            "WHERE ?1 IN (SELECT value FROM json_each(audience, '$.chats'))",
            (old, new),
        )

    def _settings_row(self, chat: int) -> tuple[str | None, str, int] | None:
        found: tuple[str | None, str, int] | None = self._connection.execute(
            "SELECT language, quote, sure_percent FROM chats WHERE id = ?", (chat,)
        ).fetchone()
        return found


__all__ = ["QUOTES", "SURE_PERCENTS", "ChatSettings", "Chats", "Group"]
