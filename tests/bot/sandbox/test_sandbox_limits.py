from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from plain_bot import PlainBot

from bot.sandbox import Limits, Sandbox, SetClock

if TYPE_CHECKING:
    from bot.sandbox import Person


def flood(answer: Any) -> int:
    assert answer["error_code"] == 429
    seconds = answer["parameters"]["retry_after"]
    assert answer["description"] == f"Too Many Requests: retry after {seconds}"
    return int(seconds)


def test_a_group_takes_twenty_messages_a_minute(
    telegram: Sandbox, bot: PlainBot, mai: Person, clock: SetClock
) -> None:
    group = telegram.group("Tổ hợp tác", mai)
    for number in range(20):
        bot("sendMessage", chat_id=group.id, text=str(number))
        clock.forward(1)
    assert flood(bot.answer("sendMessage", chat_id=group.id, text="x")) == 40
    clock.forward(40)
    assert bot("sendMessage", chat_id=group.id, text="x")


def test_edits_count_as_messages(
    telegram: Sandbox, bot: PlainBot, mai: Person, clock: SetClock
) -> None:
    group = telegram.group("Tổ hợp tác", mai)
    sent = bot("sendMessage", chat_id=group.id, text="0")
    place = {"chat_id": group.id, "message_id": sent["message_id"]}
    for number in range(1, 20):
        bot("editMessageText", **place, text=str(number))
        clock.forward(1)
    assert flood(bot.answer("editMessageText", **place, text="x")) == 41


def test_all_chats_together_take_thirty_messages_a_second(
    telegram: Sandbox, bot: PlainBot, clock: SetClock
) -> None:
    people = [telegram.user(f"Người {number}") for number in range(31)]
    for person in people:
        person.private_chat().start()
    for person in people[:30]:
        bot("sendMessage", chat_id=person.id, text="x")
    assert flood(bot.answer("sendMessage", chat_id=people[30].id, text="x")) == 1
    clock.forward(1)
    assert bot("sendMessage", chat_id=people[30].id, text="x")


def test_one_private_chat_takes_a_burst_and_then_one_a_second(
    bot: PlainBot, mai: Person, clock: SetClock
) -> None:
    for number in range(30):
        bot("sendMessage", chat_id=mai.id, text=str(number))
    clock.forward(2)
    assert bot("sendMessage", chat_id=mai.id, text="x")
    assert bot("sendMessage", chat_id=mai.id, text="x")
    assert flood(bot.answer("sendMessage", chat_id=mai.id, text="x")) == 1


@pytest.mark.parametrize("method", ["getMe", "getChat"])
def test_reading_is_not_limited(bot: PlainBot, mai: Person, method: str) -> None:
    assert all(bot(method, chat_id=mai.id) for _ in range(50))


def test_limits_can_be_lifted() -> None:
    with Sandbox(limits=Limits.none(), clock=SetClock()) as telegram:
        mai = telegram.user("Mai")
        mai.private_chat().start()
        bot = PlainBot(telegram)
        for number in range(50):
            bot("sendMessage", chat_id=mai.id, text=str(number))
        assert len(mai.private_chat().transcript()) == 51
