"""What a chat subscribes to, and the ways in and out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.presses import Press
from bot.screens.message import Button, Message, escaped

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from bot.screens.message import Rows
    from bot.store.subscriptions import Topic
    from bot.words import Words

TOGGLE, ALL, NONE, CARD, STOP = "sub", "suball", "subnone", "subcard", "stop"  # presses
_A_ROW = 2  # topics


def subscriptions_message(topics: Sequence[Topic], chosen: Container[int], say: Words) -> Message:
    """The topics as buttons, those that the chat gets with a tick."""
    names = [topic.name for topic in topics if topic.id in chosen]
    text = say("dangky.on", topics=", ".join(names)) if names else say("dangky.off")
    toggles = [
        Button(ticked(topic.name, chosen=topic.id in chosen), str(Press(TOGGLE, "", topic.id)))
        for topic in topics
    ]
    all_or_none = (
        Button(say("button.all_topics"), str(Press(ALL))),
        Button(say("button.stop"), str(Press(NONE))),
    )
    return Message(escaped(text), (*in_rows(toggles, _A_ROW), all_or_none))


def group_greeting(name: str, say: Words) -> Message:
    """What the bot says when a group takes it in: what it does, and the ways in and out."""
    row = (
        Button(say("button.subscribe"), str(Press(ALL))),
        Button(say("button.decline"), str(Press(NONE))),
    )
    return Message(escaped(say("start.group", name=name)), (row,))


def announcements_button(say: Words, *, on: bool) -> Button:
    """Leads from the settings to the topics, and says whether there are any."""
    return Button(say(f"button.announcements.{'on' if on else 'off'}"), str(Press(CARD)))


def way_out(say: Words) -> Rows:
    """Stands under every announcement."""
    return ((Button(say("button.stop"), str(Press(STOP))),),)


def ticked(label: str, *, chosen: bool) -> str:
    """A label that shows whether it is chosen."""
    return f"✓ {label}" if chosen else label


def in_rows(buttons: Sequence[Button], size: int) -> Rows:
    """Buttons in their order, so many a row."""
    return tuple(tuple(buttons[at : at + size]) for at in range(0, len(buttons), size))


__all__ = [
    "ALL",
    "CARD",
    "NONE",
    "STOP",
    "TOGGLE",
    "announcements_button",
    "group_greeting",
    "in_rows",
    "subscriptions_message",
    "ticked",
    "way_out",
]
