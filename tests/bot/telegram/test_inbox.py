"""/chuatraloi: the operators' inbox, and what they answer from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from running_bot import running

from bot.screens.inbox import REPLY_LIMIT
from bot.store import open_store
from bot.words import words

if TYPE_CHECKING:
    from pathlib import Path

    from bot.sandbox import Sandbox, Seat, View
    from knowledge.library import Library

say = words("vi")
UNKNOWN = "Đà Nẵng có bao nhiêu HTX?"
REPLY = "Đà Nẵng có 112 HTX. Số liệu của Liên minh HTX thành phố."
SON_LA = "Học và làm theo Bác ở Chi bộ Liên minh HTX tỉnh Sơn La"


@pytest.fixture
def mai(operators: Sandbox, desk: Seat) -> Seat:
    """Mai's private chat, in which she has asked in vain."""
    chat = operators.user("Mai").private_chat()
    chat.say(UNKNOWN).reply()
    return chat


def opened(desk: Seat, number: int = 1) -> View:
    """An entry of the inbox."""
    return desk.say("/chuatraloi").reply().click(str(number)).edit()


def answered(desk: Seat, text: str = REPLY) -> View:
    """What the bot says when the first entry is answered with this text."""
    return desk.say(text, reply_to=opened(desk)).reply()


def test_what_many_asked_in_vain_stands_first_without_who_asked(
    operators: Sandbox, desk: Seat
) -> None:
    for name, text in (
        ("Mai", "Huế có gì?"),
        ("Lan", UNKNOWN),
        ("Mai", "da nang co bao nhieu htx"),
    ):
        operators.user(name).private_chat().say(text).reply()
    inbox = desk.say("/chuatraloi").reply()
    again = "da nang co bao nhieu htx"
    assert say("inbox.entry", number=1, text=again, times=2) in inbox.text
    assert "Mai" not in inbox.text


def test_a_follow_up_stands_there_as_it_was_meant(mai: Seat, desk: Seat) -> None:
    mai.say("còn Huế?").reply()
    assert "Huế có bao nhiêu HTX" in desk.say("/chuatraloi").reply().text


@pytest.mark.usefixtures("mai")
def test_an_entry_is_dismissed_and_put_back(desk: Seat) -> None:
    inbox = desk.say("/chuatraloi").reply()
    entry = inbox.click("1").edit()
    assert entry.bold == UNKNOWN
    without = entry.click(say("button.dismiss")).edit()
    assert without.text == say("inbox.empty")
    assert desk.say("/chuatraloi").reply().text == say("inbox.empty")
    assert without.click(say("button.undo")).edit().text == inbox.text


def test_a_long_inbox_is_turned_by_page(desk: Seat) -> None:
    for number in range(7):
        desk.say(f"Đà Nẵng năm {2001 + number} có bao nhiêu HTX?").reply()
    inbox = desk.say("/chuatraloi").reply()
    second = inbox.click("›").edit()
    assert second.rows[0] == ("1", "2")
    entry = second.click("2").edit()
    assert entry.click(say("button.inbox")).edit().text == second.text


def test_a_reply_in_words_answers_whoever_asks_the_same(mai: Seat, desk: Seat) -> None:
    saved = answered(desk)
    assert saved.text == say("inbox.saved", text=UNKNOWN)
    assert desk.say("/chuatraloi").reply().text == say("inbox.empty")
    for question in (UNKNOWN, "da nang co may htx", "Số HTX của Đà Nẵng là bao nhiêu?"):
        given = mai.say(question).reply()
        assert given.bold == "Đà Nẵng có 112 HTX."
        assert given.quote == REPLY
        assert given.text.splitlines()[-1].startswith("— Ban quản trị trả lời ngày ")


@pytest.mark.parametrize(
    "question",
    [
        "Huế có bao nhiêu HTX?",
        "Đà Nẵng năm 2018 có bao nhiêu HTX?",
        "Đà Nẵng có bao nhiêu đảng viên?",
        "HTX nào ở Đà Nẵng?",
    ],
)
def test_another_question_is_not_answered_by_it(mai: Seat, desk: Seat, question: str) -> None:
    answered(desk)
    assert "112" not in mai.say(question).reply().text


def test_a_follow_up_gets_the_answer_too(mai: Seat, desk: Seat) -> None:
    answered(desk)
    mai.say("Sơn La có bao nhiêu HTX?").reply()
    assert mai.say("còn Đà Nẵng?").reply().bold == "Đà Nẵng có 112 HTX."


def test_the_answer_can_be_read_whole_copied_and_judged(mai: Seat, desk: Seat) -> None:
    answered(desk)
    given = mai.say(UNKNOWN).reply()
    copied = given.button(say("button.copy"))["copy_text"]["text"]
    assert copied.startswith("Đà Nẵng có 112 HTX. — Ban quản trị")
    source = given.click(say("button.source")).edit()
    assert source.bold == UNKNOWN
    assert source.quote == REPLY
    assert say("source.part.curated").capitalize() in source.text
    again = source.click(say("button.back")).edit()
    ((_, address),) = again.links
    private = mai.start(address.partition("=")[2]).reply()
    assert private.quote == REPLY
    assert not private.buttons


def test_an_answer_that_is_disliked_is_back_in_the_inbox(mai: Seat, desk: Seat) -> None:
    answered(desk)
    mai.say(UNKNOWN).reply().click(say("button.dislike")).edit()
    assert answered(desk, "Đà Nẵng có 113 HTX.").text == say("inbox.saved", text=UNKNOWN)
    assert mai.say(UNKNOWN).reply().bold == "Đà Nẵng có 113 HTX."


def test_an_answer_is_taken_back_at_once(mai: Seat, desk: Seat) -> None:
    inbox = answered(desk).click(say("button.undo")).edit()
    assert UNKNOWN in inbox.text
    assert "112" not in mai.say(UNKNOWN).reply().text


@pytest.mark.usefixtures("mai")
def test_an_answer_is_taken_back_later_from_the_list(desk: Seat) -> None:
    answered(desk)
    given = desk.say("/chuatraloi").reply().click(say("button.given", count=1)).edit()
    assert UNKNOWN in given.text
    assert REPLY in given.text
    assert UNKNOWN in given.click(say("button.take_back", number=1)).edit().text


def test_an_article_is_chosen_from_the_list(mai: Seat, desk: Seat) -> None:
    choosing = opened(desk).click(say("button.choose")).edit()
    title = choosing.text.splitlines()[2].removeprefix("1. ")
    chosen = choosing.click("1").edit()
    assert chosen.text == say("inbox.chosen", title=title, text=UNKNOWN)
    given = mai.say("da nang co bao nhieu htx").reply()
    assert given.bold == title
    assert given.click(say("button.source")).edit().text.startswith(title)
    assert UNKNOWN in chosen.click(say("button.undo")).edit().text


def test_an_article_is_chosen_by_its_link(mai: Seat, desk: Seat) -> None:
    ((_, link),) = mai.say("Sơn La có bao nhiêu HTX?").reply().links
    assert answered(desk, link).text == say("inbox.chosen", title=SON_LA, text=UNKNOWN)
    assert mai.say(UNKNOWN).reply().bold == SON_LA
    given = desk.say("/chuatraloi").reply().click(say("button.given", count=1)).edit()
    assert f"→ {SON_LA}" in given.text


@pytest.mark.usefixtures("mai")
def test_a_link_to_no_article_changes_nothing(desk: Seat) -> None:
    told = answered(desk, "https://t.me/hoidap_bot?start=a-0123456789ab")
    assert told.text == say("tomtat.unknown")
    assert UNKNOWN in desk.say("/chuatraloi").reply().text


@pytest.mark.usefixtures("mai")
def test_a_reply_too_long_to_be_shown_whole_is_refused(desk: Seat) -> None:
    length = REPLY_LIMIT + 1
    told = answered(desk, "a" * length)
    assert told.text == say("inbox.too_long", most=REPLY_LIMIT, length=length)


@pytest.mark.usefixtures("mai")
def test_a_reply_to_the_list_is_told_to_open_an_entry(desk: Seat) -> None:
    inbox = desk.say("/chuatraloi").reply()
    assert desk.say("112", reply_to=inbox).reply().text == say("inbox.open_first")


def test_an_operator_s_reply_to_anything_else_is_a_question(desk: Seat) -> None:
    first = desk.say("/help").reply()
    assert desk.say("Sơn La có bao nhiêu HTX?", reply_to=first).reply().bold == "661 HTX"


def test_an_answer_is_kept_when_the_bot_starts_anew(
    operators: Sandbox, library: Library, tmp_path: Path
) -> None:
    hung = operators.user("Hùng")
    chat = hung.private_chat()
    for first in (True, False):
        store = open_store(tmp_path, say)
        with running(operators, library, store=store, admins=frozenset({hung.id})):
            if first:
                chat.say(UNKNOWN).reply()
                answered(chat)
            else:
                assert chat.say("da nang co may htx").reply().quote == REPLY
        store.close()


@pytest.mark.parametrize("command", ["/chuatraloi", "/thongke"])
def test_to_others_the_commands_don_t_exist(operators: Sandbox, desk: Seat, command: str) -> None:
    mai = operators.user("Mai")
    assert mai.private_chat().say(command).reply().text == say("command.unknown")
    group = operators.group("Nhóm", mai, long_since=True)
    sent = mai.at(group).say(f"{command}@hoidap_bot")
    mai.at(group).say("/help@hoidap_bot").reply()
    assert sent.answers == ()


@pytest.mark.parametrize(
    "forged", ["i::0:0", "e::1:0", "o::1:0", "v::1:0", "l::1:0", "j:x:1:0", "g::0:0", "y::1:0"]
)
def test_nobody_else_presses_the_inbox_s_buttons(desk: Seat, mai: Seat, forged: str) -> None:
    stranger = mai.say(UNKNOWN).reply()
    press = mai.click(stranger, {"text": "x", "callback_data": forged})
    assert press.toast() == say("button.gone")
    assert UNKNOWN in desk.say("/chuatraloi").reply().text


@pytest.mark.parametrize("gone", ["e::9:0", "o::9:0", "v::9:0", "l::9:0", "j:x:1:0", "y::9:0"])
def test_a_press_on_what_is_gone_is_told_so(desk: Seat, mai: Seat, gone: str) -> None:
    inbox = desk.say("/chuatraloi").reply()
    assert desk.click(inbox, {"text": "x", "callback_data": gone}).toast() == say("button.gone")


def test_the_operator_s_menu_has_the_commands(operators: Sandbox, desk: Seat) -> None:
    desk.say("/help").reply()
    assert {"chuatraloi", "thongke"} <= set(desk.menu())
    assert "thongke" not in operators.user("Mai").private_chat().menu()
