"""An operator's desk: announcements are written into the store as the front would write them."""

from __future__ import annotations

import itertools
import time
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.announcements import orders
from bot.announcements.models import Audience, Content

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.sandbox import Group, Person, Sandbox, Seat, View
    from bot.sandbox.api import Call
    from bot.store import Store
    from bot.store.announcement import Announcement

SOON = 10.0  # seconds
_numbers = itertools.count(1)


class Written(NamedTuple):
    """An announcement that was confirmed, and how its text can be told from all others."""

    id: int
    text: str


class Office(NamedTuple):
    """The operator Mai at her private chat with the bot."""

    telegram: Sandbox
    store: Store
    mai: Person
    chat: Seat

    @classmethod
    def of(cls, telegram: Sandbox, store: Store) -> Office:
        mai = telegram.user("Mai")
        mai.unblock_bot()  # she has pressed Start once
        return cls(telegram, store, mai, mai.private_chat())

    def group(self, title: str = "Tổ", **kind: Any) -> Group:
        """A group that the bot knows."""
        group = self.telegram.group(title, self.mai, long_since=True, **kind)
        self.store.chats.meet(group.id, group.chat.kind)
        return group

    def person(self) -> Person:
        """Someone who has pressed Start."""
        person = self.telegram.user("Lan")
        person.unblock_bot()
        self.store.chats.meet(person.id, "private")
        return person

    def announce(self, *recipients: Group | Person, **changes: Any) -> Written:
        """Write one for these chats and confirm it."""
        text = f"Mời họp lần {next(_numbers)}."
        author = changes.pop("author", self.mai.id)
        draft = self.store.announcements.draft(author, Content(html=text), time.time())
        audience = Audience(chats=tuple(recipient.id for recipient in recipients))
        self.store.announcements.save(draft._replace(**{"audience": audience, **changes}))
        assert orders.confirm(draft.id, self.store)
        return Written(draft.id, text)

    def state(self, written: Written) -> Announcement:
        return self.store.announcements.of(written.id)

    def card_of(self, written: Written) -> View:
        place = self.state(written).card
        assert place is not None
        view = self.chat.look_up(place[1])
        assert view is not None
        return view

    def card(self, written: Written, *texts: str) -> View:
        """The card when it says all this, waited for."""
        self.until(lambda: all(text in self.card_text(written) for text in texts))
        return self.card_of(written)

    def card_text(self, written: Written) -> str:
        return self.card_of(written).text if self.state(written).card else ""

    def posted(self, place: Group | Person, text: str) -> View:
        """The announcement in a chat, waited for."""
        self.until(lambda: bool(self.copies(place, text)))
        return self.copies(place, text)[0]

    def copies(self, place: Group | Person, text: str) -> list[View]:
        return [view for view in self.seat(place).transcript() if view.text == text]

    def seat(self, place: Group | Person) -> Seat:
        return self.mai.at(place) if hasattr(place, "chat") else place.private_chat()

    def calls(self, method: str, place: Group | Person) -> list[Call]:
        """What the bot called for a chat, whether or not it succeeded."""
        return [
            call
            for call in self.telegram.calls
            if call.method == method and int(call.values.get("chat_id", 0)) == place.id
        ]

    def until(self, come: Callable[[], bool]) -> None:
        """Wait until something has come about in the store or on the server."""
        for _ in _moments():
            if come():
                return
        raise AssertionError(f"waited in vain; the chat so far:\n{self.chat}")


def _moments() -> Iterator[None]:
    end = time.monotonic() + SOON
    while time.monotonic() < end:
        yield
        time.sleep(0.02)
