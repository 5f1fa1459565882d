"""/thongke: the figures of how the bot is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from running_bot import ASKED

from bot.sandbox.rules.pictures import picture_size
from bot.words import words

if TYPE_CHECKING:
    from bot.sandbox import Sandbox, Seat

say = words("vi")
UNKNOWN = "Đà Nẵng có bao nhiêu HTX?"


def test_the_figures_count_what_was_asked(operators: Sandbox, desk: Seat) -> None:
    chat = operators.user("Mai").private_chat()
    for text in (ASKED, ASKED, UNKNOWN, "xin chào"):
        answer = chat.say(text).reply()
    chat.say(ASKED).reply().click(say("button.like")).toast()
    assert answer.text
    shown = desk.say("/thongke").reply()
    told = shown.text
    assert picture_size(shown.file)
    assert say("figures.questions", count=4, share=75) in told
    assert say("figures.feedback", likes=1, dislikes=0) in told
    assert say("figures.item", text=ASKED, count=3) in told


def test_the_figures_of_an_unused_bot_can_be_told(desk: Seat) -> None:
    shown = desk.say("/thongke").reply()
    assert say("figures.questions", count=0, share=0) in shown.text
    assert not shown.file
