"""What operators order of announcements that are out, and what time does to them."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from bot.announcements import orders
from bot.announcements.models import Content, Recurrence
from bot.sandbox import Fault

if TYPE_CHECKING:
    from office import Office, Written

HOUR = 60 * 60.0
OTHER = "Dời sang thứ ba."


def correct(office: Office, written: Written, html: str = OTHER) -> None:
    assert orders.correct(written.id, Content(html=html), time.time(), office.store)


def withdraw(office: Office, written: Written) -> None:
    assert orders.withdraw(written.id, time.time(), office.store)


def test_a_correction_edits_every_copy_and_reports_what_it_could_not_reach(office: Office) -> None:
    kept, deleted = office.group(), office.group()
    written = office.announce(kept, deleted)
    office.posted(kept, written.text)
    gone = office.posted(deleted, written.text)
    office.telegram.ask(lambda: office.telegram.world.delete(gone.message))
    correct(office, written)
    report = office.card(written, "Đã sửa: 1/2")
    assert "bản đã gửi không còn: 1" in report.text
    assert [len(office.copies(kept, text)) for text in (written.text, OTHER)] == [0, 1]


def test_a_caption_is_corrected_too(office: Office) -> None:
    sent = office.chat.send(b"x", "don.txt", caption="Đơn")
    original = {"chat": office.chat.chat_id, "message": sent.id}
    group = office.group()
    content = Content.model_validate({"html": "Đơn", "original": original})
    written = office.announce(group, content=content)
    office.posted(group, "Đơn")
    corrected = content.model_copy(update={"html": "Đơn mới"})
    assert orders.correct(written.id, corrected, time.time(), office.store)
    office.card(written, "Đã sửa: 1/1")
    assert office.posted(group, "Đơn mới").file == b"x"


def test_a_second_correction_counts(office: Office) -> None:
    group = office.group()
    written = office.announce(group)
    office.posted(group, written.text)
    for text in ("Dời sang thứ tư.", "Dời sang thứ năm."):
        correct(office, written, text)
        office.posted(group, text)
    assert len(office.calls("editMessageText", group)) == 2


def test_a_copy_on_its_way_is_corrected_when_it_has_arrived(office: Office) -> None:
    group = office.group()
    office.telegram.faults.plan(Fault.slow(1), "sendMessage", chats={group.id}, times=1)
    written = office.announce(group)
    office.posted(group, written.text)  # there, but the bot has not heard so
    correct(office, written)
    office.posted(group, OTHER)
    assert office.copies(group, written.text) == []


def test_a_withdrawal_deletes_every_copy_and_sends_no_more(office: Office) -> None:
    posted, late = office.group(), office.group()
    office.telegram.faults.plan(Fault.flood(2), chats={late.id}, times=1)
    written = office.announce(posted, late)
    office.posted(posted, written.text)
    office.until(lambda: bool(office.calls("sendMessage", late)))
    withdraw(office, written)
    report = office.card(written, "Đã xóa: 1/1")
    assert "thu hồi trước khi gửi: 1" in report.text
    assert [office.copies(group, written.text) for group in (posted, late)] == [[], []]


def test_a_copy_on_its_way_is_deleted_when_it_has_arrived(office: Office) -> None:
    group = office.group()
    office.telegram.faults.plan(Fault.slow(1), "sendMessage", chats={group.id}, times=1)
    written = office.announce(group)
    office.posted(group, written.text)
    withdraw(office, written)
    office.card(written, "Đã xóa: 1/1")
    assert office.copies(group, written.text) == []


def test_what_is_too_old_to_be_deleted_is_reported(office: Office) -> None:
    group = office.group()
    written = office.announce(group)
    office.posted(group, written.text)
    message = office.posted(group, written.text).message
    old = message.date - 49 * 3600
    office.telegram.ask(lambda: office.telegram.world.revise(message, date=old))
    withdraw(office, written)
    office.card(written, "Đã xóa: 0/1", "quá 48 giờ")


def test_what_has_been_withdrawn_is_neither_corrected_nor_withdrawn_again(office: Office) -> None:
    group = office.group()
    written = office.announce(group)
    office.posted(group, written.text)
    withdraw(office, written)
    now = time.time()
    assert not orders.correct(written.id, Content(html=OTHER), now, office.store)
    assert not orders.withdraw(written.id, now, office.store)
    assert not orders.cancel(written.id, office.store)


def test_what_is_cancelled_is_never_sent(office: Office) -> None:
    group = office.group()
    cancelled = office.announce(group, due=time.time() + 1)
    assert orders.cancel(cancelled.id, office.store)
    sent = office.announce(group, due=time.time() + 1)
    office.posted(group, sent.text)
    assert office.copies(group, cancelled.text) == []


def test_copies_are_deleted_when_their_time_is_over(office: Office) -> None:
    group = office.group()
    written = office.announce(group, expires=time.time() + 1)
    office.posted(group, written.text)
    report = office.card(written, "Đã hết hạn")
    office.card(written, "Đã xóa: 1/1")
    assert report.id == office.card_of(written).id
    assert office.copies(group, written.text) == []


def test_what_is_over_is_not_sent(office: Office) -> None:
    group = office.group()
    over = office.announce(group, due=time.time() - 1, expires=time.time() - 0.5)
    office.until(lambda: office.state(over).state == "expired")
    office.posted(group, office.announce(group).text)
    assert office.copies(group, over.text) == []


def test_what_was_due_less_than_an_hour_ago_is_sent_at_once(office: Office) -> None:
    group = office.group()
    written = office.announce(group, due=time.time() - 0.9 * HOUR)
    office.posted(group, written.text)


def missed(office: Office) -> Written:
    return office.announce(office.group(), due=time.time() - 3 * HOUR)


def test_of_what_was_due_earlier_the_operator_is_asked_and_sends_it(office: Office) -> None:
    written = missed(office)
    asked = office.card(written, "lỡ giờ 3 tiếng")
    assert asked.buttons == ("📣 Gửi ngay", "✖ Không gửi")
    asked.click("Gửi ngay")
    office.card(written, "Đã gửi xong: 1/1")


def test_of_what_was_due_earlier_the_operator_is_asked_and_drops_it(office: Office) -> None:
    written = missed(office)
    card = office.card(written, "lỡ giờ")
    dropped = card.click("Không gửi").edit()
    assert dropped.text.startswith(f"Đã hủy thông báo #{written.id}.")
    assert card.click("Gửi ngay").toast() == "Nút này đã cũ, bạn hỏi lại giúp mình nhé."
    assert office.state(written).state == "cancelled"


def next_of(office: Office, written: Written) -> list[float | None]:
    following = office.store.announcements.listed("scheduled")
    return [each.due for each in following if each.content.html == written.text]


@pytest.mark.parametrize("late", [0.0, 3 * HOUR])
def test_a_recurring_one_is_scheduled_again_sent_or_not(office: Office, late: float) -> None:
    group = office.group()
    due = time.time() - late
    weekly = Recurrence(hour=8, minute=0, zone="Asia/Ho_Chi_Minh", weekdays=(0,))
    written = office.announce(group, due=due, expires=due + 9 * HOUR, recurrence=weekly)
    office.until(lambda: office.state(written).state in ("done", "missed"))
    then = weekly.next_after(time.time())
    assert next_of(office, written) == [then]
    (following,) = (
        each
        for each in office.store.announcements.listed("scheduled")
        if each.content.html == written.text
    )
    assert following.expires == pytest.approx(then + 9 * HOUR)
    assert following.recurrence == weekly
    assert following.card is None


def test_a_group_that_is_gone_is_reported_when_it_can_t_be_corrected(office: Office) -> None:
    group = office.group()
    written = office.announce(group)
    office.posted(group, written.text)
    group.remove_bot()
    correct(office, written)
    office.card(written, "Đã sửa: 0/1", "bot không còn trong nhóm: 1")
