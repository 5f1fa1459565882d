"""A person in a chat: says things, presses buttons, waits for what the bot does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from bot.sandbox import people
from bot.sandbox.driver.views import View

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.sandbox.driver.sandbox import Sandbox
    from bot.sandbox.queries import Query
    from bot.sandbox.values import Chat, Json, Message, User

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Sent:
    """What a person sent, and what came of it."""

    seat: Seat
    message: Message
    delivered: bool  # whether the bot got an update about it

    @property
    def id(self) -> int:
        """The message's number in its chat."""
        return self.message.id

    def reply(self, timeout: float = 5.0) -> View:
        """The bot's first message after this one that answers it, or answers nobody."""
        return self.replies(1, timeout)[0]

    def replies(self, count: int, timeout: float = 5.0) -> tuple[View, ...]:
        """The bot's first `count` messages after this one, waited for."""

        def enough() -> tuple[View, ...] | None:
            found = tuple(view for view in self.seat.transcript() if self._answers(view))
            return found[:count] if len(found) >= count else None

        return self.seat.wait(enough, timeout, f"a reply to {self.message.text!r}")

    def _answers(self, view: View) -> bool:
        later = view.from_bot and view.id > self.id
        return later and view.message.reply_to in (None, self.id)

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

    def answer(self, timeout: float = 5.0) -> Json:
        """What the bot answered: `text`, `show_alert`, `url`."""
        return self.seat.wait(self._answer, timeout, "an answer to the pressed button")

    def _answer(self) -> Json | None:
        query = self.seat.sandbox.api.queries.get(self.query.id)
        return query.answer if query else None

    def toast(self, timeout: float = 5.0) -> str:
        """The line that the person saw."""
        return str(self.answer(timeout)["text"])

    def edit(self, timeout: float = 5.0) -> View:
        """The message as the bot changed it after the press."""
        return self.view.edit(timeout)

    def reply(self, timeout: float = 5.0) -> View:
        """The bot's first new message after the press."""

        def newer() -> View | None:
            last = self.seat.transcript()[-1]
            return last if last.from_bot and last.id > self._last_seen else None

        return self.seat.wait(newer, timeout, "a message after the pressed button")

    @property
    def _last_seen(self) -> int:
        return self.view.id


@dataclass(frozen=True, slots=True)
class Seat:
    """One person's place in one chat, or in one topic of it."""

    sandbox: Sandbox
    user: User
    chat_id: int
    thread: int | None = None

    @property
    def chat(self) -> Chat:
        """The chat as it stands now."""
        return self.sandbox.ask(lambda: self.sandbox.world.chats[self.chat_id])

    def say(self, text: str, reply_to: View | Sent | None = None) -> Sent:
        """Write a text."""
        return self._act(
            lambda: people.say(
                self.sandbox.api, self.user, self.chat, text, **self._where(reply_to)
            )
        )

    def start(self, payload: str = "") -> Sent:
        """Press Start, with the payload of a deep link if there is one."""
        return self.say(f"/start {payload}".strip())

    def edit(self, sent: Sent, text: str) -> Sent:
        """Change the text of a message of one's own."""
        return self._act(lambda: people.edit(self.sandbox.api, sent.message, text))

    def delete(self, sent: Sent) -> None:
        """Take back a message of one's own."""
        self.sandbox.ask(lambda: self.sandbox.world.delete(sent.message))

    def click(self, view: View, button: Json) -> Press:
        """Press a button that has callback data."""
        data = button.get("callback_data")
        if data is None:
            raise AssertionError(f"{button['text']!r} opens something, it tells the bot nothing")
        api = self.sandbox.api
        return self.sandbox.ask(
            lambda: Press(self, view, people.press(api, self.user, view.message, data))
        )

    def transcript(self) -> tuple[View, ...]:
        """Every message of the chat (or the topic), oldest first."""
        messages = self.sandbox.ask(
            lambda: list(self.sandbox.world.messages[self.chat_id].values())
        )
        return tuple(
            View(self, message)
            for message in messages
            if self.thread is None or message.thread == self.thread
        )

    def look_up(self, number: int) -> View | None:
        """A message of the chat by its number."""
        found = self.sandbox.ask(lambda: self.sandbox.world.message(self.chat_id, number))
        return View(self, found) if found is not None else None

    def wait(self, look: Callable[[], T | None], timeout: float, what: str) -> T:
        """Look after every change in the chat until something is found, or fail."""
        return self.sandbox.wait(look, timeout, f"{what}; so far:\n{self}", self.chat_id)

    def is_bot(self, message: Message) -> bool:
        """Whether the bot wrote a message itself, not a person through inline mode."""
        return message.sender == self.sandbox.world.bot.id and not message.via_bot

    def name_of(self, message: Message) -> str:
        """Who wrote a message."""
        if message.sender == self.sandbox.world.bot.id:
            return "bot"
        user = self.sandbox.world.users.get(message.sender or 0)
        return user.name if user else str(self.chat.title)

    def _where(self, reply_to: View | Sent | None) -> dict[str, int | None]:
        return {"reply_to": reply_to.id if reply_to else None, "thread": self.thread}

    def _act(self, act: Callable[[], Message]) -> Sent:
        def run() -> Sent:
            before = len(self.sandbox.api.inbox)
            message = act()
            return Sent(self, message, len(self.sandbox.api.inbox) > before)

        return self.sandbox.ask(run)

    def __str__(self) -> str:
        return "\n".join(str(view) for view in self.transcript())
