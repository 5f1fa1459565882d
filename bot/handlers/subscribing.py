"""/dangky and /huydangky: which announcements a chat gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.handlers.addressed import arguments, thread_of
from bot.handlers.desk import Outcome
from bot.screens import subscriptions as screens
from bot.screens.notices import notice

if TYPE_CHECKING:
    from collections.abc import Iterable

    from telegram import Message, User

    from bot.handlers.desk import Desk, Pressed, PressHandler
    from bot.screens.message import Message as Screen
    from bot.store.subscriptions import Topic


_SHOWN = 60  # characters of a name that is no topic's


def dangky(message: Message, me: User, desk: Desk) -> Screen | None:
    """Let the chat get the topics that are named, or all."""
    desk.store.chats.meet(message.chat.id, message.chat.type, message.chat.title)
    named = _named(arguments(message), desk)
    if isinstance(named, str):
        return _unknown(named, desk)
    _subscribe(named or _topics(desk), thread_of(message), desk)
    return _card(desk)


def huydangky(message: Message, me: User, desk: Desk) -> Screen | None:
    """Let the chat no longer get the topics that are named, or any announcement at all."""
    named = _named(arguments(message), desk)
    if isinstance(named, str):
        return _unknown(named, desk)
    if not named:
        _stop(desk)
    for topic in named:
        desk.store.subscriptions.unsubscribe(desk.chat, topic.id)
    return _card(desk)


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
    if topic.id in desk.store.subscriptions.of(desk.chat):
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
    _stop(desk)
    return Outcome(_card(desk), desk.say("dangky.stopped"))


def _press_stop(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    """The way out under an announcement, which stays as it is."""
    _stop(desk)
    return Outcome(toast=desk.say("dangky.stopped"))


def _press_card(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    return Outcome(_card(desk))


def _subscribe(topics: Iterable[Topic], thread: int | None, desk: Desk) -> None:
    for topic in topics:
        desk.store.subscriptions.subscribe(desk.chat, topic.id, desk.now(), thread=thread)
    desk.store.chats.decline(desk.chat, declined=False)


def _stop(desk: Desk) -> None:
    desk.store.subscriptions.unsubscribe(desk.chat)
    desk.store.digests.end(desk.chat)
    desk.store.chats.decline(desk.chat)


def _card(desk: Desk) -> Screen:
    chosen = desk.store.subscriptions.of(desk.chat)
    return screens.subscriptions_message(_topics(desk), chosen, desk.say)


def _unknown(name: str, desk: Desk) -> Screen:
    names = ", ".join(topic.name for topic in _topics(desk))
    return notice(desk.say, "dangky.unknown", name=name[:_SHOWN], topics=names)


def _topics(desk: Desk) -> tuple[Topic, ...]:
    return desk.store.subscriptions.topics()


PRESSES: dict[str, PressHandler] = {
    screens.TOGGLE: _press_toggle,
    screens.ALL: _press_all,
    screens.NONE: _press_none,
    screens.STOP: _press_stop,
    screens.CARD: _press_card,
}
ADMINS_ONLY = frozenset(PRESSES)

__all__ = ["ADMINS_ONLY", "PRESSES", "dangky", "huydangky"]
