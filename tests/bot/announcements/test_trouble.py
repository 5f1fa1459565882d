"""Telegram refuses, fails, or falls silent while an announcement goes out."""

from __future__ import annotations

import asyncio
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from running_bot import ASKED
from telegram import Bot
from telegram.error import TelegramError

from bot.announcements.models import Content, Original
from bot.announcements.outcomes import Uncertain, Undone, outcome_of, pause_after
from bot.sandbox import Fault

if TYPE_CHECKING:
    from office import Office

pytestmark = pytest.mark.slow  # real waits, as Telegram tells them


def test_who_is_refused_for_now_waits_as_told_and_nobody_else_does(office: Office) -> None:
    full, free = office.group(), office.group()
    office.telegram.faults.plan(Fault.flood(1), chats={full.id}, times=1)
    written = office.announce(full, free)
    office.posted(full, written.text)
    refused, sent = office.calls("sendMessage", full)
    (other,) = office.calls("sendMessage", free)
    assert sent.at - refused.at >= 1
    assert other.at < sent.at


def test_questions_are_answered_while_telegram_takes_no_announcement(office: Office) -> None:
    groups = [office.group() for _ in range(5)]
    end = office.telegram.faults.plan(Fault.flood(2), chats={group.id for group in groups})
    office.announce(*groups)
    office.until(lambda: bool(office.calls("sendMessage", groups[0])))
    reply = office.telegram.user("Lan").private_chat().say(ASKED).reply()
    end()
    assert reply.bold == "661 HTX"


def test_when_everyone_is_refused_the_outbox_rests(office: Office) -> None:
    groups = [office.group() for _ in range(60)]
    office.telegram.faults.plan(
        Fault.flood(1), "sendMessage", chats={group.id for group in groups}, times=5
    )
    written = office.announce(*groups)
    for group in groups:
        office.posted(group, written.text)
    calls = sorted(
        (call for group in groups for call in office.calls("sendMessage", group)),
        key=lambda call: call.at,
    )
    pauses = [after.at - before.at for before, after in pairwise(calls)]
    tried_before = pauses.index(max(pauses)) + 1
    assert max(pauses) > 0.5  # as told, but for what the last refusals took to arrive
    assert tried_before < len(groups)


def test_a_server_error_is_tried_again(office: Office) -> None:
    group = office.group()
    office.telegram.faults.plan(Fault.server_error(), chats={group.id}, times=1)
    office.posted(group, office.announce(group).text)
    assert [call.status for call in office.calls("sendMessage", group)] == [502, 200]


@pytest.mark.parametrize("delivered", [True, False])
def test_who_may_have_got_it_is_left_to_the_operator(office: Office, delivered: bool) -> None:
    group = office.group()
    cut = Fault.reset(delivered=delivered)
    office.telegram.faults.plan(cut, "sendMessage", chats={group.id}, times=1)
    written = office.announce(group)
    report = office.card(written, "Chưa rõ: 1")
    assert report.buttons == ("🔁 Gửi lại", "✖ Bỏ qua", "📄 Tệp CSV")
    assert len(office.copies(group, written.text)) == delivered
    assert len(office.calls("sendMessage", group)) == 1


def test_the_operator_has_it_sent_again(office: Office) -> None:
    group = office.group()
    cut = Fault.reset(delivered=False)
    office.telegram.faults.plan(cut, "sendMessage", chats={group.id}, times=1)
    written = office.announce(group)
    office.card(written, "Chưa rõ: 1").click("Gửi lại")
    report = office.card(written, "Đã gửi xong: 1/1")
    assert len(office.copies(group, written.text)) == 1
    assert "Chưa rõ" not in report.text


def test_the_operator_lets_it_be(office: Office) -> None:
    group = office.group()
    cut = Fault.reset(delivered=True)
    office.telegram.faults.plan(cut, "sendMessage", chats={group.id}, times=1)
    written = office.announce(group)
    pressed = office.card(written, "Chưa rõ: 1").click("Bỏ qua")
    assert pressed.toast() == "Đã bỏ qua."
    report = office.card(written, "có thể đã đến nơi: 1")
    assert report.buttons == ("📄 Tệp CSV",)
    assert len(office.copies(group, written.text)) == 1


def test_a_silent_server_leaves_it_uncertain(office: Office) -> None:
    group = office.group()
    silence = Fault.timeout(0.1, delivered=True)
    office.telegram.faults.plan(silence, "sendMessage", chats={group.id}, times=1)
    office.card(office.announce(group), "Chưa rõ: 1")


def test_what_may_be_done_twice_is_simply_done_again(office: Office) -> None:
    group = office.group()
    group.promote_bot()
    cut = Fault.reset(delivered=True)
    office.telegram.faults.plan(cut, "pinChatMessage", chats={group.id}, times=1)
    report = office.card(office.announce(group, pin=True), "📌 Đã ghim: 1/1")
    assert "Chưa rõ" not in report.text


def error_of(url: str) -> TelegramError:
    """What the library raises where there is such a server."""

    async def call() -> None:
        async with Bot("1:x", base_url=f"{url}/bot") as bot:
            await bot.send_message(1, "x")

    with pytest.raises(TelegramError) as raised:
        asyncio.run(call())
    return raised.value


def test_a_connection_that_never_came_about_delivered_nothing() -> None:
    nobody_listens = error_of("http://127.0.0.1:1")
    assert outcome_of(nobody_listens, "post") == Undone()


def test_what_nobody_has_foreseen_may_have_been_delivered() -> None:
    assert outcome_of(ValueError("?"), "post") == Uncertain()
    assert outcome_of(TelegramError("Invalid server response"), "post") == Uncertain()
    assert outcome_of(ValueError("?"), "delete") == Undone()


def test_pauses_grow_to_an_hour_and_end_after_a_day() -> None:
    pauses = []
    while (pause := pause_after(len(pauses) + 1)) is not None:
        pauses.append(pause)
    assert pauses[:4] == [1, 2, 4, 8]
    assert max(pauses) == 3600
    assert 23 * 3600 < sum(pauses) <= 24 * 3600


def test_an_original_that_was_deleted_can_t_be_copied_and_the_report_says_so(
    office: Office,
) -> None:
    sent = office.chat.send(b"x", "don.txt", caption="Đơn")
    original = Original(chat=office.chat.chat_id, message=sent.id)
    sent.delete()
    written = office.announce(office.group(), content=Content(html="Đơn", original=original))
    office.card(written, "Đã gửi xong: 0/1", "tin gốc đã bị xóa: 1")
