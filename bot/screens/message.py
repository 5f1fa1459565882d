"""A Telegram message as a value, and the care its text needs before it can be sent."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from knowledge.text.sentences import sentences

if TYPE_CHECKING:
    from bot.charts import Picture

TEXT_LIMIT = 4096  # units of one message after entities parsing
CAPTION_LIMIT = 1024  # of the text under a picture
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message, which does one of three things."""

    label: str
    data: str = ""  # told to the bot, at most 64 bytes
    url: str = ""  # opened
    copy: str = ""  # put on the clipboard, at most 256 units


Rows: TypeAlias = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Message:
    """What the bot says in one message, in Telegram's HTML."""

    html: str
    rows: Rows = ()
    about: str = ""  # the id of the question that it answers, if it answers one
    picture: Picture | None = None  # above the text, which then is its caption
    card: int = 0  # the id of the announcement whose card this is, if it is one

    @property
    def plain(self) -> str:
        """The same without markup."""
        return html.unescape(_TAG.sub("", self.html))


@dataclass(frozen=True, slots=True)
class Document:
    """A file to be kept or opened elsewhere."""

    name: str
    data: bytes


def escaped(text: str) -> str:
    """`text` as HTML that shows it literally, without characters that JSON in UTF-8 can't carry."""
    sendable = (char for char in text if char != "\0" and not "\ud800" <= char <= "\udfff")
    return html.escape("".join(sendable), quote=False)


def units(text: str) -> int:
    """The length in UTF-16 units, in which Telegram counts."""
    return len(text) + sum(char > "\uffff" for char in text)


def cut(text: str, limit: int) -> str:
    """`text` in at most `limit` units: whole sentences, else whole words, then "…"."""
    if units(text) <= limit:
        return text
    head = _head(text, limit - 1)
    ends = [span.end for span in sentences(text) if span.end <= len(head)]
    end = ends[-1] if ends else head.rfind(" ")
    return head[: end if end > 0 else None].rstrip(" .…") + "…"


def _head(text: str, limit: int) -> str:
    """The first characters of `text` that fit into `limit` units."""
    count = 0
    for position, char in enumerate(text):
        count += units(char)
        if count > limit:
            return text[:position]
    return text


__all__ = [
    "CAPTION_LIMIT",
    "TEXT_LIMIT",
    "Button",
    "Document",
    "Message",
    "Rows",
    "cut",
    "escaped",
    "units",
]
