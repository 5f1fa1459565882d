from __future__ import annotations

import asyncio
from datetime import UTC, datetime

from telegram import Chat, Message, Update

from bot.turns import TurnsPerChat


def update(number: int, chat: int) -> Update:
    now = datetime(2020, 2, 17, tzinfo=UTC)
    return Update(number, message=Message(number, now, Chat(chat, "private")))


async def handled(updates: list[tuple[Update, float]]) -> list[int]:
    """The updates' numbers in the order in which they were done; each takes its seconds."""
    turns = TurnsPerChat()
    done: list[int] = []

    async def work(given: Update, seconds: float) -> None:
        await asyncio.sleep(seconds)
        done.append(given.update_id)

    await asyncio.gather(
        *(turns.process_update(given, work(given, seconds)) for given, seconds in updates)
    )
    return done


def test_the_messages_of_one_chat_are_handled_in_order() -> None:
    updates = [(update(number, chat=1), 0.01 / number) for number in range(1, 8)]
    assert asyncio.run(handled(updates)) == [1, 2, 3, 4, 5, 6, 7]


def test_a_slow_chat_holds_up_no_other() -> None:
    updates = [(update(1, chat=1), 0.2), (update(2, chat=1), 0), (update(3, chat=2), 0)]
    assert asyncio.run(handled(updates)) == [3, 1, 2]


def test_updates_without_a_chat_need_no_turn() -> None:
    assert asyncio.run(handled([(Update(1), 0.05), (Update(2), 0)])) == [2, 1]
