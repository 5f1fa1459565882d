from __future__ import annotations

from http.client import HTTPException
from typing import TYPE_CHECKING
from urllib.error import HTTPError, URLError

import pytest

from bot.sandbox import Fault

if TYPE_CHECKING:
    from plain_bot import PlainBot

    from bot.sandbox import Person, Sandbox

CUT = (HTTPException, URLError, ConnectionError)


def test_a_flood_fault_names_the_seconds(telegram: Sandbox, bot: PlainBot, mai: Person) -> None:
    telegram.faults.plan(Fault.flood(7), "sendMessage")
    answer = bot.answer("sendMessage", chat_id=mai.id, text="x")
    assert answer["parameters"] == {"retry_after": 7}


def test_a_server_error_is_no_json(telegram: Sandbox, bot: PlainBot) -> None:
    telegram.faults.plan(Fault.server_error(502), "getMe")
    with pytest.raises(ValueError, match="Expecting value"):
        bot.answer("getMe")
    assert telegram.refused[-1].status == 502


@pytest.mark.parametrize("delivered", [True, False])
def test_a_cut_call_may_have_been_delivered(
    telegram: Sandbox, bot: PlainBot, mai: Person, delivered: bool
) -> None:
    before = len(mai.private_chat().transcript())
    telegram.faults.plan(Fault.reset(delivered=delivered), "sendMessage")
    with pytest.raises(CUT):
        bot.answer("sendMessage", chat_id=mai.id, text="x")
    assert len(mai.private_chat().transcript()) - before == delivered
    assert telegram.calls[-1].heard is False


def test_a_silent_server_cuts_the_call_in_the_end(telegram: Sandbox, bot: PlainBot) -> None:
    telegram.faults.plan(Fault.timeout(0.01), "getMe")
    with pytest.raises(CUT):
        bot.answer("getMe")


def test_a_fault_strikes_as_often_as_planned(telegram: Sandbox, bot: PlainBot) -> None:
    telegram.faults.plan(Fault.flood(), times=2)
    answers = [bot.answer("getMe")["ok"] for _ in range(4)]
    assert answers == [False, False, True, True]


def test_a_fault_spares_other_methods_and_can_be_ended(telegram: Sandbox, bot: PlainBot) -> None:
    end = telegram.faults.plan(Fault.flood(), "sendMessage")
    assert bot("getMe")
    end()
    assert bot.refusal("sendMessage", chat_id=1, text="x")[0] == 400


def test_a_rate_strikes_about_that_share_the_same_way_each_run(
    telegram: Sandbox, bot: PlainBot
) -> None:
    telegram.faults.plan(Fault.flood(), rate=0.3)
    failed = [not bot.answer("getMe")["ok"] for _ in range(100)]
    assert 15 <= sum(failed) <= 45


def test_updates_can_come_twice(telegram: Sandbox, bot: PlainBot, mai: Person) -> None:
    telegram.faults.duplicated_updates = 1.0
    first = bot("getUpdates")
    again = bot("getUpdates", offset=first[-1]["update_id"] + 1)
    assert [update["update_id"] for update in again] == [first[0]["update_id"]]


def test_updates_can_change_places(telegram: Sandbox, bot: PlainBot, mai: Person) -> None:
    mai.private_chat().say("một")
    telegram.faults.reordered_updates = 1.0
    found = bot("getUpdates")
    assert [update["message"]["text"] for update in found] == ["một", "/start"]


def test_a_server_error_closes_no_door(telegram: Sandbox, bot: PlainBot) -> None:
    telegram.faults.plan(Fault.server_error(), "getMe", times=1)
    with pytest.raises((ValueError, HTTPError)):
        bot.answer("getMe")
    assert bot("getMe")["is_bot"] is True


def test_a_fault_strikes_calls_to_some_chats_only(
    telegram: Sandbox, bot: PlainBot, mai: Person
) -> None:
    lan = telegram.user("Lan")
    lan.private_chat().start()
    telegram.faults.plan(Fault.flood(), chats={lan.id})
    assert bot("sendMessage", chat_id=mai.id, text="x")
    assert bot("getMe")
    assert not bot.answer("sendMessage", chat_id=lan.id, text="x")["ok"]


def test_a_slow_call_is_carried_out_before_it_is_answered(
    telegram: Sandbox, bot: PlainBot, mai: Person
) -> None:
    telegram.faults.plan(Fault.slow(0.01), "sendMessage")
    assert bot("sendMessage", chat_id=mai.id, text="x")["text"] == "x"
    assert telegram.called("sendMessage")
