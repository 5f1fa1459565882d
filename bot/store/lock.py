"""A lock that one process at a time can hold, and that ends with the process however it ends."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class Lock:
    """A file of its own that SQLite locks: by the operating system, on every platform."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._held: sqlite3.Connection | None = None

    def take(self) -> bool:
        """Hold it from now on; False if another process does."""
        if self._held is None:
            connection = sqlite3.connect(
                self._file, timeout=0, isolation_level=None, check_same_thread=False
            )
            try:
                connection.execute("BEGIN EXCLUSIVE")
            except sqlite3.OperationalError:
                connection.close()
                return False
            self._held = connection
        return True

    def release(self) -> None:
        """Let others take it."""
        if self._held is not None:
            with contextlib.suppress(sqlite3.Error):
                self._held.execute("ROLLBACK")
            self._held.close()
            self._held = None


__all__ = ["Lock"]
