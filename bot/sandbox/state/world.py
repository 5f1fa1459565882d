"""Everything that exists in the sandbox, in memory: users, chats, members, messages, files.

The world knows no rules; it stores, numbers and announces. Whoever watches a chat is called after
each change there. It belongs to one thread, that of the server.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from bot.sandbox.state.values import Chat, Json, Member, Message, StoredFile, Upload, User

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.sandbox.clock import Clock

FIRST_USER = 1_000_001
FIRST_GROUP = -4_001
FIRST_SUPERGROUP = -1_001_000_000_001


@dataclass(frozen=True, slots=True)
class Change:
    """Something happened in a chat: `message` tells which message, `detail` whatever else."""

    kind: Literal["posted", "edited", "deleted", "action", "answered", "chat", "reacted", "draft"]
    chat: int
    message: int | None = None
    detail: Any = None


Watcher = Callable[[Change], None]


class World:
    """The state, and the only place that changes it."""

    def __init__(self, bot: User, clock: Clock) -> None:
        self.bot = bot
        self.users: dict[int, User] = {bot.id: bot}
        self.chats: dict[int, Chat] = {}
        self.members: dict[int, dict[int, Member]] = {}
        self.messages: dict[int, dict[int, Message]] = {}
        self.files: dict[str, StoredFile] = {}
        self.gone: set[int] = set()  # deleted groups, and people who left Telegram
        self._clock = clock
        self._watchers: dict[int | None, list[Watcher]] = defaultdict(list)
        self._last_message: dict[int, int] = {}
        self._counts: dict[str, int] = defaultdict(int)

    def now(self) -> int:
        """Seconds since 1970, as dates go over the wire."""
        return int(self._clock())

    def number(self, series: str) -> int:
        """The next number of a series, counted from 1."""
        self._counts[series] += 1
        return self._counts[series]

    def watch(self, chat: int | None, watcher: Watcher) -> Callable[[], None]:
        """Call `watcher` after each change in a chat (None: in any); the result ends that."""
        self._watchers[chat].append(watcher)
        return lambda: self._watchers[chat].remove(watcher)

    def announce(self, change: Change) -> None:
        """Tell the watchers of a chat, then those of all chats."""
        for watcher in [*self._watchers[change.chat], *self._watchers[None]]:
            watcher(change)

    def add_user(self, **details: Any) -> User:
        """A new person, or another bot with `is_bot`."""
        user = User(**{"id": FIRST_USER - 1 + self.number("user"), **details})
        self.users[user.id] = user
        return user

    def add_chat(self, chat: Chat, members: Iterable[tuple[int, Member]] = ()) -> Chat:
        """A new chat with those members."""
        self.chats[chat.id] = chat
        self.members[chat.id] = dict(members)
        self.messages[chat.id] = {}
        return chat

    def private_chat(self, user: User) -> Chat:
        """The chat between a person and the bot, which has the person's id."""
        if user.id in self.chats:
            return self.chats[user.id]
        chat = Chat(user.id, "private", username=user.username)
        return self.add_chat(chat, [(user.id, Member("member"))])

    def new_group_id(self, supergroup: bool) -> int:
        """The next free id of that kind: both are negative, a supergroup's begins with -100."""
        if supergroup:
            return FIRST_SUPERGROUP + 1 - self.number("supergroup")
        return FIRST_GROUP + 1 - self.number("group")

    def change_chat(self, chat: int, **changes: Any) -> Chat:
        """The chat with other details."""
        changed = replace(self.chats[chat], **changes)
        self.chats[chat] = changed
        self.announce(Change("chat", chat))
        return changed

    def set_member(self, chat: int, user: int, member: Member) -> None:
        """Someone's new standing in a chat."""
        self.members[chat][user] = member
        self.announce(Change("chat", chat))

    def member(self, chat: int, user: int) -> Member | None:
        """Someone's standing in a chat, None if there never was one."""
        return self.members[chat].get(user)

    def post(self, chat: int, content: Json, **details: Any) -> Message:
        """A new message at the end of a chat."""
        self._last_message[chat] = number = self._last_message.get(chat, 0) + 1
        message = Message(chat, number, self.now(), content, **details)
        self.messages[chat][number] = message
        self.announce(Change("posted", chat, number))
        return message

    def revise(self, message: Message, **changes: Any) -> Message:
        """A message with another content, markup or mark."""
        changed = replace(message, **changes)
        self.messages[message.chat][message.id] = changed
        self.announce(Change("edited", message.chat, message.id))
        return changed

    def react(self, message: Message, user: int, reactions: tuple[Json, ...]) -> None:
        """Someone's reactions on a message, in place of those before."""
        others = tuple(pair for pair in message.reactions if pair[0] != user)
        kept = (*others, (user, reactions)) if reactions else others
        self.messages[message.chat][message.id] = replace(message, reactions=kept)
        self.announce(Change("reacted", message.chat, message.id))

    def delete(self, message: Message) -> None:
        """Take a message away, for everyone."""
        del self.messages[message.chat][message.id]
        self.announce(Change("deleted", message.chat, message.id))

    def message(self, chat: int, number: int | None) -> Message | None:
        """A message that is still there."""
        return self.messages[chat].get(number or 0)

    def keep(self, kind: str, upload: Upload) -> StoredFile:
        """Store a file; its two ids are made from its running number."""
        number = self.number("file")
        identifier, unique = f"SandboxFile{number:08d}", f"SF{number:08d}"
        stored = StoredFile(identifier, unique, kind, upload.name, upload.mime, upload.data)
        self.files[stored.id] = stored
        return stored
