from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.store import Store, open_store
from bot.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def store() -> Iterator[Store]:
    opened = open_store(None, words("vi"))
    yield opened
    opened.close()
