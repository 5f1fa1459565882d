from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from office import Office
from running_bot import running

from bot.sandbox import Limits, Sandbox
from bot.store import open_store
from bot.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from bot.store import Store
    from knowledge.library import Library


@pytest.fixture
def telegram() -> Iterator[Sandbox]:
    with Sandbox(limits=Limits.none()) as server:
        yield server


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Our own view of what the bot keeps."""
    opened = open_store(tmp_path / "state", words("vi"))
    yield opened
    opened.close()


@pytest.fixture
def office(telegram: Sandbox, store: Store) -> Office:
    """The operator Mai, who has pressed Start."""
    return Office.of(telegram, store)


@pytest.fixture
def bot(
    office: Office, library: Library, tmp_path: Path
) -> Callable[[], AbstractContextManager[None]]:
    """Runs the application on the same state file while a block runs."""

    @contextmanager
    def run() -> Iterator[None]:
        own = open_store(tmp_path / "state", words("vi"))
        operators = frozenset({office.mai.id})
        with running(office.telegram, library, store=own, admins=operators):
            yield
        own.close()

    return run
