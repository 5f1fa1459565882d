"""The topics as operators see them: how many get each, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.presses import Press
from bot.screens.message import Button, Message, escaped
from bot.screens.subscriptions import in_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.store.subscriptions import Topic
    from bot.words import Words

# Presses; but for the first two each with the topic's id first.
LIST, NEW = "topics", "topicnew"
LOOK, RENAME, REMOVE, REMOVE_SURELY = "topic", "topicname", "topicdel", "topicdelyes"


def topics_message(
    topics: Sequence[tuple[Topic, int]], say: Words, *, problem: str = ""
) -> Message:
    """The topics, each with the number of chats that get it."""
    lines = [say("chude.item", name=topic.name, count=count) for topic, count in topics]
    buttons = [Button(topic.name, str(Press(LOOK, "", topic.id))) for topic, _ in topics]
    new = (Button(say("button.new_topic"), str(Press(NEW))),)
    warning = ["", f"⚠️ {problem}"] if problem else []
    text = escaped("\n".join([say("chude"), *lines, *warning]))
    return Message(text, (*in_rows(buttons, 2), new))


def topic_message(topic: Topic, count: int, say: Words) -> Message:
    """One topic."""
    rows = (
        (
            Button(say("button.rename"), str(Press(RENAME, "", topic.id))),
            Button(say("button.remove"), str(Press(REMOVE, "", topic.id))),
        ),
        _back(say),
    )
    return Message(escaped(say("chude.item", name=topic.name, count=count)), rows)


def remove_message(topic: Topic, count: int, say: Words) -> Message:
    """Asks once more before those who get a topic lose it."""
    surely = Button(say("button.remove_surely"), str(Press(REMOVE_SURELY, "", topic.id)))
    text = say("chude.remove", name=topic.name, count=count)
    return Message(escaped(text), ((surely,), _back(say)))


def name_message(say: Words, topic: Topic | None = None) -> Message:
    """Asks for the name of a new topic, or for another one of an old topic."""
    text = say("chude.rename", name=topic.name) if topic else say("chude.new")
    return Message(escaped(text), (_back(say),))


def _back(say: Words) -> tuple[Button, ...]:
    return (Button(say("button.topics"), str(Press(LIST))),)


__all__ = [
    "LIST",
    "LOOK",
    "NEW",
    "REMOVE",
    "REMOVE_SURELY",
    "RENAME",
    "name_message",
    "remove_message",
    "topic_message",
    "topics_message",
]
