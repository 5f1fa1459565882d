"""Chats that take the bot in, put it out, or move."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from running_bot import ASKED, greeted, running

from bot.sandbox import Sandbox
from bot.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.sandbox import Group, Person
    from bot.store import Store
    from knowledge.library import Library

say = words("vi")


@pytest.fixture(scope="module")
def telegram(library: Library, store: Store) -> Iterator[Sandbox]:
    with Sandbox() as server, running(server, library, store=store):
        yield server


def settled(telegram: Sandbox) -> None:
    """Everything told so far has been handled once a later question is answered."""
    telegram.user("Ai đó").private_chat().say("/help").reply()


def test_a_group_is_known_forgotten_and_taken_up_again(
    telegram: Sandbox, mai: Person, store: Store
) -> None:
    group = greeted(telegram.group("Nhóm", mai))
    settled(telegram)
    assert store.chats.is_active(group.id)
    group.remove_bot()
    settled(telegram)
    assert not store.chats.is_active(group.id)
    group.add_bot()
    settled(telegram)
    assert store.chats.is_active(group.id)


def test_a_person_who_blocks_the_bot_is_not_active(
    telegram: Sandbox, mai: Person, store: Store
) -> None:
    mai.private_chat().say(ASKED).reply()
    assert store.chats.is_active(mai.id)
    mai.block_bot()
    settled(telegram)
    assert not store.chats.is_active(mai.id)
    mai.unblock_bot()
    assert mai.private_chat().say(ASKED).reply().bold == "661 HTX"
    assert store.chats.is_active(mai.id)


def test_a_chat_that_refuses_the_bot_is_not_active(
    library: Library, mai: Person, store: Store
) -> None:
    with Sandbox() as server:
        lan = server.user("Lan")
        lan.private_chat().say(ASKED)
        lan.block_bot()
        with running(server, library, store=store):
            settled(server)
        assert not store.chats.is_active(lan.id)


def test_a_group_that_moved_keeps_its_buttons(telegram: Sandbox, mai: Person, store: Store) -> None:
    group = greeted(telegram.group("Nhóm nhỏ", mai, basic=True))
    mai.at(group).say(f"/hoi@hoidap_bot {ASKED}").reply()
    moved = group.migrate()
    settled(telegram)
    assert store.chats.is_active(moved.id)
    assert not store.chats.is_active(group.id)


def greetings(mai: Person, group: Group) -> int:
    said = say("start.group", name="@hoidap_bot")
    return sum(view.text.startswith(said) for view in mai.at(group).transcript())


def test_a_group_is_greeted_whenever_it_takes_the_bot_in_and_not_when_it_moves(
    telegram: Sandbox, mai: Person
) -> None:
    group = greeted(telegram.group("Nhóm nhỏ", mai, basic=True))
    group.remove_bot()
    group.add_bot()
    group.promote_bot()
    settled(telegram)
    assert greetings(mai, group) == 2
    moved = group.migrate()
    settled(telegram)
    assert greetings(mai, moved) == 0


def test_a_channel_is_not_greeted(telegram: Sandbox, mai: Person, store: Store) -> None:
    channel = telegram.channel("Kênh", mai)
    settled(telegram)
    assert store.chats.is_active(channel.id)
    assert greetings(mai, channel) == 0
