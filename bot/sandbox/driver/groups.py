"""People and groups as a test arranges them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.sandbox.driver.seats import Seat
from bot.sandbox.people.standing import migrate
from bot.sandbox.people.topics import close_topic, make_topic
from bot.sandbox.state.values import Chat, Member

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.sandbox.driver.sandbox import Sandbox
    from bot.sandbox.state.values import ChatKind, User


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
        world = self.sandbox.world
        return self.sandbox.ask(
            lambda: Seat(self.sandbox, self.user, world.private_chat(self.user).id)
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

    def leave_telegram(self) -> None:
        """Delete the account: writing there fails for good."""
        self.sandbox.ask(lambda: self.sandbox.world.gone.add(self.id))

    def _let(self, standing: Member) -> None:
        chat = self.private_chat().chat
        self.sandbox.set_standing(self.user, self.sandbox.bot, chat, standing)


@dataclass(frozen=True, slots=True)
class Group:
    """A group, a channel, or one topic of a forum."""

    sandbox: Sandbox
    id: int
    owner: User  # who does what the methods here do
    thread: int | None = None

    @property
    def chat(self) -> Chat:
        """The chat as it stands now."""
        return self.sandbox.ask(lambda: self.sandbox.world.chats[self.id])

    def add_bot(self, *, admin: bool = False) -> None:
        """Take the bot into the group; whether it sees all talk is settled now."""
        sees_all = not self.sandbox.api.privacy
        self._set_bot(Member("administrator" if admin else "member", sees_all=sees_all))

    def promote_bot(self) -> None:
        """Make the bot an administrator, so that it sees every message."""
        self._set_bot(Member("administrator"))

    def mute_bot(self) -> None:
        """Take from the bot the right to write."""
        self._set_bot(Member("restricted"))

    def forbid(self, right: str) -> None:
        """Take a right, such as "can_send_photos", from all who are no administrators."""
        world, permissions = self.sandbox.world, {**self.chat.permissions, right: False}
        self.sandbox.ask(lambda: world.change_chat(self.id, permissions=permissions))

    def remove_bot(self) -> None:
        """Remove the bot from the group."""
        self._set_bot(Member("kicked"))

    def add(self, *people: Person) -> None:
        """Take people into the group."""
        for person in people:
            self._set(person.user, Member("member"))

    def remove(self, person: Person) -> None:
        """Remove someone."""
        self._set(person.user, Member("kicked"))

    def make_admin(self, person: Person, *, anonymous: bool = False) -> None:
        """Make someone an administrator, who may write in the group's name."""
        self._set(person.user, Member("administrator", anonymous=anonymous))

    def add_other_bot(self, name: str) -> Person:
        """Take in another bot, whose messages ours never sees."""
        world = self.sandbox.world
        user = self.sandbox.ask(
            lambda: world.add_user(first_name=name, username=f"{name.lower()}_bot", is_bot=True)
        )
        self._set(user, Member("member"))
        return Person(self.sandbox, user)

    def topic(self, name: str) -> Group:
        """A new topic of a forum."""
        api = self.sandbox.api
        made = self.sandbox.ask(lambda: make_topic(api, self.owner, self.chat, name))
        return Group(self.sandbox, self.id, self.owner, made.id)

    def close(self) -> None:
        """Close this topic: only administrators may write there."""
        api, thread = self.sandbox.api, self.thread or 0
        self.sandbox.ask(lambda: close_topic(api, self.owner, self.chat, thread))

    def migrate(self) -> Group:
        """Let a basic group become a supergroup, which has another id."""
        api = self.sandbox.api
        new = self.sandbox.ask(lambda: migrate(api, self.owner, self.chat))
        return Group(self.sandbox, new.id, self.owner)

    def vanish(self) -> None:
        """Delete the group for everybody."""
        self.sandbox.ask(lambda: self.sandbox.world.gone.add(self.id))

    def discussed_in(self, group: Group) -> None:
        """Make a group the place where this channel's posts are discussed."""
        world = self.sandbox.world
        self.sandbox.ask(lambda: world.change_chat(self.id, linked=group.id))
        self.sandbox.ask(lambda: world.change_chat(group.id, linked=self.id))

    def _set_bot(self, standing: Member) -> None:
        self._set(self.sandbox.bot, standing)

    def _set(self, user: User, standing: Member) -> None:
        self.sandbox.set_standing(self.owner, user, self.chat, standing)


def make_group(
    sandbox: Sandbox,
    kind: ChatKind,
    title: str,
    *,
    members: Iterable[Person],
    admins: Iterable[Person],
    forum: bool,
) -> Group:
    """A new group or channel; its owner is somebody who isn't among the people named."""

    def build() -> Group:
        world = sandbox.world
        owner = world.add_user(first_name="Chủ nhóm")
        standing = {owner.id: Member("creator")}
        standing |= {person.id: Member("member") for person in members}
        standing |= {person.id: Member("administrator") for person in admins}
        number = world.new_group_id(supergroup=kind != "group")
        world.add_chat(Chat(number, kind, title, forum=forum), standing.items())
        return Group(sandbox, number, owner)

    return sandbox.ask(build)
