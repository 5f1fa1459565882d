"""One announcement as a value, and as a row of the store."""

from __future__ import annotations

import json
from typing import Any, Literal, NamedTuple, TypeAlias

from bot.announcements.models import Audience, Content, Recurrence

State: TypeAlias = Literal[
    "draft",  # being written, or waiting for approvals
    "scheduled",  # goes out when it is due
    "paused",  # scheduled, but does not go out
    "missed",  # its time passed while the bot was away; the operator is asked
    "sending",
    "done",  # nothing is left to be sent; there may be uncertain ones
    "cancelled",  # never went out
    "withdrawn",  # the posted copies are deleted, as far as they can be
    "expired",  # likewise, because its time was over
]
NOBODY = 0  # the author of what goes out by itself, of which nobody gets a report
EDITABLE: tuple[State, ...] = ("draft", "scheduled", "paused", "missed")


class Announcement(NamedTuple):
    """One announcement as it goes out once; a recurring one is followed by another like it."""

    id: int
    author: int  # the operator's user id
    state: State
    content: Content
    revision: int  # how many times the content was corrected since it went out
    audience: Audience
    due: float | None  # seconds since 1970; None: as soon as it is confirmed
    recurrence: Recurrence | None
    expires: float | None  # when the copies are deleted, and nothing is sent any more
    silent: bool
    pin: bool
    approvals: tuple[int, ...]  # the operators who confirmed it
    card: tuple[int, int] | None  # the message (chat, number) that shows how it goes
    at: float  # when it was begun


COLUMNS = (
    "id, author, state, content, revision, audience, due, recurrence, expires, silent, pin, "
    "approvals, card_chat, card_message, at"
)


def row_of(announcement: Announcement) -> dict[str, Any]:
    """The values of its columns, and more, by name."""
    card_chat, card_message = announcement.card or (None, None)
    recurrence = announcement.recurrence
    return announcement._asdict() | {
        "content": announcement.content.model_dump_json(),
        "audience": announcement.audience.model_dump_json(),
        "recurrence": recurrence.model_dump_json() if recurrence else None,
        "approvals": json.dumps(announcement.approvals),
        "card_chat": card_chat,
        "card_message": card_message,
    }


def announcement_of(*row: Any) -> Announcement:
    """The announcement whose COLUMNS hold these values."""
    values = dict(zip(COLUMNS.split(", "), row, strict=True))
    card = values.pop("card_chat"), values.pop("card_message")
    recurrence = values["recurrence"]
    return Announcement(
        **values
        | {
            "content": Content.model_validate_json(values["content"]),
            "audience": Audience.model_validate_json(values["audience"]),
            "recurrence": Recurrence.model_validate_json(recurrence) if recurrence else None,
            "silent": bool(values["silent"]),
            "pin": bool(values["pin"]),
            "approvals": tuple(json.loads(values["approvals"])),
            "card": card if card[0] is not None else None,
        }
    )


__all__ = [
    "COLUMNS",
    "EDITABLE",
    "NOBODY",
    "Announcement",
    "State",
    "announcement_of",
    "row_of",
]
