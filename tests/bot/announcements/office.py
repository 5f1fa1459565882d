"""An operator's desk: announcements are written into the store as the front would write them."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.announcements import orders
from bot.announcements.models import Audience, Content

if TYPE_CHECKING:
    from bot.sandbox import Group, Person, Sandbox, Seat, View
    from bot.store import Store
    from bot.store.announcements import Announcement

TEXT = "Mời bà con dự <b>lớp tập huấn</b> sáng thứ hai."
PLAIN = "Mời bà con dự lớp tập huấn sáng thứ hai."
SOON = 10.0  # seconds


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

    def group(self, title: str, **kind: Any) -> Group:
        """A group that the bot knows."""
        group = self.telegram.group(title, self.mai, **kind)
        self.store.chats.meet(group.id, group.chat.kind)
        return group

    def announce(self, *recipients: Group | Person, html: str = TEXT, **changes: Any) -> int:
        """Write one for these chats and confirm it."""
        chats = tuple(recipient.id for recipient in recipients)
        draft = self.store.announcements.draft(self.mai.id, Content(html=html), time.time())
        self.store.announcements.save(
            draft._replace(audience=Audience(chats=chats))._replace(**changes)
        )
        assert orders.confirm(draft.id, self.store)
        return draft.id

    def state(self, announcement: int) -> Announcement:
        return self.store.announcements.of(announcement)

    def card(self, text: str, timeout: float = SOON) -> View:
        """The bot's message to the operator that says this, waited for."""

        def look() -> View | None:
            views = [view for view in self.chat.transcript() if view.from_bot]
            return next((view for view in reversed(views) if text in view.text), None)

        return self.chat.wait(look, timeout, f"a card with {text!r}")

    def posted(self, place: Group, text: str = PLAIN, timeout: float = SOON) -> View:
        """The announcement in a group, waited for."""

        def look() -> View | None:
            return next(iter(self.copies(place, text)), None)

        return self.mai.at(place).wait(look, timeout, f"{text!r} in the group")

    def copies(self, place: Group, text: str = PLAIN) -> list[View]:
        views = self.mai.at(place).transcript()
        return [view for view in views if view.from_bot and view.text == text]
