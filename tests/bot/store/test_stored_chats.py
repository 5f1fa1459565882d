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


def test_groups_are_listed_by_title_without_those_that_decline(store: Store) -> None:
    store.chats.meet(1, "private")
    store.chats.meet(-2, "group", "tổ hai")
    store.chats.meet(-3, "supergroup", "Tổ Ba", active=False)
    store.chats.meet(-4, "group", "Tổ bốn")
    store.chats.meet(-5, "group")
    store.chats.decline(-4)
    listed = [(group.title, group.active) for group in store.chats.groups()]
    assert listed == [("-5", True), ("Tổ Ba", False), ("tổ hai", True)]
    store.chats.decline(-4, declined=False)
    assert len(store.chats.groups()) == 4


def test_a_group_keeps_its_title_until_it_is_told_another(store: Store) -> None:
    store.chats.meet(-2, "group", "Tổ hai")
    store.chats.meet(-2, "group")
    assert store.chats.groups()[0].title == "Tổ hai"
    store.chats.meet(-2, "group", "Tổ mới")
    assert store.chats.groups()[0].title == "Tổ mới"


@pytest.mark.parametrize(("at", "may"), [(1001, False), (1599, False), (1600, True), (900, True)])
def test_a_group_is_answered_unasked_after_a_pause_also_where_the_clock_went_back(
    store: Store, at: float, may: bool
) -> None:
    store.chats.meet(-1, "group")
    assert store.chats.speak_up(-1, 1000, 600)
    assert store.chats.speak_up(-1, at, 600) is may
