"""Topics, which chats subscribed to them, and so who gets an announcement."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from knowledge.text.syllables import folded_key

if TYPE_CHECKING:
    import sqlite3

    from bot.announcements.models import Audience


class Topic(NamedTuple):
    """Something that chats can subscribe to."""

    id: int
    name: str


class Recipient(NamedTuple):
    """A chat that is to get an announcement, and in a forum the topic where."""

    chat: int
    thread: int | None = None


class Subscriptions:
    """Topics by their id; subscriptions by chat and topic."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def define(self, name: str) -> Topic:
        """The topic of this name, made if there is none."""
        self._connection.execute("INSERT OR IGNORE INTO topics (name) VALUES (?)", (name,))
        query = "SELECT id, name FROM topics WHERE name = ?"
        return Topic(*self._connection.execute(query, (name,)).fetchone())

    def rename(self, topic: int, name: str) -> bool:
        """Give a topic another name; False if it is another topic's, or there is no such topic."""
        changed = self._connection.execute(
            "UPDATE OR IGNORE topics SET name = ? WHERE id = ?", (name, topic)
        )
        return changed.rowcount > 0

    def drop(self, topic: int) -> None:
        """Delete a topic with its subscriptions."""
        self._connection.execute("DELETE FROM topics WHERE id = ?", (topic,))

    def topics(self) -> tuple[Topic, ...]:
        """All topics, the oldest first."""
        return tuple(
            Topic(*row)
            for row in self._connection.execute("SELECT id, name FROM topics ORDER BY id")
        )

    def named(self, name: str) -> Topic | None:
        """The topic of this name, however it is typed."""
        key = folded_key(name)
        return next((topic for topic in self.topics() if folded_key(topic.name) == key), None)

    def subscribe(self, chat: int, topic: int, at: float, *, thread: int | None = None) -> None:
        """Let a chat that was met get a topic, in this thread of a forum."""
        self._connection.execute(
            "INSERT INTO subscriptions (chat, topic, thread, at) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (chat, topic) DO UPDATE SET thread = excluded.thread, ended = NULL",
            (chat, topic, thread, at),
        )

    def unsubscribe(self, chat: int, topic: int) -> None:
        """Let a chat get a topic no more."""
        self._connection.execute(
            "DELETE FROM subscriptions WHERE chat = ? AND topic = ?", (chat, topic)
        )

    def of(self, chat: int) -> frozenset[int]:
        """The topics that a chat subscribed to."""
        rows = self._connection.execute(
            "SELECT topic FROM subscriptions WHERE chat = ? AND ended IS NULL", (chat,)
        )
        return frozenset(topic for (topic,) in rows)

    def recipients(self, audience: Audience) -> tuple[Recipient, ...]:
        """Each chat of the audience once, but for those that can't or won't get any."""
        found = self._connection.execute(
            "SELECT chats.id, min(subscriptions.thread) FROM chats "
            "LEFT JOIN subscriptions ON subscriptions.chat = chats.id AND ended IS NULL "
            "WHERE chats.active AND NOT chats.declined AND ("
            "(:everyone AND subscriptions.topic IS NOT NULL) "
            "OR subscriptions.topic IN (SELECT value FROM json_each(:topics)) "
            "OR chats.id IN (SELECT value FROM json_each(:chats))) "
            "GROUP BY chats.id ORDER BY chats.id",
            {
                "everyone": audience.everyone,
                "topics": json.dumps(audience.topics),
                "chats": json.dumps(audience.chats),
            },
        )
        return tuple(Recipient(*row) for row in found)


__all__ = ["Recipient", "Subscriptions", "Topic"]
