"""Message entities: lengths in UTF-16 units, trimming, and what Telegram finds in plain text.

https://core.telegram.org/bots/api#messageentity and https://core.telegram.org/api/entities
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.sandbox.refusals import bad_request

if TYPE_CHECKING:
    from bot.sandbox.state.values import Json

MAX_ENTITIES = 100  # the rest is dropped without a word
ALL_KINDS = (
    *("mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bold"),
    *("italic", "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote"),
    *("code", "pre", "text_link", "text_mention", "custom_emoji"),
)
OPAQUE = frozenset({"code", "pre", "text_link", "text_mention", "custom_emoji"})

_FOUND = re.compile(
    r"(?P<url>\bhttps?://[^\s<>\"]+[^\s<>\".,;:!?)\]])"
    r"|(?P<email>\b[\w.+-]+@[\w-]+\.[\w.-]*\w)"
    r"|(?P<mention>(?<![\w@/])@[A-Za-z]\w{2,31}\b)"
    r"|(?P<bot_command>(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?\b)"
    r"|(?P<hashtag>(?<!\w)#\w*[^\W\d_]\w*)"
)


def units(text: str) -> int:
    """The length of a text in UTF-16 code units, in which Telegram counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def slice_units(text: str, offset: int, length: int) -> str:
    """The stretch of a text that an entity covers."""
    raw = text.encode("utf-16-le", "surrogatepass")[2 * offset : 2 * (offset + length)]
    return raw.decode("utf-16-le", "replace")


def cleaned(text: str) -> str:
    """The text without what Telegram never shows: carriage returns, and control characters, which
    become spaces. A lone surrogate is refused, since it can't be UTF-8.
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        raise bad_request("strings must be encoded in UTF-8") from None
    return "".join(
        " " if character < " " and character != "\n" else character
        for character in text
        if character != "\r"
    )


def trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Text and entities without the white space around the text."""
    left = units(text) - units(text.lstrip())
    short = text.strip()
    end = units(short)
    kept = []
    for entity in entities:
        start = max(entity["offset"] - left, 0)
        stop = min(entity["offset"] + entity["length"] - left, end)
        if stop > start:
            kept.append({**entity, "offset": start, "length": stop - start})
    return short, ordered(kept)[:MAX_ENTITIES]


def ordered(entities: list[Json]) -> list[Json]:
    """Entities by where they start, the longer of two first."""
    return sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))


def with_found(text: str, entities: list[Json]) -> list[Json]:
    """The entities and those that Telegram adds itself: links, mentions, commands, hashtags."""
    found = []
    for match in _FOUND.finditer(text):
        kind = match.lastgroup or ""
        entity: Json = {
            "type": kind,
            "offset": units(text[: match.start()]),
            "length": units(match.group()),
        }
        if not any(_covers(other, entity) for other in entities):
            found.append(entity)
    return ordered([*entities, *found])[:MAX_ENTITIES]


def _covers(one: Json, other: Json) -> bool:
    return (
        one["type"] in OPAQUE
        and one["offset"] < other["offset"] + other["length"]
        and other["offset"] < one["offset"] + one["length"]
    )
