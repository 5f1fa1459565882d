"""What each tag of Telegram's HTML means: https://core.telegram.org/bots/api#html-style."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.sandbox.state.values import Json

KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_MENTION = "tg://user?id="


def argument_of(tag: str, attributes: dict[str, str]) -> str:
    """The one attribute that matters for a tag; others are ignored."""
    if tag == "a":
        return attributes.get("href", "")
    if tag == "tg-emoji":
        return attributes.get("emoji-id", "")
    if tag == "blockquote":
        return "expandable" if "expandable" in attributes else ""
    prefix = {"code": "language-", "span": "tg-"}.get(tag)
    value = attributes.get("class", "")
    return value.removeprefix(prefix) if prefix and value.startswith(prefix) else ""


def entity_of(tag: str, argument: str, content: str) -> Json | None:
    """The entity that a tag makes, without its place; None where Telegram drops it."""
    entity: Json = {"type": KINDS[tag]}
    if tag == "a":
        link = _link(argument or content)
        return entity | link if link else None
    if tag == "tg-emoji":
        entity["custom_emoji_id"] = argument
    elif tag == "code" and argument:
        entity["language"] = argument
    elif tag == "blockquote" and argument:
        entity["type"] = "expandable_blockquote"
    return entity


def decoded(name: str) -> str:
    """What stands between "&" and ";" as a character, "" if it is no reference Telegram knows."""
    if name in _NAMED:
        return _NAMED[name]
    digits = name.removeprefix("#")
    try:
        code = int(digits[1:], 16) if digits[:1] in ("x", "X") else int(digits)
    except ValueError:
        return ""
    usable = name.startswith("#") and 0 < code < 0x110000 and not 0xD800 <= code < 0xE000
    return chr(code) if usable else ""


def _link(url: str) -> Json | None:
    person = url.removeprefix(_MENTION)
    if person != url and person.isdigit():
        return {"type": "text_mention", "user": {"id": int(person)}}
    if "://" not in url:
        url = f"http://{url}"
    host = url.partition("://")[2].split("/")[0]
    if " " in url or not host or ("." not in host and not url.startswith("tg://")):
        return None
    return {"url": url}
