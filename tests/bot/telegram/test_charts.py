"""📊: the parts of an answer as a picture, in the answer's own message."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.sandbox.rules.pictures import picture_size
from bot.words import words

if TYPE_CHECKING:
    from bot.sandbox import Person, Sandbox, View

say = words("vi")
PARTS = "99 chuỗi của Sơn La gồm những loại nào, mỗi loại bao nhiêu?"


@pytest.fixture(scope="module")
def refusals() -> tuple[str, ...]:
    return ("there is no text in the message to edit", "not enough rights to send photos")


@pytest.fixture
def reply(mai: Person) -> View:
    return mai.private_chat().say(PARTS).reply()


def test_a_breakdown_offers_its_chart_and_another_answer_doesn_t(mai: Person, reply: View) -> None:
    assert say("button.chart") in reply.buttons
    other = mai.private_chat().say("Sơn La có bao nhiêu HTX?").reply()
    assert say("button.chart") not in other.buttons


def test_the_chart_takes_the_place_of_the_answer_and_keeps_its_words(reply: View) -> None:
    drawn = reply.click(say("button.chart")).edit()
    size = picture_size(drawn.file)
    assert size is not None
    assert size[0] == 1200
    assert drawn.bold == reply.bold
    assert "Báo Sơn La" in drawn.text
    assert drawn.buttons == (say("button.back"),)
    assert drawn.id == reply.id


def test_going_back_leaves_one_message_that_replies_to_the_question(reply: View) -> None:
    drawn = reply.click(say("button.chart")).edit()
    back = drawn.click(say("button.back")).reply()
    assert back.text == reply.text
    assert back.reply_to == reply.reply_to
    back.seat.wait(lambda: drawn.now is None or None, 5, "the picture taken away")
    assert "chuỗi quả" in back.click(say("button.source")).edit().text


def test_a_question_edited_while_its_chart_is_shown_is_answered_in_words(mai: Person) -> None:
    asked = mai.private_chat().say(PARTS)
    drawn = asked.reply().click(say("button.chart")).edit()
    asked.edit("Sơn La có bao nhiêu HTX?")
    told = drawn.seat.wait(lambda: asked.answers[-1] if drawn.now is None else None, 5, "words")
    assert told.bold == "661 HTX"
    assert len(asked.answers) == 1
    asked.edit("Chi bộ Sơn La có mấy đảng viên?")
    assert told.edit().bold == "9 đảng viên"


def test_a_chart_stands_in_the_topic_of_its_question_and_goes_back_there(
    telegram: Sandbox, mai: Person
) -> None:
    forum = telegram.group("Diễn đàn", mai, forum=True, long_since=True)
    seat = mai.at(forum.topic("Nông sản"))
    drawn = seat.say(f"/hoi@hoidap_bot {PARTS}").reply().click(say("button.chart")).edit()
    assert drawn.file
    back = drawn.click(say("button.back")).reply()
    assert back.message.thread == drawn.message.thread


def test_where_pictures_are_forbidden_the_answer_stays_and_the_press_is_told_so(
    telegram: Sandbox, mai: Person
) -> None:
    group = telegram.group("Không ảnh", mai, long_since=True)
    group.forbid("can_send_photos")
    reply = mai.at(group).say(f"/hoi@hoidap_bot {PARTS}").reply()
    assert reply.click(say("button.chart")).toast() == say("chart.refused")
    assert reply.now == reply


def test_other_chats_are_answered_while_a_picture_is_drawn(telegram: Sandbox, mai: Person) -> None:
    lan = telegram.user("Lan").private_chat()
    press = mai.private_chat().say(PARTS).reply().click(say("button.chart"))
    assert lan.say("Sơn La có bao nhiêu HTX?").reply().bold == "661 HTX"
    assert press.edit().file


@pytest.mark.parametrize("forged", ["h:x:0:0", "h::0:0"])
def test_a_forged_press_draws_nothing(reply: View, forged: str) -> None:
    press = reply.seat.click(reply, {"text": "x", "callback_data": forged})
    assert press.toast() == say("button.gone")


def test_an_answer_without_parts_has_no_chart_whatever_is_pressed(mai: Person) -> None:
    other = mai.private_chat().say("Sơn La có bao nhiêu HTX?").reply()
    data = str(other.button(say("button.source"))["callback_data"]).replace("s:", "h:", 1)
    press = other.seat.click(other, {"text": "x", "callback_data": data})
    assert press.toast() == say("button.gone")
