from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from running_bot import running

from bot.sandbox import Sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.sandbox import Person
    from knowledge.library import Library


@pytest.fixture(scope="module")
def telegram(library: Library) -> Iterator[Sandbox]:
    """One bot over the sample articles for a whole module; each test brings people of its own."""
    with Sandbox() as server, running(server, library):
        yield server


@pytest.fixture
def mai(telegram: Sandbox) -> Person:
    return telegram.user("Mai")
