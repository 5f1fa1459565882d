from __future__ import annotations

from typing import TYPE_CHECKING

from bot.announcements.models import Recurrence
from bot.store.digests import Digest
from bot.store.expectations import Expected

if TYPE_CHECKING:
    from bot.store import Store

DAILY = Recurrence(hour=7, minute=0, zone="Asia/Ho_Chi_Minh")


def test_a_digest_is_found_when_it_is_due_where_the_bot_may_write(store: Store) -> None:
    for chat in (-1, -2):
        store.chats.meet(chat, "group")
        store.digests.keep(Digest(chat, 9, "news", DAILY, since=10.0, due=100.0 - chat))
    assert store.digests.of(-1) == Digest(-1, 9, "news", DAILY, 10.0, 101.0)
    assert [digest.chat for digest in store.digests.due_at(102.0)] == [-1, -2]
    assert [digest.chat for digest in store.digests.due_at(101.0)] == [-1]
    store.chats.leave(-1)
    assert store.digests.due_at(101.0) == ()


def test_a_chat_has_one_digest_until_it_ends_it(store: Store) -> None:
    store.chats.meet(7, "private")
    for kind in ("news", "fact"):
        store.digests.keep(Digest(7, None, kind, DAILY, 10.0, 100.0))
    found = store.digests.of(7)
    assert found is not None
    assert found.kind == "fact"
    assert store.digests.end(7)
    assert not store.digests.end(7)
    assert store.digests.of(7) is None


def test_a_digest_moves_with_its_group(store: Store) -> None:
    store.chats.meet(-1, "group")
    store.digests.keep(Digest(-1, None, "fact", DAILY, 10.0, 100.0))
    store.chats.meet(-100, "supergroup")
    store.chats.move(-1, -100)
    assert store.digests.of(-1) is None
    assert store.digests.of(-100) is not None


def test_an_article_is_news_once_and_none_of_the_first(store: Store) -> None:
    assert store.seen_articles.see(["a", "b"], 1.0) == ()
    assert store.seen_articles.see(["a", "b", "c", "d", "c"], 2.0) == ("c", "d")
    assert store.seen_articles.see(["a", "b", "c", "d"], 3.0) == ()
    assert store.seen_articles.since(0.0) == ("c", "d")
    assert store.seen_articles.since(2.0) == ()


def test_an_operator_s_next_message_is_for_one_thing(store: Store) -> None:
    assert store.expectations.of(7) is None
    store.expectations.expect(7, Expected("due", 3, 1.0))
    store.expectations.expect(7, Expected("content", 4, 2.0))
    assert store.expectations.of(7) == Expected("content", 4, 2.0)
    assert store.expectations.of(8) is None
    store.expectations.drop(7)
    assert store.expectations.of(7) is None
