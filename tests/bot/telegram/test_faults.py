from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, cast

import pytest
from running_bot import greeted, running

from bot.sandbox import Sandbox
from bot.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.sandbox import Person
    from knowledge.library import Library

say = words("vi")
REFERENCE = "a1b2c3"


class BrokenLibrary:
    """A library that fails whatever it is asked, but for what it holds."""

    def articles(self) -> tuple[str, ...]:
        return ()

    def __getattr__(self, name: str) -> Any:
        raise RuntimeError("secret <detail> & more")


@pytest.fixture
def telegram() -> Iterator[Sandbox]:
    library = cast("Library", BrokenLibrary())
    with Sandbox() as server, running(server, library, new_reference=lambda: REFERENCE):
        yield server


def test_a_fault_becomes_one_polite_sentence_with_a_reference(
    telegram: Sandbox, mai: Person
) -> None:
    chat = mai.private_chat()
    asked = chat.say("Sơn La có bao nhiêu HTX?")
    assert asked.reply().text == say("error", reference=REFERENCE)
    chat.say("/help").reply()
    assert sum(view.from_bot for view in chat.transcript()) == 2


def test_the_log_tells_what_went_wrong_under_the_reference(
    telegram: Sandbox, mai: Person, caplog: pytest.LogCaptureFixture
) -> None:
    mai.private_chat().say("Sơn La có bao nhiêu HTX?").reply()
    (record,) = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert REFERENCE in record.getMessage()
    assert record.exc_info
    assert "secret <detail>" in str(record.exc_info[1])


def test_a_chat_that_may_not_be_written_to_is_no_fault(
    telegram: Sandbox, mai: Person, caplog: pytest.LogCaptureFixture
) -> None:
    lan = telegram.user("Lan")
    group = greeted(telegram.group("Nhóm", lan))
    group.mute_bot()
    lan.at(group).say("/help@hoidap_bot")
    mai.private_chat().say("/help").reply()
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]
