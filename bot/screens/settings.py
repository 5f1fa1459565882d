"""What a chat may settle, and what is kept of it, each as one message with buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.presses import Press
from bot.screens.message import Button, Message, escaped
from bot.screens.subscriptions import announcements_button
from bot.store.chats import QUOTES
from bot.words import LANGUAGES

if TYPE_CHECKING:
    from bot.store.chats import ChatSettings
    from bot.words import Words

LANGUAGE, QUOTE = range(2)  # which setting a press is about


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


def privacy_message(kept: int, wishes: int, days: int, say: Words) -> Message:
    """What is kept, with the wishes to be told answers, and a button that deletes it."""
    delete = Button(say("button.delete"), str(Press("x")))
    return Message(escaped(say("riengtu", count=kept, wishes=wishes, days=days)), ((delete,),))


def _option(label: str, chosen: bool, setting: int, number: int) -> Button:
    return Button(f"✓ {label}" if chosen else label, str(Press("c", "", setting, number)))


__all__ = ["LANGUAGE", "QUOTE", "privacy_message", "settings_message"]
