"""A person in a chat: says things, presses buttons, waits for what the bot does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from bot.sandbox.driver.inline import Results
from bot.sandbox.driver.sent import PATIENCE, Press, Sent
from bot.sandbox.driver.views import View
from bot.sandbox.people import inline, pressing, speaking
from bot.sandbox.state.values import Upload
from bot.sandbox.wire import CHANNEL_BOT

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.sandbox.driver.groups import Group
    from bot.sandbox.driver.sandbox import Sandbox
    from bot.sandbox.state.values import Chat, Json, Message, User

T = TypeVar("T")


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

    def say(
        self, text: str, reply_to: View | Sent | None = None, *, as_channel: Group | None = None
    ) -> Sent:
        """Write a text, perhaps in the name of a channel of one's own."""
        api, details = self.sandbox.api, self._where(reply_to)
        if as_channel is not None:
            details |= {"sender": CHANNEL_BOT.id, "sender_chat": as_channel.id}
        return self._act(lambda: speaking.say(api, self.user, self.chat, text, **details))

    def start(self, payload: str = "") -> Sent:
        """Press Start, with the payload of a deep link if there is one."""
        return self.say(f"/start {payload}".strip())

    def send(
        self,
        data: bytes,
        name: str = "tep.bin",
        *,
        kind: str = "document",
        mime: str = "application/octet-stream",
        caption: str = "",
        album: str = "",
    ) -> Sent:
        """Send a file as a photo, document, voice, sticker, video, audio or animation.

        Files with the same `album` are shown together, but come as a message each.
        """
        api, file = self.sandbox.api, Upload(name, mime, data)
        extra = {"media_group_id": album} if album else {}
        details: Json = {"kind": kind, "caption": caption, "extra": extra, **self._where(None)}
        return self._act(lambda: speaking.upload(api, self.user, self.chat, file, **details))

    def forward(self, view: View) -> Sent:
        """Forward a message from anywhere into this chat."""
        api = self.sandbox.api
        return self._act(
            lambda: speaking.forward(api, self.user, self.chat, view.message, **self._where(None))
        )

    def edit(self, sent: Sent, text: str) -> Sent:
        """Change the text of a message of one's own."""
        return self._act(lambda: speaking.edit(self.sandbox.api, sent.message, text))

    def delete(self, sent: Sent) -> None:
        """Take back a message of one's own."""
        self.sandbox.ask(lambda: self.sandbox.world.delete(sent.message))

    def click(self, view: View, button: Json, *, inaccessible: bool = False) -> Press:
        """Press a button that has callback data."""
        data = button.get("callback_data")
        if data is None:
            raise AssertionError(f"{button['text']!r} opens something, it tells the bot nothing")
        api = self.sandbox.api
        query = self.sandbox.ask(
            lambda: pressing.press(api, self.user, view.message, data, inaccessible=inaccessible)
        )
        return Press(self, view, query)

    def react(self, view: View | Sent, *emoji: str) -> None:
        """Put these reactions on a message, in place of one's own before."""
        api = self.sandbox.api
        self.sandbox.ask(lambda: pressing.react(api, self.user, self._fresh(view), emoji))

    def inline(self, text: str = "", offset: str = "", timeout: float = PATIENCE) -> Results:
        """Type `@bot text` and wait for the cards."""
        api = self.sandbox.api
        query = self.sandbox.ask(lambda: inline.ask_inline(api, self.user, self.chat, text, offset))
        return Results(self, query, self.sandbox.answer_to(query, timeout))

    def transcript(self) -> tuple[View, ...]:
        """Every message of the chat (or the topic), oldest first."""
        world = self.sandbox.world
        messages = self.sandbox.ask(lambda: list(world.messages[self.chat_id].values()))
        return tuple(
            View(self, message)
            for message in messages
            if self.thread is None or message.thread == self.thread
        )

    def menu(self) -> tuple[str, ...]:
        """The commands that the person is offered here."""
        return self.sandbox.menu(self.user, self.chat_id)

    def look_up(self, number: int) -> View | None:
        """A message of the chat by its number."""
        found = self.sandbox.ask(lambda: self.sandbox.world.message(self.chat_id, number))
        return View(self, found) if found is not None else None

    def wait(self, look: Callable[[], T | None], timeout: float, what: str) -> T:
        """Look after every change in the chat until something is found, or fail."""
        return self.sandbox.wait(look, timeout, what, self)

    def is_bot(self, message: Message) -> bool:
        """Whether the bot wrote a message itself, not a person through inline mode."""
        own = message.sender == self.sandbox.bot.id
        return own or (message.sender is None and message.sender_chat == message.chat)

    def name_of(self, message: Message) -> str:
        """Who wrote a message."""
        if message.sender == self.sandbox.bot.id:
            return "bot"
        user = self.sandbox.world.users.get(message.sender or 0)
        return user.name if user else str(self.chat.title)

    def _fresh(self, view: View | Sent) -> Message:
        return self.sandbox.world.message(self.chat_id, view.id) or view.message

    def _where(self, reply_to: View | Sent | None) -> dict[str, Any]:
        return {"reply_to": reply_to.id if reply_to else None, "thread": self.thread}

    def _act(self, act: Callable[[], Message]) -> Sent:
        def run() -> Sent:
            before = self.sandbox.api.inbox.counted
            message = act()
            return Sent(self, message, self.sandbox.api.inbox.counted > before)

        return self.sandbox.ask(run)

    def __str__(self) -> str:
        return "\n".join(str(view) for view in self.transcript())
