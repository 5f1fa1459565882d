"""An announcement goes out: how it stands there, and what the operator sees of it."""

from __future__ import annotations

import csv
import io
import time
from typing import TYPE_CHECKING

from bot.announcements.models import Audience, Content, Original
from bot.sandbox import Fault
from bot.screens.message import Button

if TYPE_CHECKING:
    from office import Office

FORM = "Đơn đăng ký".encode()


def test_an_announcement_reaches_two_groups_and_the_card_says_so(office: Office) -> None:
    groups = office.group("Tổ một"), office.group("Tổ hai")
    written = office.announce(*groups)
    report = office.card(written, "Đã gửi xong: 2/2")
    assert written.text in report.text
    assert [len(office.copies(group, written.text)) for group in groups] == [1, 1]
    assert not report.buttons[1:]  # nothing to decide, only the file


def test_formatting_and_buttons_stand_as_written(office: Office) -> None:
    rows = ((Button("Đăng ký", url="https://example.org/"),),)
    group = office.group()
    office.announce(group, content=Content(html="Lịch <b>tập huấn</b> mới", rows=rows))
    posted = office.posted(group, "Lịch tập huấn mới")
    assert posted.bold == "tập huấn"
    assert posted.buttons == ("Đăng ký", "🔕 Ngừng nhận")


def test_a_file_is_copied_with_its_caption(office: Office) -> None:
    sent = office.chat.send(FORM, "don.txt", caption="Hội chợ")
    original = Original(chat=office.chat.chat_id, message=sent.id)
    group = office.group()
    office.announce(group, content=Content(html="<i>Hội chợ</i>", original=original))
    posted = office.posted(group, "Hội chợ")
    assert posted.file == FORM


def test_it_is_silent_and_pinned_if_told_so(office: Office) -> None:
    group = office.group()
    group.promote_bot()
    written = office.announce(group, silent=True, pin=True)
    office.card(written, "📌 Đã ghim: 1/1")
    assert group.chat.pinned == (office.posted(group, written.text).id,)
    (call,) = office.calls("sendMessage", group)
    assert call.values["disable_notification"]


def test_where_it_may_not_pin_it_stands_unpinned_and_the_report_says_so(office: Office) -> None:
    group = office.group()
    written = office.announce(group, pin=True)
    office.posted(group, written.text)
    office.card(written, "Đã gửi xong: 1/1", "📌 Đã ghim: 0/1", "nhóm không cho bot ghim: 1")


def test_a_closed_topic_falls_back_to_the_general_one(office: Office) -> None:
    forum = office.group("Diễn đàn", forum=True)
    office.seat(forum).say("Chào")  # the first message's number is that of the general topic
    topic = forum.topic("Thông báo")
    tag = office.store.subscriptions.define("chủ đề").id
    office.store.subscriptions.subscribe(forum.id, tag, 0.0, thread=topic.thread)
    audience = Audience(topics=(tag,))
    first = office.announce(audience=audience)
    office.posted(forum, first.text)
    topic.close()
    second = office.announce(audience=audience)
    threads = [office.posted(forum, each.text).message.thread for each in (first, second)]
    assert threads == [topic.thread, None]


def test_whom_it_can_t_reach_is_told_by_reason_and_left_alone(office: Office) -> None:
    blocked, gone = office.person(), office.person()
    kicked, vanished, muted = (office.group(name) for name in ("Một", "Hai", "Ba"))
    blocked.block_bot()
    gone.leave_telegram()
    kicked.remove_bot()
    vanished.vanish()
    muted.mute_bot()
    told = (blocked, kicked, muted)
    office.until(lambda: not any(office.store.chats.is_active(place.id) for place in told))
    for person in (blocked, gone):  # as if nobody had told the bot
        office.store.chats.meet(person.id, "private")
    for group in (kicked, vanished, muted):
        office.store.chats.meet(group.id, "supergroup")
    everyone = (blocked, gone, kicked, vanished, muted)
    written = office.announce(*everyone)
    report = office.card(written, "Đã gửi xong: 0/5")
    for line in (
        "Không gửi được: 5",
        "người nhận đã chặn bot: 1",
        "bot không còn trong nhóm: 1",
        "nhóm hoặc tài khoản không còn nữa: 2",
        "nhóm không cho bot đăng: 1",
    ):
        assert line in report.text
    gone_for_good = everyone[:-1]  # a group that mutes the bot tells it when it may speak again
    assert not any(office.store.chats.is_active(place.id) for place in gone_for_good)


def test_a_group_that_got_another_id_gets_it_there(office: Office) -> None:
    group = office.group("Tổ cũ", basic=True)
    moved = group.migrate()
    office.until(lambda: office.store.chats.is_active(moved.id))
    written = office.announce(group, moved)
    office.card(written, "xong: 1/1")
    assert len(office.copies(moved, written.text)) == 1


def test_a_group_that_moves_while_it_is_chosen_gets_it_there(office: Office) -> None:
    group = office.group("Tổ cũ", basic=True)
    written = office.announce(group, due=time.time() + 1)
    moved = group.migrate()
    office.card(written, "xong: 1/1")
    assert len(office.copies(moved, written.text)) == 1


def test_the_file_proves_where_it_went(office: Office) -> None:
    group, person = office.group(), office.person()
    person.block_bot()
    office.until(lambda: not office.store.chats.is_active(person.id))
    office.store.chats.meet(person.id, "private")  # as if nobody had told the bot
    written = office.announce(group, person)
    office.card(written, "xong: 1/2").click("📄 Tệp CSV").toast()

    def files() -> list[bytes]:
        return [view.file for view in office.chat.transcript() if view.file and view.from_bot]

    office.until(lambda: bool(files()))
    (file,) = files()
    rows = {int(row["chat"]): row for row in csv.DictReader(io.StringIO(file.decode()))}
    assert rows[group.id]["state"] == "sent"
    assert int(rows[group.id]["message"]) == office.posted(group, written.text).id
    assert (rows[person.id]["state"], rows[person.id]["reason"]) == ("failed", "blocked")
    assert all(row["time"] for row in rows.values())


def test_progress_is_shown_in_one_message_which_becomes_the_report(office: Office) -> None:
    groups = office.group(), office.group()
    office.telegram.faults.plan(Fault.flood(1), chats={groups[1].id}, times=1)
    written = office.announce(*groups)
    progress = office.card(written, "Đang gửi: 1/2")
    assert "Còn chờ: 1" in progress.text
    assert office.card(written, "Đã gửi xong: 2/2").id == progress.id


def test_the_report_of_an_operator_who_is_none_any_more_goes_to_another(office: Office) -> None:
    gone = office.telegram.user("Hùng")
    written = office.announce(office.group(), author=gone.id)
    office.card(written, "xong: 1/1")
    place = office.state(written).card
    assert place is not None
    assert place[0] == office.mai.id


def test_whoever_is_no_operator_decides_nothing(office: Office) -> None:
    written = office.announce(office.group())
    office.card(written, "xong: 1/1")
    stranger = office.telegram.user("Người lạ").private_chat()
    answer = stranger.say("/help").reply()
    forged = {"text": "📄", "callback_data": f"csv::{written.id}:0"}
    assert "cũ" in stranger.click(answer, forged).toast()
