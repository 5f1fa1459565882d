"""What an announcement says, to whom, and when again: frozen values, stored as JSON."""

from __future__ import annotations

from calendar import monthrange
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict

from bot.screens.message import Rows

_EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True)


class Original(_Value):
    """A message that is copied to each recipient: a photo, a document, or anything with a file.

    It must stay where it is until everything is sent; Telegram copies it anew for each recipient.
    """

    chat: int
    message: int


class Content(_Value):
    """What every recipient gets: a text, or a copied message whose caption is the text."""

    html: str  # in Telegram's HTML; "" only where something without a caption is copied
    original: Original | None = None
    rows: Rows = ()  # its own buttons; the way out comes below them when it is posted


class Audience(_Value):
    """Who gets it. All three may be set: the recipients are then those of any of them."""

    everyone: bool = False  # every chat that subscribed to anything
    topics: tuple[int, ...] = ()
    chats: tuple[int, ...] = ()  # by name, whether they subscribed or not


IN_EVERY_MONTH = 28  # days


class Recurrence(_Value):
    """The same hour on some days of every week, or of every month."""

    hour: int
    minute: int
    zone: str  # by its IANA name, such as Asia/Ho_Chi_Minh
    weekdays: tuple[int, ...] = _EVERY_DAY  # Monday is 0
    # Instead of weekdays; in a month that has no such day, it is the month's last.
    monthdays: tuple[int, ...] = ()

    def next_after(self, moment: float) -> float:
        """The first such time later than `moment`, both in seconds since 1970.

        Where the clocks are put forward over the hour, it is that much later on that day.
        """
        zone = ZoneInfo(self.zone)
        day = datetime.fromtimestamp(moment, zone).replace(
            hour=self.hour, minute=self.minute, second=0, microsecond=0, fold=0
        )
        while not self._falls_on(day) or day.timestamp() <= moment:
            day += timedelta(days=1)
        return day.timestamp()

    def _falls_on(self, day: datetime) -> bool:
        if not self.monthdays:
            return day.weekday() in self.weekdays
        _, last = monthrange(day.year, day.month)
        return day.day in {min(number, last) for number in self.monthdays}


__all__ = ["IN_EVERY_MONTH", "Audience", "Content", "Original", "Recurrence"]
