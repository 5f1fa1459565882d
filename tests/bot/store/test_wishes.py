from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.store import Store


def test_a_wish_is_kept_once_until_it_is_removed(store: Store) -> None:
    entry = store.unanswered.entry_of("Giá lúa?", at=1)
    assert store.waiting.add(entry, 7)
    assert not store.waiting.add(entry, 7)
    assert store.waiting.add(entry, 8)
    assert [(w.person, w.question) for w in store.waiting.all()] == [
        (7, "Giá lúa?"),
        (8, "Giá lúa?"),
    ]
    store.waiting.remove(entry, 7)
    assert (store.waiting.count_of(7), store.waiting.count_of(8)) == (0, 1)


def test_wishes_go_with_their_question_and_with_who_forgets(store: Store) -> None:
    old, new = (store.unanswered.entry_of(text, at=at) for text, at in (("a", 1), ("b", 5)))
    for entry in (old, new):
        store.waiting.add(entry, 7)
        store.waiting.add(entry, 8)
    store.drop_older_than(3)
    assert [(w.entry, w.person) for w in store.waiting.all()] == [(new, 7), (new, 8)]
    store.waiting.forget(7)
    assert [w.person for w in store.waiting.all()] == [8]


def test_an_entry_is_found_again_however_it_is_typed_and_not_counted(store: Store) -> None:
    entry = store.unanswered.entry_of("Giá lúa?", at=1)
    assert store.unanswered.entry_of("gia lua", at=2) == entry
    assert [each.times for each in store.unanswered.page(0, 5)] == [1]
