from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

if TYPE_CHECKING:
    from bot.store import Store


def test_one_question_typed_in_two_ways_is_one_entry_with_the_latest_wording(store: Store) -> None:
    store.unanswered.add("Giá lúa bao nhiêu?", at=1)
    store.unanswered.add("Đà Nẵng có gì?", at=2)
    store.unanswered.add("gia lua bao nhieu", at=3)
    entries = store.unanswered.page(0, 5)
    assert [(entry.wording, entry.times) for entry in entries] == [
        ("gia lua bao nhieu", 2),
        ("Đà Nẵng có gì?", 1),
    ]
    assert store.unanswered.page(1, 5) == entries[1:]


def test_a_dismissed_entry_stays_away_until_it_is_taken_back(store: Store) -> None:
    store.unanswered.add("Giá lúa?", at=1)
    (entry,) = store.unanswered.page(0, 5)
    assert store.unanswered.dismiss(entry.id)
    store.unanswered.add("Giá lúa?", at=2)
    assert store.unanswered.count() == 0
    assert store.unanswered.dismiss(entry.id, dismissed=False)
    assert [back.times for back in store.unanswered.page(0, 5)] == [2]
    assert not store.unanswered.dismiss(entry.id + 1)


def test_entries_are_dropped_when_nobody_asks_any_more(store: Store) -> None:
    store.unanswered.add("Giá lúa?", at=1)
    store.unanswered.add("Giá ngô?", at=1)
    store.unanswered.add("Giá ngô?", at=5)
    store.drop_older_than(3)
    assert [entry.wording for entry in store.unanswered.page(0, 5)] == ["Giá ngô?"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text())
def test_any_question_can_be_kept(store: Store, question: str) -> None:
    store.unanswered.add(question, at=1)
    assert question in [entry.wording for entry in store.unanswered.page(0, 10_000)]
