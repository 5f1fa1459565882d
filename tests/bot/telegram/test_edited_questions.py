"""Questions that are changed or taken back after they were answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from running_bot import ASKED

from bot.sandbox import Sent
from bot.words import words

if TYPE_CHECKING:
    from bot.sandbox import Person, Sandbox, View

say = words("vi")


def test_an_edited_question_has_its_answer_edited(mai: Person) -> None:
    asked = mai.private_chat().say(ASKED)
    reply = asked.reply()
    asked.edit("Chi bộ Sơn La có mấy đảng viên?")
    changed = reply.edit()
    assert changed.bold == "9 đảng viên"
    assert changed.click(say("button.source")).edit().text.startswith("Học và làm theo Bác")
    assert len(asked.answers) == 1


@pytest.mark.parametrize("before", ["xin chào", "/hoi", "Đà Nẵng có bao nhiêu HTX?", "aaaa"])
def test_whatever_is_edited_into_a_question_has_its_reply_made_the_answer(
    mai: Person, before: str
) -> None:
    asked = mai.private_chat().say(before)
    reply = asked.reply()
    asked.edit("/hoi Sơn La có bao nhiêu HTX?" if before == "/hoi" else ASKED)
    assert reply.edit().bold == "661 HTX"
    assert len(asked.answers) == 1
    assert mai.private_chat().say("thế còn liên hiệp?").reply().bold == "5 liên hiệp HTX"


def test_a_question_edited_into_talk_has_its_answer_made_talk(reply: View) -> None:
    asked = reply.reply_to
    assert asked is not None
    reply.seat.edit(Sent(reply.seat, asked.message, True), "cảm ơn bạn")
    talk = reply.edit()
    assert talk.bold == ""
    assert talk.rows == ()


def test_an_edited_command_has_its_answer_edited(telegram: Sandbox, mai: Person) -> None:
    seat = mai.at(telegram.group("Nhóm", mai, long_since=True))
    asked = seat.say(f"/hoi@hoidap_bot {ASKED}")
    reply = asked.reply()
    asked.edit("/hoi@hoidap_bot Chi bộ Sơn La có mấy đảng viên?")
    assert reply.edit().bold == "9 đảng viên"


def test_a_follow_up_leans_on_the_question_as_edited(mai: Person) -> None:
    chat = mai.private_chat()
    asked = chat.say("Ai là bí thư chi bộ Liên minh HTX Sơn La?")
    reply = asked.reply()
    asked.edit("Ai là chủ tịch liên minh HTX Cần Thơ?")
    assert "Nguyễn Đức Phương" in reply.edit().text
    assert "Nguyễn Quốc Hội" in chat.say("còn phó bí thư?").reply().text


def test_a_question_that_is_taken_back_breaks_nothing(reply: View) -> None:
    asked = reply.reply_to
    assert asked is not None
    reply.seat.sandbox.ask(lambda: reply.seat.sandbox.world.delete(asked.message))
    assert "661" in reply.click(say("button.source")).edit().text
