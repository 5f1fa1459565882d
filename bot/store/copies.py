"""Copies of the stored state: made while the bot runs, and put back."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING

from bot.store.announcements import Announcements
from bot.store.opening import NewerStoreError, StoreError, connected, file_in, unknown_migrations
from bot.store.outbox import Outbox

if TYPE_CHECKING:
    from pathlib import Path

    from bot.words import Words


def backup(folder: Path, copy: Path, say: Words) -> None:
    """Copy the state in `folder` to a new file, as it stands at one moment."""
    source = file_in(folder)
    if not source.is_file():
        raise StoreError(say("store.nothing", folder=folder))
    if copy.exists():
        raise StoreError(say("store.exists", file=copy))
    try:
        with _open(source) as original, contextlib.closing(sqlite3.connect(copy)) as target:
            original.backup(target)
            target.execute("PRAGMA journal_mode = DELETE")  # one file, nothing beside it
    except sqlite3.Error as error:
        raise StoreError(say("store.refused", file=copy, reason=error)) from None


def restore(folder: Path, copy: Path, say: Words, now: float) -> None:
    """Put a backup in place of the state in `folder`; a file that is none changes nothing.

    Announcements that were to go out when it was made are left to the operators.
    """
    if not copy.is_file():
        raise StoreError(say("store.missing", file=copy))
    try:
        with _open(copy) as source:
            _check(source, copy, say)
            with contextlib.closing(connected(file_in(folder), say)) as target:
                source.backup(target)
    except sqlite3.Error as error:
        raise StoreError(say("store.unusable", file=copy, reason=error)) from None
    with contextlib.closing(connected(file_in(folder), say)) as restored:  # and up to date
        Announcements(restored).doubt(now)
        Outbox(restored).doubt(now)


def _open(file: Path) -> contextlib.closing[sqlite3.Connection]:
    return contextlib.closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True))


def _check(source: sqlite3.Connection, copy: Path, say: Words) -> None:
    (verdict,) = source.execute("PRAGMA quick_check").fetchone()
    if verdict != "ok":
        raise StoreError(say("store.unusable", file=copy, reason=verdict))
    unknown = unknown_migrations(source)
    if unknown:
        raise NewerStoreError(say("store.newer", file=copy, names=", ".join(unknown)))


__all__ = ["backup", "restore"]
