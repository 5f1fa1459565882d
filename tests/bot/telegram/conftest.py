from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from running_bot import ASKED, running

from bot.sandbox import Limits, Sandbox
from bot.store import open_store
from bot.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.sandbox import Person, Seat, View
    from bot.store import Store
    from knowledge.library import Library


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    opened = open_store(None, words("vi"))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def refusals() -> tuple[str, ...]:
    """What Telegram may refuse the bot in a module's tests."""
    return ("message is not modified",)


@pytest.fixture(scope="module")
def telegram(library: Library, store: Store, refusals: tuple[str, ...]) -> Iterator[Sandbox]:
    """One bot over the sample articles for a whole module; each test brings people of its own.

    There are no flood limits, so that nobody waits, and nothing else may be refused.
    """
    with Sandbox(limits=Limits.none()) as server, running(server, library, store=store):
        yield server
        told = [call.description for call in server.refused]
        assert not [one for one in told if not any(known in one for known in refusals)]


@pytest.fixture
def mai(telegram: Sandbox) -> Person:
    return telegram.user("Mai")


@pytest.fixture
def lan(telegram: Sandbox) -> Person:
    return telegram.user("Lan")


@pytest.fixture
def reply(mai: Person) -> View:
    """An answer that Mai was given in private."""
    return mai.private_chat().say(ASKED).reply()


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
