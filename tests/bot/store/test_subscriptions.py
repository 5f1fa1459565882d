from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.announcements.models import Audience, Recurrence
from bot.store.digests import Digest
from bot.store.subscriptions import Recipient

if TYPE_CHECKING:
    from bot.store import Store

FAIR, LOAN = "hội chợ", "vốn vay"
DAILY = Recurrence(hour=7, minute=0, zone="Asia/Ho_Chi_Minh")
DIGEST = Digest(1, None, "fact", DAILY, 10.0, 100.0)


@pytest.fixture
def topics(store: Store) -> tuple[int, int]:
    """Chats 1 to 4, of which 1 gets both topics, 2 the loans, 3 nothing; 4 is left."""
    fair, loan = (store.subscriptions.define(name).id for name in (FAIR, LOAN))
    for chat in (1, 2, 3, 4):
        store.chats.meet(chat, "group", active=chat != 4)
    for chat, topic in ((1, fair), (1, loan), (2, loan), (4, fair)):
        store.subscriptions.subscribe(chat, topic, 1000)
    return fair, loan


def chats_of(store: Store, audience: Audience) -> list[int]:
    return [recipient.chat for recipient in store.subscriptions.recipients(audience)]


def test_an_audience_is_every_chat_once_that_can_be_reached(
    store: Store, topics: tuple[int, int]
) -> None:
    fair, loan = topics
    assert chats_of(store, Audience()) == []
    assert chats_of(store, Audience(everyone=True)) == [1, 2]
    assert chats_of(store, Audience(topics=(fair,))) == [1]
    assert chats_of(store, Audience(topics=(fair, loan))) == [1, 2]
    assert chats_of(store, Audience(topics=(fair,), chats=(3, 4, 99))) == [1, 3]


def test_a_subscription_ends_alone(store: Store, topics: tuple[int, int]) -> None:
    fair, loan = topics
    assert store.subscriptions.of(1) == {fair, loan}
    store.subscriptions.unsubscribe(1, fair)
    assert store.subscriptions.of(1) == {loan}
    assert store.subscriptions.of(2) == {loan}


def test_what_ended_last_counts_nowhere_until_it_is_taken_back(
    store: Store, topics: tuple[int, int]
) -> None:
    fair, loan = topics
    store.digests.keep(DIGEST)
    store.endings.end(1, topics, 1001, digest=True)
    assert store.subscriptions.of(1) == set()
    assert chats_of(store, Audience(everyone=True)) == [2]
    assert store.digests.of(1) is None
    assert store.digests.due_at(DIGEST.due) == ()
    assert store.endings.take_back(1)
    assert store.subscriptions.of(1) == {fair, loan}
    assert store.digests.of(1) == DIGEST
    assert not store.endings.take_back(1)


def test_only_the_last_ending_can_be_taken_back_and_not_for_ever(
    store: Store, topics: tuple[int, int]
) -> None:
    fair, loan = topics
    store.endings.end(1, [fair], 1001, digest=False)
    store.endings.end(1, [loan], 1002, digest=False)
    assert store.endings.take_back(1)
    assert store.subscriptions.of(1) == {loan}
    store.endings.end(1, [loan], 1003, digest=False)
    store.endings.drop_older_than(1004)
    assert not store.endings.take_back(1)


def test_a_forum_gets_it_in_the_topic_where_it_subscribed(
    store: Store, topics: tuple[int, int]
) -> None:
    store.subscriptions.subscribe(2, topics[1], 1001, thread=17)
    assert Recipient(2, 17) in store.subscriptions.recipients(Audience(topics=topics))


def test_topics_keep_their_names_apart(store: Store, topics: tuple[int, int]) -> None:
    fair, loan = topics
    assert store.subscriptions.define(FAIR).id == fair
    assert not store.subscriptions.rename(fair, LOAN)
    assert store.subscriptions.rename(fair, "triển lãm")
    store.subscriptions.drop(loan)
    assert [topic.name for topic in store.subscriptions.topics()] == ["triển lãm"]
    assert store.subscriptions.of(1) == {fair}


def test_who_declines_gets_nothing_not_even_by_name(store: Store, topics: tuple[int, int]) -> None:
    store.chats.decline(1)
    assert chats_of(store, Audience(everyone=True, chats=(1,))) == [2]


def test_a_topic_is_found_however_its_name_is_typed(store: Store, topics: tuple[int, int]) -> None:
    found = store.subscriptions.named("HOI  CHO")
    assert found is not None
    assert found.id == topics[0]
    assert store.subscriptions.named("lễ hội") is None


def test_a_group_that_moves_stays_subscribed(store: Store, topics: tuple[int, int]) -> None:
    fair, loan = topics
    store.chats.meet(-100, "supergroup")
    store.subscriptions.subscribe(-100, fair, 1002)
    store.chats.move(2, -100)
    assert store.subscriptions.of(-100) == {fair, loan}
    assert chats_of(store, Audience(everyone=True)) == [-100, 1]
