"""What is scheduled can be looked at, moved, paused, changed, ended; what went out, corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from newsroom import (
    DAY,
    HOUR,
    MINUTE,
    PNG,
    Newsroom,
    asked_until,
    copies,
    posted,
    pressed,
    say,
    shown,
)

if TYPE_CHECKING:
    from bot.sandbox import Group, SetClock, View

TEXT = "Mời bà con dự tập huấn"
SURELY, UNDO = say("button.correct_surely"), say("button.undo")
CORRECT, WITHDRAW = say("button.correct"), say("button.withdraw")


@pytest.fixture
def group(room: Newsroom) -> Group:
    return room.group()


def scheduled(room: Newsroom, group: Group, when: str) -> View:
    """The announcement opened from the list, after it was written and confirmed."""
    room.confirm(room.timed(room.draft(TEXT, group=group), when)).toast()
    return room.chat.say("/lichthongbao").reply().click("1").edit()


def test_it_goes_out_at_its_hour(room: Newsroom, group: Group, clock: SetClock) -> None:
    opened = scheduled(room, group, "mai 7h30")
    assert say("state.scheduled") in opened.bold
    assert "thứ năm 19/11/2026, 07:30" in opened.text
    clock.forward(22 * HOUR)
    room.chat.say("/help").reply()
    assert not copies(room.mai.at(group), TEXT)
    clock.forward(31 * MINUTE)
    posted(room.mai.at(group), TEXT)
    shown(room.chat, say("announce.done", done=1, total=1))


def test_a_rhythm_goes_out_again_and_again(room: Newsroom, group: Group, clock: SetClock) -> None:
    scheduled(room, group, "thứ hai hằng tuần 8h")
    clock.forward(4 * DAY + 23 * HOUR + MINUTE)
    posted(room.mai.at(group), TEXT)
    listed = asked_until(room.chat, "/lichthongbao", "30/11/2026, 08:00")
    assert say("state.scheduled") in listed.text
    clock.forward(7 * DAY)
    room.chat.wait(lambda: len(copies(room.mai.at(group), TEXT)) == 2 or None, 10, "the second")
    listed = asked_until(room.chat, "/lichthongbao", "07/12/2026, 08:00")
    pressed(listed, "1", say("button.anncancel"))
    assert "07/12/2026" not in room.chat.say("/lichthongbao").reply().text


def test_it_is_moved_by_typing_another_time(room: Newsroom, group: Group, clock: SetClock) -> None:
    opened = scheduled(room, group, "mai 7h30")
    opened.click(say("button.annmove")).edit()
    assert say("time.past", detail="07:00 18/11/2026") in room.chat.say("nay 7h").reply().text
    moved = room.chat.say("nay 10h").reply()
    assert say("state.scheduled") in moved.bold
    assert "18/11/2026, 10:00" in moved.text
    clock.forward(61 * MINUTE)
    posted(room.mai.at(group), TEXT)


def test_what_is_paused_waits_and_goes_on(room: Newsroom, group: Group, clock: SetClock) -> None:
    paused = pressed(scheduled(room, group, "hằng ngày 10h"), say("button.annpause"))
    assert say("state.paused") in paused.bold
    clock.forward(2 * HOUR)
    room.chat.say("/help").reply()
    assert not copies(room.mai.at(group), TEXT)
    going = pressed(paused, say("button.annresume"))
    assert "19/11/2026, 10:00" in going.text
    clock.forward(DAY)
    posted(room.mai.at(group), TEXT)


def test_what_goes_on_ends_as_long_after_its_time_as_before(
    room: Newsroom, group: Group, clock: SetClock
) -> None:
    card = room.timed(room.draft(TEXT, group=group), "hằng ngày 10h")
    card = pressed(card, say("button.annuntil"), say("button.hours", count=6))
    assert say("card.expires", when="thứ tư 18/11/2026, 16:00") in card.text
    room.confirm(card).toast()
    opened = room.chat.say("/lichthongbao").reply().click("1").edit()
    paused = pressed(opened, say("button.annpause"))
    clock.forward(2 * HOUR)
    going = pressed(paused, say("button.annresume"))
    assert say("card.expires", when="thứ năm 19/11/2026, 16:00") in going.text


def test_a_single_time_that_passed_in_a_pause_needs_another(
    room: Newsroom, group: Group, clock: SetClock
) -> None:
    paused = pressed(scheduled(room, group, "nay 10h"), say("button.annpause"))
    clock.forward(2 * HOUR)
    assert paused.click(say("button.annresume")).toast() == say("fault.past")
    paused.click(say("button.annmove")).edit()
    assert "18/11/2026, 12:00" in room.chat.say("12h").reply().text
    clock.forward(2 * HOUR)
    posted(room.mai.at(group), TEXT)


def test_what_is_cancelled_never_goes_out(room: Newsroom, group: Group, clock: SetClock) -> None:
    opened = scheduled(room, group, "nay 10h")
    cancelled = opened.click(say("button.anncancel")).edit()
    assert cancelled.text.startswith(say("thongbao.cancelled", number=1))
    assert cancelled.quote == TEXT
    assert opened.click(say("button.annpause")).toast() == say("thongbao.gone")
    assert cancelled.click(say("button.schedule")).edit().text == say("lichthongbao.empty")
    clock.forward(2 * HOUR)
    room.chat.say("/help").reply()
    assert not copies(room.mai.at(group), TEXT)


def test_what_was_cancelled_is_had_back_as_it_was(
    room: Newsroom, group: Group, clock: SetClock
) -> None:
    opened = scheduled(room, group, "nay 10h")
    restored = pressed(opened, say("button.anncancel"), UNDO)
    assert say("state.scheduled") in restored.bold
    assert "18/11/2026, 10:00" in restored.text
    paused = pressed(restored, say("button.annpause"), say("button.anncancel"), UNDO)
    assert say("state.paused") in paused.bold
    pressed(paused, say("button.annresume"))
    clock.forward(61 * MINUTE)
    posted(room.mai.at(group), TEXT)
    assert opened.click(say("button.anncancel")).toast() == say("thongbao.gone")


@pytest.mark.parametrize(
    ("when", "then"),
    [("nay 10h", say("button.late")), ("hằng ngày 10h", say("button.annpause"))],
)
def test_what_is_had_back_after_its_hour_goes_out_by_itself_only_if_it_comes_again(
    room: Newsroom, group: Group, clock: SetClock, when: str, then: str
) -> None:
    cancelled = pressed(scheduled(room, group, when), say("button.anncancel"))
    clock.forward(1.5 * HOUR)
    assert then in cancelled.click(UNDO).edit().buttons
    room.chat.say("/help").reply()
    assert not copies(room.mai.at(group), TEXT)


@pytest.mark.parametrize("when", ["nay 10h", "hằng ngày 10h"])
def test_what_was_not_to_go_out_late_is_had_back_too_and_begins_no_second_rhythm(
    room: Newsroom, group: Group, clock: SetClock, when: str
) -> None:
    scheduled(room, group, when)
    clock.forward(3 * HOUR)
    missed = asked_until(room.chat, "/lichthongbao", say("state.missed")).click("1").edit()
    dropped = missed.click(say("button.drop")).edit()
    assert dropped.text.startswith(say("thongbao.cancelled", number=1))
    assert say("button.late") in dropped.click(UNDO).edit().buttons
    listed = room.chat.say("/lichthongbao").reply().text
    assert listed.count(say("state.scheduled")) == ("hằng" in when)


def test_a_discarded_draft_is_had_back_as_a_draft(room: Newsroom, group: Group) -> None:
    discarded = room.draft(TEXT, group=group).click(say("button.anndiscard")).edit()
    assert discarded.text.startswith(say("thongbao.discarded", number=1))
    assert TEXT not in str(room.chat.say("/thongbao").reply().buttons)
    card = discarded.click(UNDO).edit()
    assert say("state.draft") in card.bold
    assert room.confirm(card).toast() == say("thongbao.confirmed")
    posted(room.mai.at(group), TEXT)


def test_what_missed_its_hour_is_left_to_the_operator(
    room: Newsroom, group: Group, clock: SetClock
) -> None:
    scheduled(room, group, "nay 10h")
    clock.forward(3 * HOUR)
    missed = asked_until(room.chat, "/lichthongbao", say("state.missed")).click("1").edit()
    assert missed.buttons == (say("button.late"), say("button.drop"))
    assert not copies(room.mai.at(group), TEXT)
    missed.click(say("button.late")).edit()
    posted(room.mai.at(group), TEXT)


def test_what_is_changed_is_a_draft_until_it_is_confirmed_again(
    room: Newsroom, group: Group, clock: SetClock
) -> None:
    draft = pressed(scheduled(room, group, "nay 10h"), say("button.annchange"))
    draft.click(say("button.anncontent")).edit()
    changed = room.chat.say("Bản mới").reply()
    assert "18/11/2026, 10:00" in changed.text
    room.confirm(changed).toast()
    clock.forward(61 * MINUTE)
    posted(room.mai.at(group), "Bản mới")
    assert not copies(room.mai.at(group), TEXT)


def sent(room: Newsroom, *groups: Group) -> View:
    """An announcement that went out to these groups, opened from the list."""
    name = room.topic("chung")
    for group in groups:
        room.lan.at(group).say(f"/dangky@hoidap_bot {name}").reply()
    room.send(TEXT, topic=name)
    shown(room.chat, say("announce.done", done=len(groups), total=len(groups)))
    return room.chat.say("/lichthongbao").reply().click("1").edit()


def test_a_correction_changes_every_copy(room: Newsroom, group: Group) -> None:
    groups = (group, room.group())
    asked = sent(room, *groups).click(CORRECT).edit()
    assert asked.text == say("thongbao.correction")
    refused = room.speak({"dice": {"emoji": "🎲", "value": 3}}).reply()
    assert say("unfit.not_text") in refused.text
    right = f"{TEXT} chiều thứ ba"
    shown_first = room.chat.say(right).reply()
    assert shown_first.text.startswith(right)
    assert not copies(room.mai.at(group), right)
    assert shown_first.click(SURELY).edit().text == say("thongbao.corrected")
    assert [posted(room.mai.at(one), right).edited for one in groups] == [True, True]
    shown(room.chat, say("announce.edit", done=2, total=2))


def test_a_correction_may_be_left_and_what_is_typed_then_is_a_question(
    room: Newsroom, group: Group
) -> None:
    asked = sent(room, group).click(CORRECT).edit()
    asked = asked.click(say("button.never_mind")).edit().click(CORRECT).edit()
    proposed = room.chat.say("Không đúng nữa").reply()
    assert proposed.click(say("button.never_mind")).edit().text.startswith("Thông báo #1")
    assert proposed.click(SURELY).toast() == say("thongbao.gone")
    assert "Không đúng nữa" not in str(room.chat.say("/thongbao").reply().buttons)
    asked.click(say("button.never_mind")).edit()
    assert room.chat.say("Sơn La có bao nhiêu HTX?").reply().bold == "661 HTX"
    assert copies(room.mai.at(group), TEXT)


def test_the_caption_of_a_file_is_corrected(room: Newsroom, group: Group) -> None:
    room.chat.say("/thongbao").reply()
    card = room.chat.send(PNG, "anh.png", kind="photo", caption=TEXT).reply()
    title = str(group.chat.title)
    card = pressed(card, say("button.annwho"), "Chọn nhóm", title, say("button.card"))
    room.confirm(card).toast()
    shown(room.chat, say("announce.done", done=1, total=1))
    pressed(room.chat.say("/lichthongbao").reply(), "1", CORRECT)
    room.chat.say("Chú thích mới").reply().click(SURELY)
    assert posted(room.mai.at(group), "Chú thích mới").file == PNG


def test_a_withdrawal_deletes_every_copy_after_asking(room: Newsroom, group: Group) -> None:
    opened = sent(room, group)
    copy = posted(room.mai.at(group), TEXT)
    asked = opened.click(WITHDRAW).edit()
    assert say("thongbao.withdraw") in asked.text
    assert copy.now is not None
    asked.click(say("button.withdraw_surely")).edit()
    room.chat.wait(lambda: copy.now is None or None, 10, "the copy to go")
    shown(room.chat, say("announce.delete", done=1, total=1))
    assert say("lichthongbao.empty") == room.chat.say("/lichthongbao").reply().text
