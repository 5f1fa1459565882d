"""The chats that get a digest, and which articles are news to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from bot.announcements.models import Recurrence

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

DigestKind: TypeAlias = Literal["news", "fact"]
DIGEST_KINDS: tuple[DigestKind, ...] = ("news", "fact")


class Digest(NamedTuple):
    """What a chat gets, and when."""

    chat: int
    thread: int | None  # the topic of a forum that it goes to
    kind: DigestKind
    recurrence: Recurrence
    since: float  # articles seen later are news to the chat
    due: float


_COLUMNS = ", ".join(Digest._fields)


class Digests:
    """At most one digest for each chat."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def keep(self, digest: Digest) -> None:
        """Keep the digest of a chat that was met, in place of an earlier one."""
        row = digest._replace(recurrence=digest.recurrence.model_dump_json())  # type: ignore[arg-type]
        self._connection.execute(
            f"INSERT OR REPLACE INTO digests ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)", row
        )

    def of(self, chat: int) -> Digest | None:
        """The digest of a chat, if it wants one."""
        found = self._select("ended IS NULL AND chat = ?", chat)
        return found[0] if found else None

    def end(self, chat: int) -> bool:
        """Send no more of them to a chat; whether it got any."""
        return self._connection.execute("DELETE FROM digests WHERE chat = ?", (chat,)).rowcount > 0

    def due_at(self, moment: float) -> tuple[Digest, ...]:
        """Those whose time has come, of chats that the bot can write to."""
        return self._select(
            "ended IS NULL AND due <= ? AND chat IN (SELECT id FROM chats WHERE active) "
            "ORDER BY due, chat",
            moment,
        )

    def _select(self, where: str, value: object) -> tuple[Digest, ...]:
        rows = self._connection.execute(f"SELECT {_COLUMNS} FROM digests WHERE {where}", (value,))
        return tuple(
            digest._replace(recurrence=Recurrence.model_validate_json(str(digest.recurrence)))
            for digest in (Digest(*row) for row in rows)
        )


class SeenArticles:
    """The articles by their keys, each with the moment when it was seen first."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def see(self, keys: Iterable[str], at: float) -> tuple[str, ...]:
        """Those of `keys` never seen before, which are seen from now on.

        The first time none is news: it is the corpus that the bot begins with.
        """
        first_time = self._connection.execute("SELECT 1 FROM seen_articles").fetchone() is None
        known = {key for (key,) in self._connection.execute("SELECT key FROM seen_articles")}
        fresh = [key for key in dict.fromkeys(keys) if key not in known]
        with self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.executemany(
                "INSERT INTO seen_articles VALUES (?, ?)",
                ((key, 0.0 if first_time else at) for key in fresh),
            )
        return () if first_time else tuple(fresh)

    def since(self, moment: float) -> tuple[str, ...]:
        """The keys of the articles that were seen after `moment`, in that order."""
        rows = self._connection.execute(
            "SELECT key FROM seen_articles WHERE at > ? ORDER BY at, rowid", (moment,)
        )
        return tuple(key for (key,) in rows)


__all__ = ["DIGEST_KINDS", "Digest", "DigestKind", "Digests", "SeenArticles"]
