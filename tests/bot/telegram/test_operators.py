"""The operators' inbox and figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from running_bot import greeted, running

from bot.sandbox import Limits, Sandbox
from bot.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.sandbox import Person, Seat
    from knowledge.library import Library

say = words("vi")
ASKED = "Sơn La có bao nhiêu HTX?"
UNKNOWN = "Đà Nẵng có bao nhiêu HTX?"


@pytest.fixture
def telegram() -> Iterator[Sandbox]:
    with Sandbox(limits=Limits.none()) as server:
        yield server


@pytest.fixture
def operator(telegram: Sandbox) -> Person:
    return telegram.user("Hùng")


@pytest.fixture
def desk(telegram: Sandbox, operator: Person, library: Library) -> Iterator[Seat]:
    """The operator's private chat, the bot running."""
    chat = operator.private_chat()
    chat.start()
    with running(telegram, library, admins=frozenset({operator.id})):
        yield chat


def test_what_many_asked_in_vain_stands_first_without_who_asked(
    telegram: Sandbox, desk: Seat
) -> None:
    for name, text in (
        ("Mai", "Huế có gì?"),
        ("Lan", UNKNOWN),
        ("Mai", "da nang co bao nhieu htx"),
    ):
        telegram.user(name).private_chat().say(text).reply()
    inbox = desk.say("/chuatraloi").reply()
    again = "da nang co bao nhieu htx"
    assert say("inbox.entry", number=1, text=again, times=2) in inbox.text
    assert "Mai" not in inbox.text


def test_an_entry_is_dismissed_and_taken_back(desk: Seat) -> None:
    desk.say(UNKNOWN).reply()
    inbox = desk.say("/chuatraloi").reply()
    without = inbox.click(say("button.dismiss", number=1)).edit()
    assert without.text == say("inbox.empty")
    assert desk.say("/chuatraloi").reply().text == say("inbox.empty")
    assert without.click(say("button.undo")).edit().text == inbox.text


def test_a_long_inbox_is_turned_by_page(desk: Seat) -> None:
    for number in range(7):
        desk.say(f"Đà Nẵng năm {2001 + number} có bao nhiêu HTX?").reply()
    inbox = desk.say("/chuatraloi").reply()
    assert "1/2" in inbox.buttons
    second = inbox.click("›").edit()
    assert say("button.dismiss", number=2) in second.buttons
    assert say("button.dismiss", number=3) not in second.buttons


def test_the_figures_count_what_was_asked(telegram: Sandbox, desk: Seat) -> None:
    chat = telegram.user("Mai").private_chat()
    for text in (ASKED, ASKED, UNKNOWN, "xin chào"):
        answer = chat.say(text).reply()
    chat.say(ASKED).reply().click(say("button.like")).toast()
    assert answer.text
    told = desk.say("/thongke").reply().text
    assert say("figures.questions", count=4, share=75) in told
    assert say("figures.feedback", likes=1, dislikes=0) in told
    assert say("figures.item", text=ASKED, count=3) in told


def test_the_figures_of_an_unused_bot_can_be_told(desk: Seat) -> None:
    assert say("figures.questions", count=0, share=0) in desk.say("/thongke").reply().text


@pytest.mark.parametrize("command", ["/chuatraloi", "/thongke"])
def test_to_others_the_commands_don_t_exist(telegram: Sandbox, desk: Seat, command: str) -> None:
    mai = telegram.user("Mai")
    assert mai.private_chat().say(command).reply().text == say("command.unknown")
    group = greeted(telegram.group("Nhóm", mai))
    sent = mai.at(group).say(f"{command}@hoidap_bot")
    mai.at(group).say("/help@hoidap_bot").reply()
    assert sent.answers == ()


@pytest.mark.parametrize("forged", ["i::0:0", "o::1:0", "v::1:0"])
def test_nobody_else_presses_the_inbox_s_buttons(
    telegram: Sandbox, desk: Seat, forged: str
) -> None:
    stranger = telegram.user("Mai").private_chat().say(UNKNOWN).reply()
    press = stranger.seat.click(stranger, {"text": "x", "callback_data": forged})
    assert press.toast() == say("button.gone")
    assert UNKNOWN in desk.say("/chuatraloi").reply().text


def test_the_operator_s_menu_has_the_commands(telegram: Sandbox, desk: Seat) -> None:
    desk.say("/help").reply()
    assert {"chuatraloi", "thongke"} <= set(desk.menu())
    assert "thongke" not in telegram.user("Mai").private_chat().menu()
