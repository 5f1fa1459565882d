"""What a chat may settle, and what is kept of it, each as one message with buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.presses import Press
from bot.screens.message import Button, Message, escaped
from bot.screens.subscriptions import announcements_button
from bot.store.chats import QUOTES, SURE_PERCENTS
from bot.words import LANGUAGES

if TYPE_CHECKING:
    from bot.store.chats import ChatSettings
    from bot.words import Words

LANGUAGE, QUOTE, SURE, FORGET = range(4)  # what a press is about: a setting, or what is kept


def settings_message(settings: ChatSettings, say: Words, *, announced: bool) -> Message:
    """The settings, each with a row of what it can be; a tick marks what it is.

    `announced` tells whether the chat gets announcements.
    """
    languages = tuple(
        _option(say(f"caidat.language.{name}"), name == say.language, LANGUAGE, number)
        for number, name in enumerate(LANGUAGES)
    )
    quotes = tuple(
        _option(say(f"caidat.quote.{name}"), name == settings.quote, QUOTE, number)
        for number, name in enumerate(QUOTES)
    )
    return Message(
        escaped(say("caidat")), (languages, quotes, (announcements_button(say, on=announced),))
    )


def group_settings_message(
    settings: ChatSettings, say: Words, minutes: int, *, hears: bool, announced: bool
) -> Message:
    """The settings of a group: also whether questions put to nobody are answered.

    That is done once in so many minutes at most, and only where the bot `hears` all talk.
    """
    common = settings_message(settings, say, announced=announced)
    levels = tuple(
        _option(_level(percent, say), percent == settings.sure_percent, SURE, number)
        for number, percent in enumerate(SURE_PERCENTS)
    )
    told = [common.html, escaped(say("caidat.unasked", minutes=minutes))]
    told += [] if hears else [escaped(say("caidat.deaf"))]
    return Message("\n\n".join(told), (*common.rows[:-1], levels, common.rows[-1]))


def _level(percent: int, say: Words) -> str:
    return say("caidat.sure", percent=percent) if percent else say("caidat.sure.never")


def privacy_message(kept: int, wishes: int, days: int, delete: Press, say: Words) -> Message:
    """What is kept, with the wishes to be told answers, and a button that deletes it."""
    button = Button(say("button.delete"), str(delete))
    return Message(escaped(say("riengtu", count=kept, wishes=wishes, days=days)), ((button,),))


def _option(label: str, chosen: bool, setting: int, number: int) -> Button:
    return Button(f"✓ {label}" if chosen else label, str(Press("c", "", setting, number)))


__all__ = [
    "FORGET",
    "LANGUAGE",
    "QUOTE",
    "SURE",
    "group_settings_message",
    "privacy_message",
    "settings_message",
]
