"""What the announcer waits between two looks and two edits."""

from __future__ import annotations

from typing import NamedTuple


class Pauses(NamedTuple):
    """Seconds: long enough to leave the machine and Telegram alone, too short to be noticed."""

    tick: float = 0.25  # between two looks at what is due, or what has changed
    idle: float = 0.1  # until an empty outbox is looked at again
    edits: float = 2.0  # between two edits of a card, which Telegram counts as messages


USUAL = Pauses()

__all__ = ["USUAL", "Pauses"]
