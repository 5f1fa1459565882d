"""A sandbox that goes away and comes back, as a bot sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from bot.sandbox import Sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def telegram() -> Iterator[Sandbox]:
    with Sandbox() as server:
        yield server


def updates(telegram: Sandbox) -> str:
    with urlopen(f"{telegram.url}/bot{telegram.token}/getUpdates", timeout=5) as answer:
        return str(answer.read().decode())


def test_a_sandbox_that_is_away_takes_no_call_and_keeps_what_people_say(telegram: Sandbox) -> None:
    for text in ("một", "hai"):  # it can go away more than once
        telegram.go_away()
        telegram.user("Mai").private_chat().say(text)
        with pytest.raises(URLError):
            updates(telegram)
        telegram.come_back()
        assert text in updates(telegram)


def test_a_sandbox_that_is_away_can_be_stopped() -> None:
    with Sandbox() as server:
        server.go_away()
    with pytest.raises(URLError):
        updates(server)
