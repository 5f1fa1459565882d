"""What the bot says besides answers: greeting, help, apologies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.screens.message import Button, Message, cut, escaped

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.words import Words

_TITLES, _TITLE_LIMIT = 5, 200


def notice(say: Words, key: str, **values: object) -> Message:
    """The text under `key`, as it stands."""
    return Message(escaped(say(key, **values)))


def private_notice(link: str, say: Words) -> Message:
    """That a command works in the private chat, to which the `link` leads."""
    there = Button(say("button.private_chat"), url=link)
    return Message(escaped(say("operators.in_private")), ((there,),))


def help_message(name: str, sections: Mapping[str, Sequence[str]], say: Words) -> Message:
    """How to ask, then the commands of each section under its heading."""
    parts = [say("help", name=name)]
    for heading, commands in sections.items():
        lines = [say("help.command", command=one, what=say(f"menu.{one}")) for one in commands]
        parts.append("\n".join([say(heading), *lines]))
    return Message(escaped("\n\n".join(parts)))


def greeting(titles: Sequence[str], say: Words) -> Message:
    """A welcome with the articles that can be asked about."""
    lines = [say("start"), "", say("start.articles", count=len(titles))]
    lines += [say("answer.item", text=cut(title, _TITLE_LIMIT)) for title in titles[:_TITLES]]
    if len(titles) > _TITLES:
        lines.append(say("start.more", count=len(titles) - _TITLES))
    return Message(escaped("\n".join(lines)))


__all__ = ["greeting", "help_message", "notice", "private_notice"]
