from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from plain_bot import PlainBot

from bot.sandbox import Sandbox, SetClock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.sandbox import Person


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def telegram(clock: SetClock) -> Iterator[Sandbox]:
    with Sandbox(clock=clock) as sandbox:
        yield sandbox


@pytest.fixture
def bot(telegram: Sandbox) -> PlainBot:
    return PlainBot(telegram)


@pytest.fixture
def mai(telegram: Sandbox) -> Person:
    """Someone who has pressed Start."""
    person = telegram.user("Mai")
    person.private_chat().start()
    return person
