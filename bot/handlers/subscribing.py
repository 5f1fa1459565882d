"""/dangky and /huydangky: which announcements a chat gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.handlers.addressed import arguments, thread_of
from bot.handlers.desk import Outcome
from bot.screens import subscriptions as screens

if TYPE_CHECKING:
    from collections.abc import Iterable

    from telegram import Message, User

    from bot.handlers.desk import Desk, Pressed, PressHandler
    from bot.screens.message import Message as Screen
    from bot.store.subscriptions import Topic


_SHOWN = 60  # characters of a name that is no topic's


def dangky(message: Message, me: User, desk: Desk) -> Screen | None:
    """Let the chat get the topics that are named; with none, all if it gets nothing yet."""
    desk.store.chats.meet(message.chat.id, message.chat.type, message.chat.title)
    named = _named(arguments(message), desk)
    if isinstance(named, str):
        return _card(desk, unknown=named)
    if named or not _chosen(desk):
        _subscribe(named or _topics(desk), thread_of(message), desk)
    return _card(desk)


def huydangky(message: Message, me: User, desk: Desk) -> Screen | None:
    """Let the chat no longer get the topics that are named, or any announcement at all."""
    desk.store.chats.meet(message.chat.id, message.chat.type, message.chat.title)
    named = _named(arguments(message), desk)
    if isinstance(named, str):
        return _card(desk, unknown=named)
    return _ended(named, desk) if named else _stopped(desk)


def _named(text: str, desk: Desk) -> tuple[Topic, ...] | str:
    """The topics that are named, with commas between them; the first name that is no topic's."""
    found = []
    for name in filter(None, map(str.strip, text.split(","))):
        topic = desk.store.subscriptions.named(name)
        if topic is None:
            return name
        found.append(topic)
    return tuple(found)


def _press_toggle(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    topic = next((one for one in _topics(desk) if one.id == pressed.press.first), None)
    if topic is None:
        return Outcome(_card(desk), desk.say("button.gone"))
    if topic in _chosen(desk):
        desk.store.subscriptions.unsubscribe(desk.chat, topic.id)
    else:
        desk.store.chats.meet(desk.chat, pressed.kind)
        _subscribe((topic,), pressed.thread, desk)
    return Outcome(_card(desk), desk.say("caidat.done"))


def _press_all(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    desk.store.chats.meet(desk.chat, pressed.kind)
    _subscribe(_topics(desk), pressed.thread, desk)
    return Outcome(_card(desk), desk.say("caidat.done"))


def _press_none(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    return Outcome(_stopped(desk), desk.say("dangky.stopped"))


def _press_stop(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    """The way out under an announcement, which stays as it is."""
    _stop(desk)
    return Outcome(toast=desk.say("dangky.stopped"))


def _press_undo(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    if not desk.store.endings.take_back(desk.chat):
        return Outcome(_card(desk), desk.say("button.gone"))
    desk.store.chats.decline(desk.chat, declined=False)
    return Outcome(_card(desk), desk.say("dangky.undone"))


def _press_card(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    return Outcome(_card(desk))


def _press_accept(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    """Under the greeting, which stays: what the group had last, or all if it never had any."""
    desk.store.chats.meet(desk.chat, pressed.kind)
    if not _chosen(desk) and not desk.store.endings.take_back(desk.chat):
        _subscribe(_topics(desk), pressed.thread, desk)
    desk.store.chats.decline(desk.chat, declined=False)
    settled = screens.accepted_greeting(me.name, _chosen(desk), desk.say)
    return Outcome(settled, desk.say("caidat.done"))


def _press_decline(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    _stop(desk)
    return Outcome(screens.declined_greeting(me.name, desk.say), desk.say("caidat.done"))


def _subscribe(topics: Iterable[Topic], thread: int | None, desk: Desk) -> None:
    for topic in topics:
        desk.store.subscriptions.subscribe(desk.chat, topic.id, desk.now(), thread=thread)
    desk.store.chats.decline(desk.chat, declined=False)


def _stop(desk: Desk) -> None:
    topics = [topic.id for topic in _topics(desk)]
    desk.store.endings.end(desk.chat, topics, desk.now(), digest=True)
    desk.store.chats.decline(desk.chat)


def _stopped(desk: Desk) -> Screen:
    """End everything, and say what that was."""
    ended, digest = _chosen(desk), desk.store.digests.of(desk.chat)
    _stop(desk)
    return screens.ended_message(ended, (), digest, desk.say)


def _ended(topics: tuple[Topic, ...], desk: Desk) -> Screen:
    """End some topics, and say which of them the chat had."""
    ended = [topic for topic in _chosen(desk) if topic in topics]
    if not ended:
        return _card(desk)
    desk.store.endings.end(desk.chat, [topic.id for topic in ended], desk.now(), digest=False)
    return screens.ended_message(ended, _chosen(desk), None, desk.say)


def _card(desk: Desk, *, unknown: str = "") -> Screen:
    problem = desk.say("dangky.unknown", name=unknown[:_SHOWN]) if unknown else ""
    chosen = {topic.id for topic in _chosen(desk)}
    return screens.subscriptions_message(_topics(desk), chosen, desk.say, problem=problem)


def _topics(desk: Desk) -> tuple[Topic, ...]:
    return desk.store.subscriptions.topics()


def _chosen(desk: Desk) -> tuple[Topic, ...]:
    chosen = desk.store.subscriptions.of(desk.chat)
    return tuple(topic for topic in _topics(desk) if topic.id in chosen)


PRESSES: dict[str, PressHandler] = {
    screens.TOGGLE: _press_toggle,
    screens.ALL: _press_all,
    screens.NONE: _press_none,
    screens.STOP: _press_stop,
    screens.UNDO: _press_undo,
    screens.CARD: _press_card,
    screens.ACCEPT: _press_accept,
    screens.DECLINE: _press_decline,
}
ADMINS_ONLY = frozenset(PRESSES)

__all__ = ["ADMINS_ONLY", "PRESSES", "dangky", "huydangky"]
