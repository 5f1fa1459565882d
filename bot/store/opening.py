"""Opening the database: made or brought up to date, or refused with a reason."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge.errors import HoidapError

if TYPE_CHECKING:
    from bot.words import Words

FILE = "hoidap.sqlite3"
MEMORY = Path(":memory:")
_MIGRATIONS = Path(__file__).parent / "migrations"
_WAIT_SECONDS = 10  # for another process, such as a backup, to give the file free


class StoreError(HoidapError):
    """A stored state that can't be opened, written or restored."""


class NewerStoreError(StoreError):
    """A stored state that a later version of hoidap wrote."""


def file_in(folder: Path) -> Path:
    """Where the state is kept in a state folder."""
    return folder / FILE


def connected(file: Path, say: Words) -> sqlite3.Connection:
    """A connection to the database in `file`, which is made or migrated as needed."""
    try:
        if file != MEMORY:
            file.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(
            file,
            timeout=_WAIT_SECONDS,
            isolation_level=None,  # a statement is a transaction unless BEGIN says otherwise
            check_same_thread=False,  # it is made before the loop's thread that then owns it
        )
    except (OSError, sqlite3.Error) as error:
        raise StoreError(say("store.refused", file=file, reason=error)) from None
    try:
        _prepare(connection, file, say)
    except BaseException:
        connection.close()
        raise
    return connection


def unknown_migrations(connection: sqlite3.Connection) -> list[str]:
    """The names of what a newer version did to this database."""
    return sorted(_done(connection) - {path.stem for path in _scripts()})


def _prepare(connection: sqlite3.Connection, file: Path, say: Words) -> None:
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(
            "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, at TEXT NOT NULL)"
        )
        unknown = unknown_migrations(connection)
        if unknown:
            raise NewerStoreError(say("store.newer", file=file, names=", ".join(unknown)))
        _migrate(connection)
    except sqlite3.Error as error:
        raise StoreError(say("store.refused", file=file, reason=error)) from None


def _migrate(connection: sqlite3.Connection) -> None:
    """Do what is not yet done, each migration in one transaction with its record."""
    for path in _scripts():
        connection.execute("BEGIN IMMEDIATE")  # two processes that start at once take turns
        try:
            if path.stem not in _done(connection):
                for statement in _statements(path.read_text(encoding="utf-8")):
                    connection.execute(statement)
                connection.execute(
                    "INSERT INTO migrations VALUES (?, datetime('now'))", (path.stem,)
                )
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise


def _statements(script: str) -> list[str]:
    return [statement for statement in script.split(";\n") if statement.strip()]


def _scripts() -> list[Path]:
    return sorted(_MIGRATIONS.glob("*.sql"))


def _done(connection: sqlite3.Connection) -> set[str]:
    return {name for (name,) in connection.execute("SELECT name FROM migrations")}


__all__ = [
    "FILE",
    "MEMORY",
    "NewerStoreError",
    "StoreError",
    "connected",
    "file_in",
    "unknown_migrations",
]
