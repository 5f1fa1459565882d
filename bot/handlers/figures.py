"""/thongke: how the bot is used."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from bot.handlers.operators import for_operators
from bot.screens.figures import figures_message

if TYPE_CHECKING:
    from telegram import Message, User

    from bot.handlers.desk import Desk
    from bot.screens.message import Message as Screen

_DAY = 24 * 60 * 60
_DAYS = 30  # that the figures look back, as far as questions are kept


@for_operators
def thongke(message: Message, me: User, desk: Desk) -> Screen | None:
    """Show the figures."""
    days = min(_DAYS, round(desk.keep_seconds / _DAY))
    today = datetime.fromtimestamp(desk.now()).date()
    first = datetime.combine(today - timedelta(days=days - 1), time()).timestamp()
    return figures_message(desk.store.statistics.since(first), today, days, desk.say)


__all__ = ["thongke"]
