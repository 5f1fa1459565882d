"""What a chat subscribes to, and the ways in and out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.presses import Press
from bot.screens.announcements.moments import rhythm_line
from bot.screens.message import Button, Message, escaped

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from bot.screens.message import Rows
    from bot.store.digests import Digest
    from bot.store.subscriptions import Topic
    from bot.words import Words

# Presses; each but the first is about the whole chat.
TOGGLE, ALL, NONE, CARD, STOP, UNDO = "sub", "suball", "subnone", "subcard", "stop", "subundo"
ACCEPT, DECLINE = "subyes", "subno"  # under the greeting
SETTINGS = "settings"  # leads to what else the chat may settle
_A_ROW = 2  # topics


def subscriptions_message(
    topics: Sequence[Topic], chosen: Container[int], say: Words, *, problem: str = ""
) -> Message:
    """The topics as buttons, those that the chat gets with a tick."""
    names = _names(topic for topic in topics if topic.id in chosen)
    text = say("dangky.on", topics=names) if names else say("dangky.off")
    toggles = [
        Button(ticked(topic.name, chosen=topic.id in chosen), str(Press(TOGGLE, "", topic.id)))
        for topic in topics
    ]
    all_or_none = (
        Button(say("button.all_topics"), str(Press(ALL))),
        Button(say("button.stop"), str(Press(NONE))),
    )
    settings = (Button(say("button.settings"), str(Press(SETTINGS))),)
    warning = f"⚠️ {problem}\n\n" if problem else ""
    return Message(escaped(f"{warning}{text}"), (*in_rows(toggles, _A_ROW), all_or_none, settings))


def ended_message(
    ended: Sequence[Topic], left: Sequence[Topic], digest: Digest | None, say: Words
) -> Message:
    """What a chat gets no more, what it still gets, and how to have all of it back."""
    lines = [
        *([say("dangky.ended", topics=_names(ended))] if ended else []),
        *(
            [say("dangky.ended.digest", rhythm=rhythm_line(digest.recurrence, say))]
            if digest
            else []
        ),
        say("dangky.left", topics=_names(left)) if left else say("dangky.nothing_left"),
    ]
    undo = (Button(say("button.undo"), str(Press(UNDO))),) if ended or digest else ()
    row = (*undo, Button(say("button.topic_choice"), str(Press(CARD))))
    return Message(escaped("\n".join(lines)), (row,))


def group_greeting(name: str, say: Words) -> Message:
    """What the bot says when a group takes it in: what it does, and the ways in and out."""
    row = (Button(say("button.subscribe"), str(Press(ACCEPT))), _decline(say, "button.decline"))
    return _greeting(name, say("start.group.choose"), row, say)


def accepted_greeting(name: str, chosen: Sequence[Topic], say: Words) -> Message:
    """The greeting of a group that wants announcements."""
    return _greeting(
        name,
        say("start.group.accepted", topics=_names(chosen)),
        (_decline(say, "button.stop"),),
        say,
    )


def declined_greeting(name: str, say: Words) -> Message:
    """The greeting of a group that wants none."""
    row = (Button(say("button.subscribe"), str(Press(ACCEPT))),)
    return _greeting(name, say("start.group.declined"), row, say)


def announcements_button(say: Words, *, on: bool) -> Button:
    """Leads from the settings to the topics, and says whether there are any."""
    return Button(say(f"button.announcements.{'on' if on else 'off'}"), str(Press(CARD)))


def way_out(say: Words) -> Rows:
    """Stands under every announcement."""
    return ((Button(say("button.stop"), str(Press(STOP))),),)


def _greeting(name: str, settled: str, row: tuple[Button, ...], say: Words) -> Message:
    return Message(escaped(f"{say('start.group', name=name)}\n\n{settled}"), (row,))


def _decline(say: Words, label: str) -> Button:
    return Button(say(label), str(Press(DECLINE)))


def _names(topics: Iterable[Topic]) -> str:
    return ", ".join(topic.name for topic in topics)


def ticked(label: str, *, chosen: bool) -> str:
    """A label that shows whether it is chosen."""
    return f"✓ {label}" if chosen else label


def in_rows(buttons: Sequence[Button], size: int) -> Rows:
    """Buttons in their order, so many a row."""
    return tuple(tuple(buttons[at : at + size]) for at in range(0, len(buttons), size))


__all__ = [
    "ACCEPT",
    "ALL",
    "CARD",
    "DECLINE",
    "NONE",
    "SETTINGS",
    "STOP",
    "TOGGLE",
    "UNDO",
    "accepted_greeting",
    "announcements_button",
    "declined_greeting",
    "ended_message",
    "group_greeting",
    "in_rows",
    "subscriptions_message",
    "ticked",
    "way_out",
]
