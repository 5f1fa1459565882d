"""/caidat and /riengtu: what a chat settles, and what is kept of who asks there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.handlers.addressed import sender_of
from bot.handlers.desk import ONCE_SECONDS, Outcome
from bot.presses import Press
from bot.screens.notices import notice
from bot.screens.settings import (
    FORGET,
    LANGUAGE,
    QUOTE,
    SURE,
    group_settings_message,
    privacy_message,
    settings_message,
)
from bot.screens.subscriptions import SETTINGS
from bot.store.chats import QUOTES, SURE_PERCENTS
from bot.words import LANGUAGES

if TYPE_CHECKING:
    from telegram import Message, User

    from bot.handlers.desk import Desk, Pressed, PressHandler
    from bot.screens.message import Message as Screen
    from bot.store.chats import ChatSettings

SETTLING = "c"  # the press that changes something
ADMINS_ONLY = frozenset({SETTLING, SETTINGS})
_DAY = 24 * 60 * 60


def caidat(message: Message, me: User, desk: Desk) -> Screen | None:
    """Show the settings of the chat."""
    desk.store.chats.meet(message.chat.id, message.chat.type, message.chat.title)
    return _card(desk)


def riengtu(message: Message, me: User, desk: Desk) -> Screen | None:
    """Tell what is kept of the asker here."""
    return _kept(message.chat.id, sender_of(message), desk)


def _settle(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    if pressed.press.first == FORGET:
        return _forget(pressed.chat, pressed.chat, desk)
    settings = _changed(desk.settings, pressed.press.first, pressed.press.second)
    if settings is None:
        return Outcome(toast=desk.say("button.gone"))
    desk.store.chats.settle(pressed.chat, settings)
    here = desk.at(pressed.chat)
    return Outcome(_card(here), here.say("caidat.done"))


def _show(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    return Outcome(_card(desk))


def _card(desk: Desk) -> Screen:
    announced = bool(desk.store.subscriptions.of(desk.chat))
    if desk.chat > 0:  # as Telegram numbers people
        return settings_message(desk.settings, desk.say, announced=announced)
    minutes = round(ONCE_SECONDS / 60)
    return group_settings_message(
        desk.settings, desk.say, minutes, hears=desk.hears, announced=announced
    )


def _changed(settings: ChatSettings, setting: int, number: int) -> ChatSettings | None:
    if setting == LANGUAGE and number < len(LANGUAGES):
        return settings._replace(language=LANGUAGES[number])
    if setting == QUOTE and number < len(QUOTES):
        return settings._replace(quote=QUOTES[number])
    if setting == SURE and number < len(SURE_PERCENTS):
        return settings._replace(sure_percent=SURE_PERCENTS[number])
    return None


def _delete(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    return _forget(pressed.chat, pressed.user, desk)


def _forget(chat: int, user: int, desk: Desk) -> Outcome:
    desk.store.feedback.forget(chat, user)
    desk.store.questions.forget(chat, user)
    desk.store.waiting.forget(user)
    desk.conversations.forget((chat, user))
    private = user > 0 and chat == user
    screen = notice(desk.say, "riengtu.deleted") if private else None
    return Outcome(screen, desk.say("riengtu.deleted"))


def _kept(chat: int, user: int, desk: Desk) -> Screen:
    count = desk.store.questions.count_of(chat, user)
    wishes = desk.store.waiting.count_of(user)
    # Who presses is always a person: what was asked in the group's own name is its
    # administrators' to delete.
    delete = Press(SETTLING, "", FORGET) if user == chat < 0 else Press("x")
    return privacy_message(count, wishes, round(desk.keep_seconds / _DAY), delete, desk.say)


PRESSES: dict[str, PressHandler] = {SETTLING: _settle, SETTINGS: _show, "x": _delete}

__all__ = ["ADMINS_ONLY", "PRESSES", "caidat", "riengtu"]
