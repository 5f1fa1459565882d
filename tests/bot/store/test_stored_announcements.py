from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from bot.announcements.models import Audience, Content, Original, Recurrence
from bot.screens.message import Button
from bot.store.announcement import NOBODY

if TYPE_CHECKING:
    from bot.store import Store

HANOI = "Asia/Ho_Chi_Minh"
PHOTO = Content(
    html="<b>Hội chợ</b>",
    original=Original(chat=7, message=12),
    rows=((Button("Đăng ký", url="https://example.org"),),),
)


def test_a_draft_is_found_again_as_it_was_set(store: Store) -> None:
    begun = store.announcements.draft(7, PHOTO, 1000)
    wanted = begun._replace(
        audience=Audience(topics=(1, 2), chats=(-5,)),
        due=2000.0,
        recurrence=Recurrence(hour=8, minute=0, zone=HANOI, weekdays=(0,)),
        expires=3000.0,
        silent=True,
        pin=True,
        approvals=(7, 8),
    )
    assert store.announcements.find(begun.id) == begun
    assert store.announcements.save(wanted)
    assert store.announcements.find(begun.id) == wanted
    assert store.announcements.find(begun.id + 1) is None


def test_what_has_gone_out_is_no_longer_set(store: Store) -> None:
    begun = store.announcements.draft(7, PHOTO, 1000)
    assert store.announcements.advance(begun.id, ("draft", "scheduled"), "sending")
    assert not store.announcements.advance(begun.id, "draft", "sending")
    assert not store.announcements.save(begun._replace(pin=True))
    found = store.announcements.find(begun.id)
    assert found == begun._replace(state="sending")


def test_the_first_due_is_listed_first(store: Store) -> None:
    due = (30.0, 10.0, None, 20.0)
    drafts = [store.announcements.draft(7, PHOTO, 1)._replace(due=time) for time in due]
    for draft in drafts:
        store.announcements.save(draft)
    assert [each.due for each in store.announcements.listed("draft")] == [None, 10, 20, 30]
    assert store.announcements.listed("scheduled", "paused") == ()


@pytest.mark.parametrize(
    ("weekdays", "now", "then"),
    [
        ((0,), "2026-11-22 09:00", "2026-11-23 08:00"),  # a Sunday
        ((0,), "2026-11-23 07:59", "2026-11-23 08:00"),
        ((0,), "2026-11-23 08:00", "2026-11-30 08:00"),
        ((0, 4), "2026-11-23 08:00", "2026-11-27 08:00"),
        (tuple(range(7)), "2026-12-31 08:00", "2027-01-01 08:00"),
    ],
)
def test_a_recurrence_names_the_next_time(weekdays: tuple[int, ...], now: str, then: str) -> None:
    def moment(text: str) -> float:
        return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(HANOI)).timestamp()

    weekly = Recurrence(hour=8, minute=0, zone=HANOI, weekdays=weekdays)
    assert weekly.next_after(moment(now)) == moment(then)


def test_what_operators_sent_lately_is_listed_without_what_went_by_itself(store: Store) -> None:
    made = {}
    for author, at in ((7, 10), (7, 50), (NOBODY, 60), (7, 90)):
        draft = store.announcements.draft(author, PHOTO, at)
        store.announcements.advance(draft.id, "draft", "done")
        made[at] = draft.id
    assert [one.id for one in store.announcements.posted_since(20)] == [made[90], made[50]]
    store.drop_older_than(1000)
    assert store.announcements.find(made[60]) is None
    assert store.announcements.find(made[10]) is not None


def test_no_number_of_a_correction_is_used_twice(store: Store) -> None:
    announcement = store.announcements.draft(7, Content(html="Mời họp"), 1).id
    first = store.corrections.propose(announcement, Content(html="Mời họp lại"), 2)
    store.corrections.approve(first.id, (7,))
    assert store.corrections.find(first.id) == first._replace(approvals=(7,))
    second = store.corrections.propose(announcement, Content(html="Thôi họp"), 3)
    assert second.id != first.id
    assert store.corrections.find(first.id) is None
    store.corrections.drop(second.id)
    assert store.corrections.propose(announcement, Content(html="Họp"), 4).id > second.id


def test_a_correction_that_nobody_confirmed_is_forgotten(store: Store) -> None:
    announcement = store.announcements.draft(7, Content(html="Mời họp"), 1).id
    correction = store.corrections.propose(announcement, Content(html="Mời họp lại"), 2)
    store.drop_older_than(2)
    assert store.corrections.find(correction.id) == correction
    store.drop_older_than(3)
    assert store.corrections.find(correction.id) is None
