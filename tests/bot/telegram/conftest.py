from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from running_bot import running

from bot.sandbox import Limits, Sandbox
from bot.store import open_store
from bot.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.sandbox import Person, Seat
    from bot.store import Store
    from knowledge.library import Library


@pytest.fixture(scope="module")
def telegram(library: Library) -> Iterator[Sandbox]:
    """One bot over the sample articles for a whole module; each test brings people of its own."""
    with Sandbox() as server, running(server, library):
        yield server


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    opened = open_store(None, words("vi"))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def unhurried(library: Library, store: Store) -> Iterator[Sandbox]:
    """The same without flood limits; nothing that the bot does there may be refused."""
    with Sandbox(limits=Limits.none()) as server, running(server, library, store=store):
        yield server
        assert all("message is not modified" in call.description for call in server.refused)


@pytest.fixture
def mai(telegram: Sandbox) -> Person:
    return telegram.user("Mai")


@pytest.fixture
def lan(telegram: Sandbox) -> Person:
    return telegram.user("Lan")


@pytest.fixture
def operators() -> Iterator[Sandbox]:
    """A server of its own for each test of what the operators do, without flood limits."""
    with Sandbox(limits=Limits.none()) as server:
        yield server


@pytest.fixture
def desk(operators: Sandbox, library: Library) -> Iterator[Seat]:
    """An operator's private chat, the bot running."""
    hung = operators.user("Hùng")
    chat = hung.private_chat()
    chat.start()
    with running(operators, library, admins=frozenset({hung.id})):
        yield chat
