"""Which version of an announcement somebody has seen."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

from bot.presses import MOST_IN_A_PRESS

if TYPE_CHECKING:
    from bot.store.announcement import Announcement


def version(announcement: Announcement) -> int:
    """A number that is another one once anything of the announcement was changed."""
    read = (
        announcement.content,
        announcement.audience,
        announcement.due,
        announcement.recurrence,
        announcement.expires,
        announcement.silent,
        announcement.pin,
    )
    return crc32(repr(read).encode("utf-8", "surrogatepass")) % MOST_IN_A_PRESS


__all__ = ["version"]
