"""What is set on the card: to whom, when, how, and what keeps it from going out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from newsroom import HOUR, Newsroom, copies, open_newsroom, posted, pressed, say

from bot.sandbox import Limits, Sandbox, SetClock
from bot.store import open_store

if TYPE_CHECKING:
    from pathlib import Path

    from knowledge.library import Library

WHO, WHEN, UNTIL = say("button.annwho"), say("button.annwhen"), say("button.annuntil")
PREVIEW, CONFIRM, CARD = say("button.annpreview"), say("button.annconfirm"), say("button.card")


def audience(names: str, count: int) -> str:
    return say("card.audience", names=names, count=count)


def test_the_audience_is_everyone_or_topics_or_chosen_groups(room: Newsroom) -> None:
    fair, loan = room.topic("hội chợ"), room.topic("vốn vay")
    one = room.group(topic=fair)
    room.group(topic=f"{fair}, {loan}")
    card = room.draft("Mời họp")
    choosing = card.click(WHO).edit()
    counts = []
    for label in (fair, loan, f"✓ {fair}", "Tất cả", "✓ Tất cả"):
        choosing = choosing.click(label).edit()
        counts.append(choosing.text.split("chọn: ")[1].split()[0])
    assert counts == ["2", "2", "1", "2", "0"]
    groups = pressed(choosing, fair, "Chọn nhóm")
    card = pressed(groups, str(one.chat.title), CARD)
    assert audience(f"{fair}, {one.chat.title}", 2) in card.text


def test_many_groups_are_turned_by_page(room: Newsroom) -> None:
    names = {str(room.group().chat.title) for _ in range(9)}
    groups = pressed(room.draft("Mời họp"), WHO, "Chọn nhóm")
    more = groups.click("›").edit()
    assert {*groups.buttons, *more.buttons} >= names
    title = next(label for label in more.buttons if label in names)
    assert f"✓ {title}" in more.click(title).edit().buttons


def test_a_group_that_forbids_the_bot_to_post_is_named(room: Newsroom) -> None:
    muted, spoken = room.group(title="Nhóm câm"), room.group(title="Nhóm nói")
    card = room.draft("Mời họp", group=muted)
    muted.mute_bot()
    room.chat.say("/help").reply()
    groups = pressed(card, WHO, "Chọn nhóm")
    assert {"✓ 🚫 Nhóm câm", "Nhóm nói"} <= set(groups.buttons)
    card = pressed(groups, "Nhóm nói", CARD)
    assert say("card.barred", group="Nhóm câm") in card.text
    room.confirm(card).toast()
    posted(room.mai.at(spoken), "Mời họp")
    assert not copies(room.mai.at(muted), "Mời họp")


def test_a_group_that_wants_no_announcements_can_t_be_chosen(room: Newsroom) -> None:
    group = room.group(title="Nhóm yên")
    room.lan.at(group).say("/huydangky@hoidap_bot").reply()
    assert "Nhóm yên" not in pressed(room.draft("Mời họp"), WHO, "Chọn nhóm").buttons


def test_nothing_goes_to_nobody(room: Newsroom) -> None:
    press = room.draft("Mời họp", topic="tin mới").click(PREVIEW)
    assert press.toast() == say("fault.nobody")
    card = press.edit()
    assert say("fault.nobody") in card.text
    assert card.quote == "Mời họp"


def test_the_card_shows_the_date_it_understood(room: Newsroom) -> None:
    group = room.group()
    card = room.draft("Mời họp", group=group)
    for typed, shown in {
        "mai 7h30": "thứ năm 19/11/2026, 07:30",
        "toi nay 8 gio": "thứ tư 18/11/2026, 20:00",
        "24/11 14:00": "thứ ba 24/11/2026, 14:00",
        "thứ hai hằng tuần 8h": "thứ hai hằng tuần, 08:00 (lần tới: thứ hai 23/11/2026, 08:00)",
        "thứ 2 4 6 hằng tuần 8h": "thứ hai, thứ tư, thứ sáu hằng tuần, 08:00"
        " (lần tới: thứ sáu 20/11/2026, 08:00)",
        "ngày mùng 1 hằng tháng 8h": "ngày 1 hằng tháng, 08:00 (lần tới: thứ ba 01/12/2026, 08:00)",
        "hằng ngày 7h": "hằng ngày, 07:00 (lần tới: thứ năm 19/11/2026, 07:00)",
    }.items():
        card = room.timed(card, typed)
        assert say("card.when", when=shown) in card.text
    now = pressed(card, WHEN, say("button.now"))
    assert say("card.when", when=say("when.now")) in now.text


@pytest.mark.parametrize(
    ("typed", "reason", "detail"),
    [
        ("hôm nay 7h", "past", "07:00 18/11/2026"),
        ("30/2 8h", "no_such_date", "30/2"),
        ("mai 25h", "no_such_time", "25:00"),
        ("mai", "no_hour", "mai"),
        ("khi nào rảnh", "unread", "khi"),
        ("cuối tuần 8h", "several", "cuối tuần 8h"),
    ],
)
def test_a_time_that_can_t_be_is_said_on_the_card_until_one_can(
    room: Newsroom, typed: str, reason: str, detail: str
) -> None:
    asked = room.timed(room.draft("Mời họp"), typed)
    assert say(f"time.{reason}", detail=detail) in asked.text
    assert "19/11/2026, 07:30" in room.chat.say("mai 7h30").reply().text


def test_the_examples_of_a_time_can_be_typed_and_its_zone_is_named(room: Newsroom) -> None:
    for chosen in ("Tiếng Việt", "English"):
        room.chat.say("/caidat").reply().click(chosen)
        card = room.chat.say("/thongbao Mời họp").reply()
        asked = card.click("🕖").edit()
        assert "GMT+7" in asked.text
        for example in asked.text.rpartition(": ")[2].split(" · "):
            card = room.chat.say(example).reply()
            assert "⚠️" not in card.text, example
            card.click("🕖").edit()


def test_a_time_that_passes_before_it_is_confirmed_is_refused(
    room: Newsroom, clock: SetClock
) -> None:
    card = room.timed(room.draft("Mời họp", group=room.group()), "30 phút nữa")
    _, below = room.preview(card)
    clock.forward(HOUR)
    press = below.click(CONFIRM)
    assert press.toast() == say("fault.past")
    assert say("fault.past") in press.edit().text


def test_copies_expire_within_the_time_that_telegram_allows(
    room: Newsroom, clock: SetClock
) -> None:
    group = room.group()
    card = room.draft("Chỉ hôm nay", group=group)
    card = pressed(card, UNTIL, say("button.hours", count=6))
    assert say("card.expires", when="thứ tư 18/11/2026, 15:00") in card.text
    later = room.timed(card, "mai 7h")
    assert say("card.expires", when="thứ năm 19/11/2026, 13:00") in later.text
    card = pressed(later, WHEN, say("button.now"))
    assert say("fault.too_long") not in card.text
    room.confirm(pressed(card, UNTIL, say("button.hours", count=6))).toast()
    copy = posted(room.mai.at(group), "Chỉ hôm nay")
    clock.forward(7 * HOUR)
    room.chat.wait(lambda: copy.now is None or None, 10, "the copy to be deleted")


def test_silent_and_pinned_are_switched_on_the_card(room: Newsroom) -> None:
    group = room.group()
    group.promote_bot()
    card = room.draft("Im lặng", group=group)
    sound, pin = say("button.sound"), say("button.pin")
    assert card.rows[1] == (f"✓ {sound}", pin)
    card = pressed(card, sound, pin)
    assert card.rows[1] == (sound, f"✓ {pin}")
    assert say("card.silent") in card.text
    assert say("card.pin") in card.text
    room.confirm(card).toast()
    posted(room.mai.at(group), "Im lặng")
    sent = [call for call in room.telegram.called("sendMessage") if call["text"] == "Im lặng"]
    assert [bool(call.get("disable_notification")) for call in sent] == [False, True]


def test_an_operator_who_is_none_any_more_is_told_so_and_the_draft_is_kept(
    library: Library, tmp_path: Path
) -> None:
    with Sandbox(limits=Limits.none()) as server:
        store = open_store(tmp_path, say)
        with open_newsroom(server, library, store=store) as room:
            card = room.draft("Của người trước", group=room.group())
            _, below = room.preview(card)
        store.close()
        store = open_store(tmp_path, say)
        with open_newsroom(server, library, store=store) as successor:
            press = below.click(CONFIRM)
            assert press.toast() == say("operators.only")
            assert press.edit().text == say("operators.only")
            begun = successor.chat.say("/thongbao").reply()
            assert begun.click("Của người trước").edit().quote == "Của người trước"
        store.close()
