"""What a person did, and what the bot did about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.sandbox.driver.seats import Seat
    from bot.sandbox.driver.views import View
    from bot.sandbox.state.queries import Query
    from bot.sandbox.state.values import Json, Message

PATIENCE = 5.0  # seconds to wait for the bot unless a test says otherwise


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that a person sent."""

    seat: Seat
    message: Message
    delivered: bool  # whether the bot got an update about it

    @property
    def id(self) -> int:
        """The message's number in its chat."""
        return self.message.id

    def reply(self, timeout: float = PATIENCE) -> View:
        """The bot's first message after this one that answers it, or answers nobody."""
        return self.replies(1, timeout)[0]

    def replies(self, count: int, timeout: float = PATIENCE) -> tuple[View, ...]:
        """The bot's first `count` messages after this one, waited for."""

        def enough() -> tuple[View, ...] | None:
            found = self.answers
            return found[:count] if len(found) >= count else None

        return self.seat.wait(enough, timeout, f"a reply to {self.message.text!r}")

    @property
    def answers(self) -> tuple[View, ...]:
        """The bot's messages after this one so far that answer it, or answer nobody."""
        return tuple(
            view
            for view in self.seat.transcript()
            if view.from_bot and view.id > self.id and view.message.reply_to in (None, self.id)
        )

    def edit(self, text: str) -> Sent:
        """Change the text of what was sent."""
        return self.seat.edit(self, text)

    def delete(self) -> None:
        """Take it back."""
        self.seat.delete(self)


@dataclass(frozen=True, slots=True)
class Press:
    """A pressed button."""

    seat: Seat
    view: View
    query: Query

    def answer(self, timeout: float = PATIENCE) -> Json:
        """What the bot answered: `text`, `show_alert`, `url`."""
        return self.seat.sandbox.answer_to(self.query, timeout)

    def toast(self, timeout: float = PATIENCE) -> str:
        """The line that the person saw."""
        return str(self.answer(timeout)["text"])

    def edit(self, timeout: float = PATIENCE) -> View:
        """The message as the bot changed it after the press."""
        return self.view.edit(timeout)

    def reply(self, timeout: float = PATIENCE) -> View:
        """The bot's first new message after the press."""
        last = self.view.id

        def newer() -> View | None:
            views = self.seat.transcript()
            return next((view for view in views if view.from_bot and view.id > last), None)

        return self.seat.wait(newer, timeout, "a message after the pressed button")
