"""How the bot behaves towards people who ask much, ask while it is away, or send no text."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from running_bot import ASKED, greeted, running

from bot.sandbox import Fault, Limits, Sandbox, SetClock
from bot.words import words

if TYPE_CHECKING:
    from bot.sandbox import Person, Seat
    from knowledge.library import Library

say = words("vi")
OTHER = "Chi bộ Sơn La có mấy đảng viên?"


def told(seat: Seat) -> list[str]:
    return [view.bold or view.text for view in seat.transcript() if view.from_bot]


def test_more_than_twenty_questions_a_minute_are_declined_once(library: Library) -> None:
    with Sandbox(limits=Limits.none()) as server, running(server, library):
        chat = server.user("Mai").private_chat()
        for _ in range(25):
            chat.say(ASKED)
        chat.say("/help").reply(timeout=20)
        other = server.user("Lan").private_chat().say(ASKED).reply()
        assert told(chat)[:-1] == ["661 HTX"] * 20 + [say("too_many")]
    assert other.bold == "661 HTX"


def test_only_the_last_question_of_a_chat_is_answered_after_an_absence(library: Library) -> None:
    with Sandbox() as server:
        mai, lan = server.user("Mai"), server.user("Lan")
        group = server.group("Nhóm", lan)
        group.promote_bot()
        for text in (OTHER, "Cần Thơ vay bao nhiêu tiền?", ASKED):
            mai.private_chat().say(text)
        lan.at(group).say(f"/hoi@hoidap_bot {OTHER}")
        lan.at(group).say("thôi, để mai hỏi lại")
        with running(server, library):
            server.user("Hùng").private_chat().say("/help").reply()
        assert told(mai.private_chat()) == ["661 HTX"]
        greeting, *answers = told(lan.at(group))
        assert "/hoi" in greeting
        assert answers == ["9 đảng viên"]


def test_what_is_older_than_ten_minutes_is_not_answered_any_more(library: Library) -> None:
    clock = SetClock(time.time() - 11 * 60)
    with Sandbox(clock=clock) as server:
        chat = server.user("Mai").private_chat()
        chat.say(ASKED)
        clock.forward(11 * 60)
        with running(server, library):
            chat.say(OTHER).reply()
        assert told(chat) == ["9 đảng viên"]


def test_two_hundred_waiting_messages_are_one_answer(library: Library) -> None:
    with Sandbox() as server:
        chat = server.user("Mai").private_chat()
        for _ in range(200):
            chat.say(OTHER)
        asked = chat.say(ASKED)
        with running(server, library):
            assert asked.reply().bold == "661 HTX"
        assert len(told(chat)) == 1


def test_a_backlog_that_can_t_be_fetched_comes_by_polling(library: Library) -> None:
    with Sandbox() as server:
        asked = server.user("Mai").private_chat().say(ASKED)
        server.faults.plan(Fault.server_error(), "getUpdates", times=1)
        with running(server, library):
            assert asked.reply(timeout=10).bold == "661 HTX"


@pytest.mark.parametrize("kind", ["voice", "sticker", "audio", "video", "document", "animation"])
def test_what_can_t_be_read_is_told_so_in_private_only(
    telegram: Sandbox, mai: Person, kind: str
) -> None:
    assert mai.private_chat().send(b"data", kind=kind).reply().text == say("unreadable")
    group = greeted(telegram.group("Nhóm", mai))
    group.promote_bot()
    sent = mai.at(group).send(b"data", kind=kind)
    mai.at(group).say("/help@hoidap_bot").reply()
    assert [view for view in sent.answers if view.text == say("unreadable")] == []


def test_an_album_is_told_so_once(mai: Person) -> None:
    chat = mai.private_chat()
    for _ in range(3):
        chat.send(b"data", album="77")
    chat.say("/help").reply()
    assert told(chat)[:-1] == [say("unreadable")]


def test_an_album_whose_caption_asks_is_answered_and_no_more(mai: Person) -> None:
    chat = mai.private_chat()
    chat.send(b"data", album="78", caption=ASKED)
    chat.send(b"data", album="78")
    chat.say("/help").reply()
    assert told(chat)[:-1] == ["661 HTX"]
