"""What every handler works with, and the shapes that handlers share."""

from __future__ import annotations

import random
import secrets
import time
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple, TypeAlias
from zoneinfo import ZoneInfo

from telegram import Message, User

from bot.links import Links
from bot.screens.message import Document
from bot.screens.message import Message as Screen
from bot.store.chats import ChatSettings
from bot.words import words

if TYPE_CHECKING:
    from bot.announcements.models import Content
    from bot.conversations import Conversations
    from bot.pace import Pace
    from bot.presses import Press
    from bot.store import Store
    from bot.words import Words
    from knowledge.library import Library


ONCE_SECONDS = 10 * 60.0


class Desk(NamedTuple):
    """The conversations, the store, and the words and settings of the chat that is served."""

    conversations: Conversations
    store: Store
    say: Words
    pace: Pace  # of one person's questions
    once: Pace  # what is said of one album at most once in ONCE_SECONDS
    keep_seconds: float  # how long questions are kept
    admins: frozenset[int] = frozenset()  # user ids of the operators
    zone: str = "UTC"  # of the times that operators type
    approvals: int = 1  # that an announcement needs
    chat: int = 0  # the one that is served
    usual: Words | None = None  # the bot's own words, where that chat has others
    settings: ChatSettings = ChatSettings()
    hears: bool = True  # whether Telegram tells the bot of all that is said there
    now: Callable[[], float] = time.time  # for what is kept: seconds since 1970
    timer: Callable[[], float] = time.perf_counter  # for how long an answer takes
    pick: Callable[[int], int] = random.randrange  # any number below another
    new_id: Callable[[], str] = lambda: secrets.token_hex(8)  # can't be guessed

    @property
    def library(self) -> Library:
        """The articles."""
        return self.conversations.library

    def local_now(self) -> datetime:
        """The time of day in the zone of the operators."""
        return datetime.fromtimestamp(self.now(), ZoneInfo(self.zone))

    def at(self, chat: int) -> Desk:
        """The desk as this chat has settled it."""
        settings = self.store.chats.settings(chat)
        usual = self.usual or self.say
        say = words(settings.language) if settings.language else usual
        return self._replace(chat=chat, settings=settings, say=say, usual=usual)

    def links(self, me: User) -> Links:
        """Links that open the bot `me`."""
        return Links(self.library, me.username or "")


class Pressed(NamedTuple):
    """A button that somebody pressed, and where."""

    press: Press
    chat: int
    message: int
    user: int
    kind: str  # of the chat
    thread: int | None = None  # the topic of a forum


class Elsewhere(NamedTuple):
    """What is shown besides: a new message in a chat, or in place of what a message shows."""

    chat: int
    shown: Screen | Content  # a content stands as it would be posted
    message: int | None = None


class Outcome(NamedTuple):
    """What a press leads to: what its message shows from now on, a line that fades, a file.

    Or a link to the bot, which is opened; Telegram then shows no line.
    """

    screen: Screen | None = None
    toast: str = ""
    document: Document | None = None
    elsewhere: tuple[Elsewhere, ...] = ()
    url: str = ""


# Reads the message that came to the bot (the user given), asks the core, returns what to say back,
# or None for silence.
Handler: TypeAlias = Callable[[Message, User, Desk], Screen | None]
PressHandler: TypeAlias = Callable[[Pressed, User, Desk], Outcome]

__all__ = ["ONCE_SECONDS", "Desk", "Elsewhere", "Handler", "Outcome", "PressHandler", "Pressed"]
