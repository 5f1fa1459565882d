from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from bot.store import Store


@pytest.fixture
def entry(store: Store) -> int:
    store.unanswered.add("Giá lúa?", at=1)
    return store.unanswered.page(0, 1)[0].id


def test_an_answered_entry_leaves_the_inbox_and_comes_back_with_its_answer_taken_back(
    store: Store, entry: int
) -> None:
    answer = store.curated.give(entry, words="8.000 đồng", at=2)
    assert answer is not None
    assert store.unanswered.count() == 0
    (reply,) = store.curated.all()
    assert (reply.question, reply.words, reply.article) == ("Giá lúa?", "8.000 đồng", None)
    assert store.curated.take_back(answer)
    assert [back.id for back in store.unanswered.page(0, 5)] == [entry]
    assert not store.curated.take_back(answer)


def test_an_answered_entry_that_is_asked_in_vain_again_is_back(store: Store, entry: int) -> None:
    store.curated.give(entry, words="8.000 đồng", at=2)
    store.unanswered.add("gia lua", at=3)
    assert [back.id for back in store.unanswered.page(0, 5)] == [entry]
    second = store.curated.give(entry, article="gia-lua", at=4)
    assert [reply.id for reply in store.curated.page(0, 1)] == [second]
    assert store.curated.count() == 2


def test_a_dismissed_entry_can_be_answered(store: Store, entry: int) -> None:
    store.unanswered.dismiss(entry)
    answer = store.curated.give(entry, words="8.000 đồng", at=2)
    assert answer is not None
    store.curated.take_back(answer)
    assert store.unanswered.count() == 1


def test_answers_outlive_the_questions(store: Store, entry: int) -> None:
    store.curated.give(entry, words="8.000 đồng", at=2)
    store.drop_older_than(3)
    assert store.unanswered.find(entry) is None
    assert [reply.words for reply in store.curated.all()] == ["8.000 đồng"]


def test_an_entry_that_is_gone_is_not_answered(store: Store) -> None:
    assert store.curated.give(7, words="8.000 đồng", at=2) is None
    assert store.curated.count() == 0
