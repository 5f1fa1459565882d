"""People and groups as a test arranges them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.sandbox import people
from bot.sandbox.driver.seats import Seat
from bot.sandbox.values import Chat, Member

if TYPE_CHECKING:
    from bot.sandbox.driver.sandbox import Sandbox
    from bot.sandbox.values import ChatKind, User


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who uses Telegram."""

    sandbox: Sandbox
    user: User

    @property
    def id(self) -> int:
        """The user id, which is also the id of the private chat with the bot."""
        return self.user.id

    def private_chat(self) -> Seat:
        """The chat with the bot. Until the person writes there, the bot may not."""
        return self.sandbox.ask(
            lambda: Seat(self.sandbox, self.user, self.sandbox.world.private_chat(self.user).id)
        )

    def at(self, place: Group) -> Seat:
        """The person's place in a group or in one of its topics."""
        return Seat(self.sandbox, self.user, place.id, place.thread)

    def block_bot(self) -> None:
        """Block the bot: it may not write any more."""
        self._let(Member("kicked"))

    def unblock_bot(self) -> None:
        """Unblock it again."""
        self._let(Member("member"))

    def _let(self, standing: Member) -> None:
        api = self.sandbox.api
        self.sandbox.ask(
            lambda: people.set_bot_standing(
                api, self.user, api.world.private_chat(self.user), standing
            )
        )


@dataclass(frozen=True, slots=True)
class Group:
    """A group, or one topic of a forum."""

    sandbox: Sandbox
    id: int
    owner: User  # who does what the methods here do
    thread: int | None = None

    @classmethod
    def make(
        cls,
        sandbox: Sandbox,
        title: str,
        members: tuple[Person, ...],
        *,
        admins: tuple[Person, ...],
        basic: bool,
        forum: bool,
    ) -> Group:
        """A new group; its owner is somebody who isn't among the people named."""

        def build() -> Group:
            world = sandbox.world
            owner = world.add_user(first_name="Chủ nhóm")
            standing = {owner.id: Member("creator")}
            standing |= {person.id: Member("member") for person in members}
            standing |= {person.id: Member("administrator") for person in admins}
            kind: ChatKind = "group" if basic else "supergroup"
            chat = Chat(world.new_group_id(supergroup=not basic), kind, title, forum=forum)
            world.add_chat(chat, standing.items())
            return cls(sandbox, chat.id, owner)

        return sandbox.ask(build)

    def add_bot(self, *, admin: bool = False) -> None:
        """Take the bot into the group."""
        sees_all = not self.sandbox.api.privacy
        self._set_bot(Member("administrator" if admin else "member", sees_all=sees_all))

    def promote_bot(self) -> None:
        """Make the bot an administrator, so that it sees every message."""
        self._set_bot(Member("administrator"))

    def mute_bot(self) -> None:
        """Take from the bot the right to write."""
        self._set_bot(Member("restricted"))

    def remove_bot(self) -> None:
        """Remove the bot from the group."""
        self._set_bot(Member("kicked"))

    def add(self, *joining: Person) -> None:
        """Take people into the group."""
        for person in joining:
            self._set(person, Member("member"))

    def make_admin(self, person: Person, *, anonymous: bool = False) -> None:
        """Make someone an administrator, who may write in the group's name."""
        self._set(person, Member("administrator", anonymous=anonymous))

    def _set(self, person: Person, standing: Member) -> None:
        self.sandbox.ask(lambda: self.sandbox.world.set_member(self.id, person.id, standing))

    def _set_bot(self, standing: Member) -> None:
        api = self.sandbox.api
        self.sandbox.ask(
            lambda: people.set_bot_standing(api, self.owner, api.world.chats[self.id], standing)
        )
