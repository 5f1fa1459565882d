from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.announcements.models import Content
from bot.store.deliveries import Figures
from bot.store.subscriptions import Recipient

if TYPE_CHECKING:
    from bot.store import Store


@pytest.fixture
def posted(store: Store) -> int:
    """An announcement of which one post each is sent, failed, uncertain, in flight, waiting."""
    announcement = store.announcements.draft(7, Content(html="Mời họp"), 1).id
    outbox = store.outbox
    outbox.fill(announcement, [Recipient(chat) for chat in (1, 2, 3, 4, 5)], 10)
    for post in outbox.ready(10, 4):
        outbox.start(post.id, 11)
    sent, failed, lost, _ = store.progress.of(announcement)[:4]
    outbox.settle(sent.id, "sent", 12, message=99)
    outbox.settle(failed.id, "failed", 12, reason="blocked")
    outbox.settle(lost.id, "uncertain", 12, reason="cut")
    return announcement


def test_the_figures_add_up(store: Store, posted: int) -> None:
    assert store.progress.figures(posted) == Figures(5, 2, 1, (("blocked", 1),), 1)
    assert store.progress.figures(posted, "edit") == Figures(0, 0, 0, (), 0)


def test_nobody_is_filled_in_twice(store: Store, posted: int) -> None:
    store.outbox.fill(posted, [Recipient(1), Recipient(6)], 20)
    assert [post.chat for post in store.outbox.ready(20, 9)] == [5, 6]
    assert [post.chat for post in store.outbox.ready(20, 1, latest=True)] == [6]


def test_a_post_in_flight_at_the_start_is_uncertain(store: Store, posted: int) -> None:
    store.outbox.recover(20)
    assert store.progress.figures(posted) == Figures(5, 1, 1, (("blocked", 1),), 2)


def test_what_may_be_done_twice_is_done_again_after_a_start(store: Store, posted: int) -> None:
    store.outbox.follow(posted, "edit", 13)
    (edit,) = store.progress.of(posted, "edit")
    store.outbox.start(edit.id, 14)
    store.outbox.recover(20)
    (edit,) = store.progress.of(posted, "edit")
    assert (edit.state, edit.message) == ("pending", 99)


def test_an_operator_decides_on_the_uncertain(store: Store, posted: int) -> None:
    store.outbox.recover(20)
    assert store.outbox.skip(posted, 21) == 2
    assert store.outbox.resend(posted, 22) == 0
    assert store.progress.figures(posted).failed == (("skipped", 2), ("blocked", 1))


def test_what_is_postponed_waits_for_its_time(store: Store, posted: int) -> None:
    (waiting,) = store.outbox.ready(20, 9)
    store.outbox.start(waiting.id, 20)
    store.outbox.retry(waiting.id, 30, 20, reason="busy")
    assert store.outbox.ready(29, 9) == ()
    store.outbox.hold(waiting.id, 40, 30)
    assert store.outbox.ready(39, 9) == ()
    assert [post.attempts for post in store.outbox.ready(40, 9)] == [1]


def test_a_second_correction_edits_every_copy_again(store: Store, posted: int) -> None:
    for moment in (13, 15):
        store.outbox.follow(posted, "edit", moment)
        (edit,) = (row for row in store.outbox.ready(20, 9) if row.work == "edit")
        store.outbox.start(edit.id, moment + 1)
        store.outbox.settle(edit.id, "sent", moment + 1)
    assert store.progress.figures(posted, "edit").sent == 1


def test_what_is_called_off_is_not_sent(store: Store, posted: int) -> None:
    store.outbox.call_off(posted, "withdrawn", 20)
    assert store.outbox.ready(30, 9) == ()
    assert store.progress.figures(posted).waiting == 1  # the one in flight


def test_a_group_that_moves_gets_it_once(store: Store, posted: int) -> None:
    store.chats.meet(5, "group")
    store.chats.move(5, -100)  # waits, and the new id has nothing
    assert [post.chat for post in store.outbox.ready(20, 9)] == [-100]
    store.chats.move(-100, 1)  # waits, and the new id has got it
    assert store.outbox.ready(20, 9) == ()
    assert ("moved", 1) in store.progress.figures(posted).failed
