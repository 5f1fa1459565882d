from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from stored_samples import asked

from bot.store.chats import ChatSettings

if TYPE_CHECKING:
    from bot.store import Store

OLD, NEW = -44, -10044
SET = ChatSettings("en", "short", 90)


def test_a_chat_never_heard_of_has_the_usual_settings(store: Store) -> None:
    assert store.chats.settings(1) == ChatSettings()
    assert not store.chats.is_active(1)


def test_a_chat_that_is_left_and_met_again_keeps_its_settings(store: Store) -> None:
    store.chats.meet(OLD, "group")
    store.chats.settle(OLD, SET)
    store.chats.leave(OLD)
    assert not store.chats.is_active(OLD)
    store.chats.meet(OLD, "group")
    assert store.chats.is_active(OLD)
    assert store.chats.settings(OLD) == SET


@pytest.mark.parametrize("met_before", [False, True])
def test_a_group_that_moves_takes_everything_with_it(store: Store, met_before: bool) -> None:
    store.chats.meet(OLD, "group")
    store.chats.settle(OLD, SET)
    store.questions.keep(asked("one", chat=OLD))
    if met_before:
        store.chats.meet(NEW, "supergroup")
        store.questions.keep(asked("two", chat=NEW))
    for _ in range(2):  # Telegram tells of it twice
        store.chats.move(OLD, NEW)
    assert store.chats.settings(NEW) == SET
    assert store.chats.is_active(NEW)
    assert not store.chats.is_active(OLD)
    moved = store.questions.find("one")
    assert moved is not None
    assert moved.chat == NEW
    assert (store.questions.find("two") is not None) is met_before
