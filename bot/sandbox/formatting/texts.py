"""The text of a call: parsed, trimmed, measured. Of the parse modes only HTML is spoken here.

Limits after parsing are those of https://core.telegram.org/bots/api#sendmessage and #sendphoto,
counted here in UTF-16 units as clients count them, which is never more than the server allows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.sandbox.formatting.entities import ALL_KINDS, cleaned, trimmed, units, with_found
from bot.sandbox.formatting.html import parse_html
from bot.sandbox.refusals import bad_request

if TYPE_CHECKING:
    from bot.sandbox.http.parameters import Parameters
    from bot.sandbox.state.values import Json

MAX_TEXT = 4096
MAX_CAPTION = 1024
MAX_SOURCE_BYTES = 32_768


def read_text(parameters: Parameters, name: str = "text") -> Json:
    """The call's text as message content: `text` and, where there are any, `entities`."""
    text, entities = formatted(parameters, name, "entities")
    if not text:
        raise bad_request("message text is empty")
    if units(text) > MAX_TEXT:
        raise bad_request("message is too long")
    return {"text": text, **({"entities": entities} if entities else {})}


def read_caption(parameters: Parameters) -> Json:
    """The call's caption as message content, empty if there is none."""
    text, entities = formatted(parameters, "caption", "caption_entities")
    if units(text) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    if not text:
        return {}
    content: Json = {"caption": text, **({"caption_entities": entities} if entities else {})}
    if parameters.truth("show_caption_above_media"):
        content["show_caption_above_media"] = True
    return content


def formatted(parameters: Parameters, name: str, entities_name: str) -> tuple[str, list[Json]]:
    """Plain text and entities, from markup or from explicit entities, and those found in it."""
    source = parameters.text(name)
    if len(source.encode()) > MAX_SOURCE_BYTES:
        raise bad_request("text is too long")
    mode = parameters.text("parse_mode").lower()
    if mode == "html":
        text, entities = parse_html(source)
    elif mode:
        raise bad_request("unsupported parse_mode")
    else:
        text, entities = source, _explicit(parameters.objects(entities_name, "entities"), source)
    text, entities = trimmed(text, entities)
    return text, with_found(text, entities)


def plain(text: str) -> tuple[str, list[Json]]:
    """What a person typed, as Telegram stores it."""
    short, _ = trimmed(cleaned(text), [])
    return short, with_found(short, [])


def check_quote(quote: str, original: str) -> Json:
    """A reply's quote, which must stand in the original word for word."""
    at = original.find(quote)
    if at < 0:
        raise bad_request("QUOTE_TEXT_INVALID")
    return {"text": quote, "position": units(original[:at]), "is_manual": True}


def _explicit(given: list[Json], text: str) -> list[Json]:
    return [_checked(entity, text) for entity in given]


def _checked(entity: Json, text: str) -> Json:
    offset, length = entity.get("offset"), entity.get("length")
    if not (
        isinstance(offset, int) and isinstance(length, int) and entity.get("type") in ALL_KINDS
    ):
        raise bad_request("can't parse MessageEntity: expected an Object with type and place")
    if offset < 0 or length <= 0 or offset + length > units(text):
        raise bad_request("ENTITY_BOUNDS_INVALID")
    if entity["type"] == "text_mention" and not isinstance(entity.get("user"), dict):
        raise bad_request("can't parse MessageEntity: expected an Object with a user")
    return dict(entity)
