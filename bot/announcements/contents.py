"""What of an operator's message can be announced, and why the rest can't."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.announcements.models import Content, Original
from bot.screens.message import TEXT_LIMIT, units

if TYPE_CHECKING:
    from telegram import Message

CAPTION_LIMIT = 1024  # units
# What copyMessage copies as it stands. https://core.telegram.org/bots/api#copymessage refuses
# paid media, giveaways and invoices; a poll would be a poll of its own in each chat.
_COPIED = ("photo", "document", "video", "animation", "audio", "voice", "location", "contact")
REASONS = (
    "empty",
    "protected",  # its author allows no copies
    "album",  # several messages, of which copyMessage copies one
    "kind",
    "long_text",
    "long_caption",
    "not_text",  # of what was posted only the words can be changed
)


class Unfit(NamedTuple):
    """Why a message can't be announced: one of REASONS."""

    reason: str
    length: int = 0  # of a text that is too long, in units
    limit: int = 0


def content_of(message: Message) -> Content | Unfit:
    """What every recipient would get of a message."""
    if message.has_protected_content:
        return Unfit("protected")
    if message.media_group_id:
        return Unfit("album")
    if message.text is not None:
        return _text(message.text_html, message.text, TEXT_LIMIT, "long_text")
    if not any(getattr(message, kind) for kind in _COPIED):
        return Unfit("kind")
    original = Original(chat=message.chat.id, message=message.message_id)
    if not message.caption:
        return Content(html="", original=original)
    caption = _text(message.caption_html, message.caption, CAPTION_LIMIT, "long_caption")
    return (
        caption if isinstance(caption, Unfit) else caption.model_copy(update={"original": original})
    )


def corrected(posted: Content, message: Message) -> Content | Unfit:
    """What a message makes of a content that was posted: other words, the same file and buttons."""
    if message.text is None:
        return Unfit("not_text")
    limit, reason = (
        (CAPTION_LIMIT, "long_caption") if posted.original else (TEXT_LIMIT, "long_text")
    )
    words = _text(message.text_html, message.text, limit, reason)
    return words if isinstance(words, Unfit) else posted.model_copy(update={"html": words.html})


def _text(html: str, plain: str, limit: int, too_long: str) -> Content | Unfit:
    if not any(char.isprintable() and not char.isspace() for char in plain):
        return Unfit("empty")
    length = units(plain)
    return Unfit(too_long, length, limit) if length > limit else Content(html=html)


__all__ = ["CAPTION_LIMIT", "REASONS", "Unfit", "content_of", "corrected"]
