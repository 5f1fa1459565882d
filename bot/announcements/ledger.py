"""The proof of where an announcement went: one line a recipient, as a file for spreadsheets."""

from __future__ import annotations

import csv
import io
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.store.deliveries import Delivery

COLUMNS = ("chat", "state", "reason", "message", "time")


def as_csv(posts: Iterable[Delivery]) -> bytes:
    """The posts in their order; times are local and name their zone."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for post in posts:
        moment = datetime.fromtimestamp(post.at).astimezone().isoformat(timespec="seconds")
        writer.writerow((post.chat, post.state, post.reason, post.message, moment))
    return text.getvalue().encode()


__all__ = ["COLUMNS", "as_csv"]
