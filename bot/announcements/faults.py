"""What keeps an announcement from going out as it is set."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.store.announcement import Announcement

STANDS = 48 * 60 * 60.0  # seconds: Telegram lets bots delete no message that is older
FAULTS = ("nobody", "past", "over", "too_long", "too_few_operators")


def fault_of(
    announcement: Announcement, recipients: int, operators: int, needed: int, now: float
) -> str | None:
    """The first of FAULTS; `needed` of the `operators` must confirm."""
    begin = announcement.due or now
    expires = announcement.expires
    if recipients == 0:
        return "nobody"
    if announcement.due is not None and announcement.due <= now:
        return "past"
    if expires is not None and expires <= begin:
        return "over"
    if expires is not None and expires > begin + STANDS:
        return "too_long"
    return "too_few_operators" if operators < needed else None


__all__ = ["FAULTS", "STANDS", "fault_of"]
