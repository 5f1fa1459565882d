"""What a pressed button tells the bot: an action, what it is about, and two numbers.

The text goes through the asker's own program, so nothing in it is believed: it must have this
shape, and whoever handles it looks up the target and checks both numbers.
"""

from __future__ import annotations

import re
from typing import NamedTuple

MOST_IN_A_PRESS = 1_000_000  # its numbers are smaller
_SHAPE = re.compile(r"([a-z]+):([A-Za-z0-9_-]{0,32}):(\d{1,6}):(\d{1,6})", re.ASCII)


class Press(NamedTuple):
    """One press, at most 56 bytes on the wire."""

    action: str
    target: str = ""  # a question's id or an article's key
    first: int = 0
    second: int = 0

    def __str__(self) -> str:
        return f"{self.action}:{self.target}:{self.first}:{self.second}"


def read(data: str) -> Press | None:
    """The press that `data` tells of, or None if it is no such text."""
    found = _SHAPE.fullmatch(data)
    if found is None:
        return None
    action, target, first, second = found.groups()
    return Press(action, target, int(first), int(second))


__all__ = ["MOST_IN_A_PRESS", "Press", "read"]
