"""/chude: operators define the topics that chats can subscribe to."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from bot.announcements.models import Audience
from bot.handlers.addressed import arguments, text_of
from bot.handlers.announcements.looking import operator_press
from bot.handlers.desk import Outcome
from bot.handlers.operators import for_operators
from bot.screens import topics as screens
from bot.screens.message import units
from bot.store.expectations import Expected

if TYPE_CHECKING:
    from telegram import Message, User

    from bot.handlers.desk import Desk, Pressed, PressHandler
    from bot.screens.message import Message as Screen
    from bot.store.subscriptions import Topic

NAME_LIMIT, MOST = 30, 40  # units of a name, and topics: what fits on buttons


@for_operators
def chude(message: Message, me: User, desk: Desk) -> Screen | None:
    """List the topics; add the one that is named."""
    name = _tidy(arguments(message))
    return _list(desk, _added(name, desk) if name else "")


def add(message: Message, expected: Expected, desk: Desk) -> Screen:
    """Add the topic whose name was asked for."""
    problem = _added(_tidy(text_of(message)), desk)
    if not problem:
        desk.store.expectations.drop(desk.chat)
    return _list(desk, problem)


def rename(message: Message, expected: Expected, desk: Desk) -> Screen:
    """Give a topic the name that was asked for."""
    name = _tidy(text_of(message))
    problem = _unusable(name, desk, expected.subject)
    if problem:
        return _list(desk, problem)
    desk.store.expectations.drop(desk.chat)
    desk.store.subscriptions.rename(expected.subject, name)
    return _list(desk)


def _added(name: str, desk: Desk) -> str:
    """Define a topic; why it can't be, if it can't."""
    problem = _unusable(name, desk)
    if not problem and len(desk.store.subscriptions.topics()) >= MOST:
        problem = desk.say("chude.too_many", most=MOST)
    if not problem:
        desk.store.subscriptions.define(name)
    return problem


def _unusable(name: str, desk: Desk, renamed: int = 0) -> str:
    """Why a topic can't have this name, or "". The topic `renamed` may keep its own."""
    if not any(map(str.isalnum, name)) or units(name) > NAME_LIMIT or "," in name:
        return desk.say("chude.unusable", limit=NAME_LIMIT)
    same = desk.store.subscriptions.named(name)
    return desk.say("chude.taken", name=same.name) if same and same.id != renamed else ""


def _tidy(name: str) -> str:
    return " ".join(name.split())


_Act: TypeAlias = Callable[["Topic", "Pressed", "Desk"], Outcome]


def _on_topic(act: _Act) -> PressHandler:
    def handler(pressed: Pressed, me: User, desk: Desk) -> Outcome:
        topics = desk.store.subscriptions.topics()
        topic = next((one for one in topics if one.id == pressed.press.first), None)
        if topic is None:
            return Outcome(_list(desk), desk.say("button.gone"))
        return act(topic, pressed, desk)

    return operator_press(handler)


def _press_list(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    desk.store.expectations.drop(pressed.user)
    return Outcome(_list(desk))


def _press_new(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    desk.store.expectations.expect(pressed.user, Expected("new_topic", 0, desk.now()))
    return Outcome(screens.name_message(desk.say))


def _look(topic: Topic, pressed: Pressed, desk: Desk) -> Outcome:
    return Outcome(screens.topic_message(topic, _count(topic, desk), desk.say))


def _rename(topic: Topic, pressed: Pressed, desk: Desk) -> Outcome:
    desk.store.expectations.expect(pressed.user, Expected("topic_name", topic.id, desk.now()))
    return Outcome(screens.name_message(desk.say, topic))


def _remove(topic: Topic, pressed: Pressed, desk: Desk) -> Outcome:
    return Outcome(screens.remove_message(topic, _count(topic, desk), desk.say))


def _remove_surely(topic: Topic, pressed: Pressed, desk: Desk) -> Outcome:
    desk.store.subscriptions.drop(topic.id)
    return Outcome(_list(desk), desk.say("caidat.done"))


def _list(desk: Desk, problem: str = "") -> Screen:
    topics = [(topic, _count(topic, desk)) for topic in desk.store.subscriptions.topics()]
    return screens.topics_message(topics, desk.say, problem=problem)


def _count(topic: Topic, desk: Desk) -> int:
    return len(desk.store.subscriptions.recipients(Audience(topics=(topic.id,))))


PRESSES: dict[str, PressHandler] = {
    screens.LIST: operator_press(_press_list),
    screens.NEW: operator_press(_press_new),
    screens.LOOK: _on_topic(_look),
    screens.RENAME: _on_topic(_rename),
    screens.REMOVE: _on_topic(_remove),
    screens.REMOVE_SURELY: _on_topic(_remove_surely),
}

__all__ = ["MOST", "NAME_LIMIT", "PRESSES", "add", "chude", "rename"]
