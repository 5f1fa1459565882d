"""What the bot does when Telegram has a bad day."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

import pytest
from running_bot import ASKED, running

from bot.sandbox import Fault, Sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.library import Library


@pytest.fixture
def telegram() -> Iterator[Sandbox]:
    with Sandbox() as server:
        yield server


def test_a_menu_that_can_t_be_set_stops_nothing(
    telegram: Sandbox, library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.faults.plan(Fault.server_error(), "setMyCommands")
    with running(telegram, library):
        reply = telegram.user("Mai").private_chat().say(ASKED).reply()
    assert reply.bold == "661 HTX"
    assert "menu" in caplog.text


def test_a_start_during_an_outage_is_tried_again(telegram: Sandbox, library: Library) -> None:
    telegram.faults.plan(Fault.server_error(), "getMe", times=1)
    with running(telegram, library):
        reply = telegram.user("Mai").private_chat().say(ASKED).reply(timeout=10)
    assert reply.bold == "661 HTX"


def test_an_outage_is_waited_out_and_told_in_one_line(
    telegram: Sandbox, library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    chat = telegram.user("Mai").private_chat()
    with running(telegram, library):
        assert chat.say(ASKED).reply().bold == "661 HTX"
        telegram.go_away()
        asked = chat.say("Chi bộ Sơn La có mấy đảng viên?")
        time.sleep(1.5)  # polled again after a second, and in vain
        telegram.come_back()
        assert asked.reply(timeout=20).bold == "9 đảng viên"
    told = [record.message for record in caplog.records if record.name == "bot.outages"]
    assert len(told) == 2
    assert "out of reach" in told[0]
    assert "again" in told[1]
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


def test_answers_that_fail_on_their_way_are_told_in_one_line(
    telegram: Sandbox, library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.faults.plan(Fault.server_error(), "sendMessage", times=3)
    chat = telegram.user("Mai").private_chat()
    with running(telegram, library):
        for _ in range(3):
            chat.say(ASKED)
        assert chat.say("/help").reply().text
    told = [record.message for record in caplog.records if record.name.startswith("bot")]
    assert told[0].startswith("Telegram is out of reach: Bad Gateway")
    assert all("again" in line for line in told[1:])


def test_a_flood_limit_is_waited_out(telegram: Sandbox, library: Library) -> None:
    telegram.faults.plan(Fault.flood(1), "sendMessage", times=1)
    with running(telegram, library):
        reply = telegram.user("Mai").private_chat().say(ASKED).reply(timeout=10)
    assert reply.bold == "661 HTX"


def test_a_call_that_may_have_been_delivered_is_not_repeated(
    telegram: Sandbox, library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.faults.plan(Fault.reset(delivered=True), "sendMessage", times=1)
    chat = telegram.user("Mai").private_chat()
    with running(telegram, library):
        chat.say(ASKED).reply()
        chat.say("/help").reply()
    assert sum(view.from_bot for view in chat.transcript()) == 2
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


def test_a_person_who_blocked_the_bot_is_left_alone(
    telegram: Sandbox, library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    mai = telegram.user("Mai")
    asked = mai.private_chat().say(ASKED)
    mai.block_bot()
    with running(telegram, library):
        telegram.user("Lan").private_chat().say("/help").reply()
    assert asked.delivered
    refused = [call for call in telegram.refused if call.method == "sendMessage"]
    assert [call.description for call in refused] == ["Forbidden: bot was blocked by the user"]
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]
