from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from newsroom import NOW, Newsroom, open_newsroom
from office import Office
from running_bot import running

from bot.sandbox import Limits, Sandbox, SetClock
from bot.store import open_store
from bot.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from knowledge.library import Library


@contextmanager
def opened(state: Path) -> Iterator[Office]:
    """A Telegram without limits, and an office over the state in this folder."""
    store = open_store(state, words("vi"))
    with Sandbox(limits=Limits.none()) as server:
        yield Office.of(server, store)
    store.close()


@contextmanager
def at_work(office: Office, state: Path, library: Library) -> Iterator[None]:
    """The application on the same state file."""
    own = open_store(state, words("vi"))
    with running(office.telegram, library, store=own, admins=frozenset({office.mai.id})):
        yield
    own.close()


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory, library: Library) -> Iterator[Office]:
    """One office for a whole module, the bot at work; each test has groups of its own."""
    state = tmp_path_factory.mktemp("state")
    with opened(state) as office, at_work(office, state, library):
        yield office


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def closed(state: Path) -> Iterator[Office]:
    """An office whose bot is not at work yet."""
    with opened(state) as office:
        yield office


@pytest.fixture
def bot(
    closed: Office, state: Path, library: Library
) -> Callable[[], AbstractContextManager[None]]:
    """Lets the bot work while a block runs."""
    return lambda: at_work(closed, state, library)


@pytest.fixture
def clock() -> SetClock:
    return SetClock(NOW.timestamp())


@pytest.fixture
def room(library: Library, clock: SetClock) -> Iterator[Newsroom]:
    """A newsroom whose days pass when the clock is set forward."""
    with (
        Sandbox(limits=Limits.none(), clock=clock) as server,
        open_newsroom(server, library, now=clock) as opened_room,
    ):
        yield opened_room
