"""What the bot says besides answers: greeting, help, apologies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.screens.message import Message, cut, escaped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.words import Words

_TITLES, _TITLE_LIMIT = 5, 200


def notice(say: Words, key: str, **values: object) -> Message:
    """The text under `key`, as it stands."""
    return Message(escaped(say(key, **values)))


def greeting(titles: Sequence[str], say: Words) -> Message:
    """A welcome with the articles that can be asked about."""
    lines = [say("start"), "", say("start.articles", count=len(titles))]
    lines += [say("answer.item", text=cut(title, _TITLE_LIMIT)) for title in titles[:_TITLES]]
    if len(titles) > _TITLES:
        lines.append(say("start.more", count=len(titles) - _TITLES))
    return Message(escaped("\n".join(lines)))


__all__ = ["greeting", "notice"]
