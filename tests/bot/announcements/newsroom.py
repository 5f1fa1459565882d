"""An operator in her private chat, who writes announcements by typing and pressing."""

from __future__ import annotations

import itertools
import time
from base64 import b64decode
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple
from zoneinfo import ZoneInfo

from running_bot import greeted, running

from bot.sandbox import Sent
from bot.sandbox.people import speaking
from bot.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.sandbox import Group, Person, Press, Sandbox, Seat, View
    from bot.sandbox.state.values import Json
    from knowledge.library import Library

say = words("vi")
SOON = 10.0  # seconds
MINUTE, HOUR, DAY = 60.0, 3600.0, 86_400.0
NOW = datetime(2026, 11, 18, 9, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))  # a Wednesday
# One grey pixel.
PNG = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
)
_titles = (f"Tổ {number}" for number in itertools.count(1))


class Newsroom(NamedTuple):
    """The operator Mai, and Lan, who administers every group."""

    telegram: Sandbox
    mai: Person
    lan: Person
    chat: Seat  # Mai's with the bot

    def group(self, *, topic: str = "", title: str = "", **kind: Any) -> Group:
        """A group that the bot has greeted; subscribed to a topic if one is named."""
        made = self.telegram.group(title or next(_titles), self.mai, admins=(self.lan,), **kind)
        group = greeted(made)
        if topic:
            self.lan.at(group).say(f"/dangky@hoidap_bot {topic}").reply()
        return group

    def topic(self, name: str) -> str:
        """Define a topic."""
        self.chat.say(f"/chude {name}").reply()
        return name

    def draft(self, text: str, *, topic: str = "", group: Group | None = None) -> View:
        """The card of a new announcement for a topic or group."""
        card = self.chat.say(f"/thongbao {text}").reply()
        if topic:
            card = pressed(card, say("button.annwho"), topic, say("button.card"))
        if group:
            title = str(group.chat.title)
            card = pressed(card, say("button.annwho"), "Chọn nhóm", title, say("button.card"))
        return card

    def timed(self, card: View, typed: str) -> View:
        """What the card shows after a time was typed."""
        card.click(say("button.annwhen")).edit()
        return self.chat.say(typed).reply()

    def preview(self, card: View) -> tuple[View, View]:
        """The announcement as it will stand, and the message below it that asks to confirm."""
        last = self.chat.transcript()[-1].id
        card.click(say("button.annpreview"))

        def look() -> tuple[View, View] | None:
            new = [view for view in self.chat.transcript() if view.id > last]
            return (new[0], new[1]) if len(new) > 1 else None

        return self.chat.wait(look, SOON, "a preview")

    def confirm(self, card: View) -> Press:
        """Look at the preview and confirm it."""
        return self.preview(card)[1].click(say("button.annconfirm"))

    def send(self, text: str, *, topic: str = "", group: Group | None = None) -> None:
        """Write, preview and confirm an announcement that goes out at once."""
        self.confirm(self.draft(text, topic=topic, group=group)).toast()

    def speak(self, content: Json, **extra: Any) -> Sent:
        """Send what a test can't type: any content, as on the wire."""
        api, seat = self.telegram.api, self.chat
        message = self.telegram.ask(
            lambda: speaking.speak(
                api, seat.user, api.world.chats[seat.chat_id], content, extra=extra
            )
        )
        return Sent(seat, message, delivered=True)


def pressed(view: View, *labels: str) -> View:
    """The message after these buttons were pressed one after the other."""
    for label in labels:
        view = view.click(label).edit()
    return view


def posted(seat: Seat, text: str, timeout: float = SOON) -> View:
    """The bot's message with this text, waited for."""

    def look() -> View | None:
        return next(iter(copies(seat, text)), None)

    return seat.wait(look, timeout, f"{text!r}")


def shown(seat: Seat, text: str, timeout: float = SOON) -> View:
    """The bot's last message that says this, waited for."""

    def look() -> View | None:
        views = [view for view in seat.transcript() if view.from_bot and text in view.text]
        return views[-1] if views else None

    return seat.wait(look, timeout, f"{text!r}")


def asked_until(seat: Seat, command: str, text: str) -> View:
    """The reply to a command, given again and again until it says this."""
    for _ in range(100):
        view = seat.say(command).reply()
        if text in view.text:
            return view
        time.sleep(0.05)
    raise AssertionError(f"{command} never said {text!r}:\n{view}")


def copies(seat: Seat, text: str) -> list[View]:
    """The bot's messages with exactly this text that stand in a chat."""
    return [view for view in seat.transcript() if view.from_bot and view.text == text]


@contextmanager
def open_newsroom(telegram: Sandbox, library: Library, **parts: Any) -> Iterator[Newsroom]:
    """The bot runs, and Mai is its operator, if `admins` names no others besides."""
    mai, lan = telegram.user("Mai"), telegram.user("Lan")
    mai.private_chat().start()
    admins = frozenset({mai.id}) | parts.pop("admins", frozenset())
    with running(telegram, library, admins=admins, **parts):
        yield Newsroom(telegram, mai, lan, mai.private_chat())
