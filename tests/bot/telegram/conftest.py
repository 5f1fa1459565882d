from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from running_bot import running

from bot.environment import default_corpus
from bot.sandbox import Sandbox
from knowledge.library import Library, open_library

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.sandbox import Person


@pytest.fixture(scope="session")
def library() -> Library:
    return open_library(default_corpus())


@pytest.fixture(scope="module")
def telegram(library: Library) -> Iterator[Sandbox]:
    """One bot over the sample articles for a whole module; each test brings people of its own."""
    with Sandbox() as server, running(server, library):
        yield server


@pytest.fixture
def mai(telegram: Sandbox) -> Person:
    return telegram.user("Mai")
