"""Whose word an announcement or a correction has, and whose it still needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.handlers.desk import Desk


def with_word_of(operator: int, approvals: Iterable[int], desk: Desk) -> tuple[int, ...]:
    """The approvals with one more. Whoever is no operator any more has no say."""
    return (*(desk.admins & set(approvals)), operator)


def others(approvals: Iterable[int], desk: Desk) -> list[int]:
    """The operators who have not confirmed."""
    return sorted(desk.admins - set(approvals))


__all__ = ["others", "with_word_of"]
