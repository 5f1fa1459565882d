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


class Chats:
    """Chats by their id; one never heard of has the usual settings."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def meet(self, chat: int, kind: str, *, active: bool = True) -> None:
        """Know a chat, and whether the bot may write there; its settings stay as they were."""
        self._connection.execute(
            "INSERT INTO chats (id, kind, active) VALUES (?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, active = excluded.active "
            "WHERE kind != excluded.kind OR active != excluded.active",
            (chat, kind, active),
        )

    def leave(self, chat: int) -> None:
        """Remember that the bot can't write to a chat, until it is met again."""
        self._connection.execute("UPDATE chats SET active = 0 WHERE id = ?", (chat,))

    def move(self, old: int, new: int) -> None:
        """Let everything of a group go with it to the id that it has as a supergroup."""
        with self._connection:  # commits, or takes all of it back
            self._connection.execute("BEGIN IMMEDIATE")
            if self._settings_row(old) is None:
                return
            # What was asked under the new id already; the rest follows the chat by itself.
            self._connection.execute("UPDATE asked SET chat = ? WHERE chat = ?", (old, new))
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

    def is_active(self, chat: int) -> bool:
        """Whether the bot may write to the chat, as far as is known."""
        row = self._connection.execute("SELECT active FROM chats WHERE id = ?", (chat,)).fetchone()
        return bool(row and row[0])

    def _settings_row(self, chat: int) -> tuple[str | None, str, int] | None:
        found: tuple[str | None, str, int] | None = self._connection.execute(
            "SELECT language, quote, sure_percent FROM chats WHERE id = ?", (chat,)
        ).fetchone()
        return found


__all__ = ["QUOTES", "SURE_PERCENTS", "ChatSettings", "Chats"]
