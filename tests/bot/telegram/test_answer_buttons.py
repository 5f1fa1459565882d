"""What the buttons under an answer do, all in that one message."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from running_bot import ASKED, greeted

from bot.words import words

if TYPE_CHECKING:
    from bot.sandbox import Person, Sandbox, View
    from bot.store import Store

say = words("vi")
UNKNOWN = "Đà Nẵng có bao nhiêu HTX?"
READING = (say("button.source"), say("button.copy"), say("button.web"))
JUDGING = (say("button.like"), say("button.dislike"))


def data(view: View, label: str) -> str:
    return str(view.button(label)["callback_data"])


def with_data(view: View, given: str) -> dict[str, Any]:
    """A button that a forger's program would press."""
    return {"text": "x", "callback_data": given}


def test_an_answer_has_its_buttons_in_two_rows(reply: View) -> None:
    assert reply.rows == (READING, JUDGING)
    assert reply.button(say("button.web"))["url"] == "http://www.baosonla.org.vn"


def test_copying_takes_fact_and_source_in_one_line(reply: View) -> None:
    copied = reply.button(say("button.copy"))["copy_text"]["text"]
    assert copied.startswith("661 HTX — ")
    assert copied.endswith("đoạn 2")
    assert "\n" not in copied


def test_the_source_shows_the_passage_between_its_neighbours_and_goes_back(reply: View) -> None:
    source = reply.click(say("button.source")).edit()
    assert source.text.startswith("Học và làm theo Bác")
    before, passage, after = source.stretches("blockquote", "expandable_blockquote")
    assert "toàn tỉnh có 661 HTX" in passage
    assert before
    assert after
    assert any("toàn tỉnh có 661 HTX" in bold for bold in source.bolds)
    assert source.click(say("button.back")).edit().message.text == reply.message.text


def test_a_source_line_opens_its_passage_in_private(reply: View) -> None:
    ((line, address),) = reply.links
    assert line.endswith("đoạn 2")
    assert address.startswith("https://t.me/hoidap_bot?start=p-")


def test_a_like_is_thanked_and_kept(reply: View, store: Store) -> None:
    assert reply.click(say("button.like")).toast() == say("feedback.thanks")
    asked = data(reply, say("button.like")).split(":")[1]
    assert store.feedback.verdicts(asked) == ((True, None),)
    assert reply.now is not None
    assert not reply.now.edited


@pytest.mark.parametrize("reason", ["wrong", "old", "incomplete", "off_topic"])
def test_a_dislike_asks_why_and_the_reason_is_kept(reply: View, store: Store, reason: str) -> None:
    asked = data(reply, say("button.like")).split(":")[1]
    press = reply.click(say("button.dislike"))
    why = press.edit()
    assert press.toast() == say("feedback.why")
    assert why.text == reply.text
    done = why.click(say(f"feedback.reason.{reason}"))
    assert done.edit().rows == reply.rows
    assert done.toast() == say("feedback.thanks")
    assert store.feedback.verdicts(asked) == ((False, reason),)
    assert ASKED in [entry.wording for entry in store.unanswered.page(0, 99)]


def test_a_question_without_answer_is_kept_for_the_operators(mai: Person, store: Store) -> None:
    mai.private_chat().say("Sao Hỏa có bao nhiêu HTX?").reply()
    assert "Sao Hỏa có bao nhiêu HTX?" in [entry.wording for entry in store.unanswered.page(0, 99)]


def test_a_near_question_is_answered_in_the_same_message(mai: Person) -> None:
    asked = mai.private_chat().say(UNKNOWN)
    offered = asked.reply()
    assert offered.buttons[:2] == ("1", "2")
    near = "Sơn La: Chi bộ Liên minh HTX tỉnh hiện có bao nhiêu đảng viên?"
    number = next(n for n in offered.buttons if f"{n}. {near}" in offered.text)
    answered = offered.click(number).edit()
    assert answered.bold == "9 đảng viên"
    assert answered.rows == (READING, JUDGING)
    assert answered.click(say("button.source")).edit().text != answered.text
    assert len(asked.answers) == 1


def test_a_question_with_two_readings_is_answered_in_the_same_message(mai: Person) -> None:
    asked = mai.private_chat().say("Bao nhiêu HTX được vay vốn?")
    choices = asked.reply()
    assert choices.rows == (("Cần Thơ",), ("Sơn La",))
    answer = choices.click("Sơn La").edit()
    assert answer.bold == "16 HTX"
    source = answer.click(say("button.source")).edit()
    assert "16 HTX" in source.text
    back = source.click(say("button.back")).edit()
    assert back.click(say("button.choices")).edit().text == choices.text
    assert len(asked.answers) == 1


def test_several_sources_are_turned_by_page(mai: Person) -> None:
    reply = mai.private_chat().say("Sơn La và Cần Thơ vay bao nhiêu tiền?").reply()
    first = reply.click(say("button.source")).edit()
    assert "1/2" in first.buttons
    second = first.click("›").edit()
    assert second.bold != first.bold
    assert second.click("‹").edit().text == first.text


def test_an_old_message_s_buttons_work_although_only_its_place_is_known(reply: View) -> None:
    assert "661" in reply.click(say("button.source"), inaccessible=True).edit().text


@pytest.mark.parametrize(
    "forged",
    [
        "",
        "a",
        "zz:1:0:0",
        "a:0123456789abcdef:0:0",
        "a::0:0",
        "q:😀:1:1",
        "a:x:99999999:0",
        "x" * 64,
    ],
)
def test_a_forged_press_is_told_that_the_button_is_old(reply: View, forged: str) -> None:
    press = reply.seat.click(reply, with_data(reply, forged or " "))
    assert press.toast() == say("button.gone")


@pytest.mark.parametrize(
    ("action", "numbers"), [("s", "0:9"), ("a", "7:0"), ("r", "0:9"), ("q", "0:0")]
)
def test_a_number_out_of_range_is_told_so(reply: View, action: str, numbers: str) -> None:
    asked = data(reply, say("button.like")).split(":")[1]
    press = reply.seat.click(reply, with_data(reply, f"{action}:{asked}:{numbers}"))
    assert press.toast() == say("button.gone")


def test_nobody_opens_another_chat_s_question(reply: View, telegram: Sandbox) -> None:
    stranger = telegram.user("Lan").private_chat().say("Cần Thơ vay bao nhiêu tiền?").reply()
    press = stranger.seat.click(stranger, with_data(stranger, data(reply, say("button.source"))))
    assert press.toast() == say("button.gone")


def test_pressing_twice_changes_nothing_the_second_time(reply: View) -> None:
    source = reply.click(say("button.source")).edit()
    again = reply.click(say("button.source"))
    again.answer()
    reply.seat.say("/help").reply()
    assert source.now == source


def test_a_caption_is_a_question(mai: Person) -> None:
    photo = mai.private_chat().send(b"data", kind="document", caption=ASKED)
    assert photo.reply().bold == "661 HTX"


def test_anyone_in_a_group_reads_the_source_and_judges(telegram: Sandbox, mai: Person) -> None:
    lan = telegram.user("Lan")
    group = greeted(telegram.group("Nhóm", mai, lan))
    reply = mai.at(group).say(f"/hoi@hoidap_bot {ASKED}").reply().seen_by(lan.at(group))
    assert reply.click(say("button.like")).toast() == say("feedback.thanks")
    assert "661" in reply.click(say("button.source")).edit().text
