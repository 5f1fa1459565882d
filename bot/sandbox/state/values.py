"""The values of the sandbox's world: people, chats, memberships, messages. All frozen.

What the Bot API knows as an object with dozens of optional fields is kept here as a few typed
fields and, where nothing in the sandbox looks inside, as the JSON that goes over the wire.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any, Literal

Json = dict[str, Any]
ChatKind = Literal["private", "group", "supergroup", "channel"]
Status = Literal["creator", "administrator", "member", "restricted", "left", "kicked"]

GENERAL_TOPIC = 1  # the id of a forum's first topic, which no message names


@dataclass(frozen=True, slots=True)
class User:
    """A person or a bot: https://core.telegram.org/bots/api#user."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    is_bot: bool = False

    @property
    def name(self) -> str:
        """First and last name, as a chat list shows them."""
        return f"{self.first_name} {self.last_name or ''}".strip()


@dataclass(frozen=True, slots=True)
class Topic:
    """A forum's topic. Its id is the id of the service message that made it."""

    id: int
    name: str
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Chat:
    """A conversation: https://core.telegram.org/bots/api#chat."""

    id: int
    kind: ChatKind
    title: str | None = None
    username: str | None = None
    forum: bool = False
    topics: tuple[Topic, ...] = ()
    pinned: tuple[int, ...] = ()  # message ids, the newest last
    migrated_to: int | None = None
    linked: int | None = None  # a channel's discussion group, or that group's channel
    permissions: Json = field(default_factory=lambda: {"can_send_messages": True})


@dataclass(frozen=True, slots=True)
class Member:
    """Someone's standing in a chat. In a private chat the bot's standing says whether it may write:
    no record before the person has pressed Start, `kicked` while the bot is blocked.
    """

    status: Status
    sees_all: bool = False  # a bot that joined with privacy mode off, or that is an administrator
    anonymous: bool = False  # an administrator who writes in the group's name
    rights: Json = field(default_factory=dict)

    @property
    def present(self) -> bool:
        """Whether this is someone in the chat now."""
        return self.status not in ("left", "kicked")

    @property
    def leads(self) -> bool:
        """Whether this is an administrator or the owner."""
        return self.status in ("creator", "administrator")


@dataclass(frozen=True, slots=True)
class Message:
    """A message as it stands now: https://core.telegram.org/bots/api#message."""

    chat: int
    id: int
    date: int
    content: Json  # text or caption with entities, media, or a service event: as on the wire
    sender: int | None = None  # a user's id; none for a channel's post
    sender_chat: int | None = None
    reply_to: int | None = None
    quote: Json | None = None
    thread: int | None = None
    markup: Json | None = None
    via_bot: bool = False
    edited: int | None = None
    extra: Json = field(default_factory=dict)  # rarer wire fields: forward_origin, media_group_id …
    inline_id: str | None = None  # names a message that came from inline or guest mode
    reactions: tuple[tuple[int, tuple[Json, ...]], ...] = ()  # (who, what) in order of arrival

    @property
    def text(self) -> str:
        """The text, or the caption of what is not a text."""
        return str(self.content.get("text", self.content.get("caption", "")))

    @property
    def keyboard(self) -> list[list[Json]]:
        """The rows of buttons under the message."""
        return list((self.markup or {}).get("inline_keyboard", []))


@dataclass(frozen=True, slots=True)
class Upload:
    """A file on its way in."""

    name: str
    mime: str
    data: bytes


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file somebody sent."""

    id: str
    unique_id: str
    kind: str  # what it was sent as: "photo", "document", …
    name: str
    mime: str
    data: bytes

    @property
    def path(self) -> str:
        """Where it can be downloaded from, as getFile says it: a plain name with its ending."""
        return f"{self.kind}s/{self.unique_id}{PurePath(self.name).suffix}"
