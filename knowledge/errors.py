"""Everything hoidap raises on purpose.

HoidapError
├── ReadingError        a file or folder that can't be read as articles
├── LibraryError        stored state that can't be used or made
└── SettingsError       settings that don't hold

"Not found" is an answer, never one of these.
"""

from __future__ import annotations


class HoidapError(Exception):
    """The root: its text is one sentence for a person, naming the input and the way out."""


class ReadingError(HoidapError):
    """A file or folder that can't be read as articles; carries the path it is about."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class LibraryError(HoidapError):
    """Stored state of a library that can't be used or written."""


class SettingsError(HoidapError):
    """One or more settings that don't hold, all reported together."""
