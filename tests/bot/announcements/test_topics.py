"""Operators name the topics."""

from __future__ import annotations

import pytest
from newsroom import Newsroom, pressed, say

from bot.handlers.topics import NAME_LIMIT
from bot.menu import GROUP_ADMINS_COMMANDS, OPERATORS_COMMANDS


def item(name: str, count: int) -> str:
    return say("chude.item", name=name, count=count)


def test_topics_are_added_renamed_and_removed(room: Newsroom) -> None:
    assert item("hội chợ", 0) in room.chat.say("/chude  hội   chợ").reply().text
    room.chat.say("/chude").reply().click(say("button.new_topic")).edit()
    listed = room.chat.say("tập huấn").reply()
    assert listed.buttons[:3] == ("tin mới", "hội chợ", "tập huấn")
    room.group(topic="hội chợ")
    pressed(listed, "hội chợ", say("button.rename"))
    listed = room.chat.say("hội chợ triển lãm").reply()
    assert item("hội chợ triển lãm", 1) in listed.text
    asked = pressed(listed, "hội chợ triển lãm", say("button.remove"))
    assert asked.text == say("chude.remove", name="hội chợ triển lãm", count=1)
    assert "hội chợ" not in pressed(asked, say("button.remove_surely")).text
    assert room.chat.say("Sơn La có bao nhiêu HTX?").reply().bold == "661 HTX"


def test_a_new_name_that_is_not_wanted_after_all_is_a_question_again(room: Newsroom) -> None:
    asked = pressed(room.chat.say("/chude").reply(), say("button.new_topic"))
    pressed(asked, say("button.topics"))
    assert room.chat.say("Sơn La có bao nhiêu HTX?").reply().bold == "661 HTX"


@pytest.mark.parametrize("name", ["a, b", "\u200b", "🌾", "x" * (NAME_LIMIT + 1)])
def test_a_name_that_would_not_do_is_refused_with_the_reason(room: Newsroom, name: str) -> None:
    listed = room.chat.say(f"/chude {name}").reply()
    assert say("chude.unusable", limit=NAME_LIMIT) in listed.text
    assert listed.buttons[:-1] == ("tin mới",)


def test_no_two_topics_have_one_name(room: Newsroom) -> None:
    assert say("chude.taken", name="tin mới") in room.chat.say("/chude Tin Moi").reply().text


@pytest.mark.parametrize("command", ["/chude", "/thongbao", "/lichthongbao"])
def test_to_others_the_operators_commands_don_t_exist(room: Newsroom, command: str) -> None:
    told = room.lan.private_chat().say(command).reply().text
    assert told == say("command.unknown")
    assert command[1:] not in room.lan.private_chat().menu()
    assert command[1:] in room.chat.menu()


def test_in_a_group_an_operator_is_led_to_the_private_chat_and_nobody_else(room: Newsroom) -> None:
    group = room.group()
    ignored = []
    for command in OPERATORS_COMMANDS:
        told = room.mai.at(group).say(f"/{command}@hoidap_bot").reply()
        assert told.text == say("operators.in_private")
        assert told.button(say("button.private_chat"))["url"] == "https://t.me/hoidap_bot"
        ignored.append(room.lan.at(group).say(f"/{command}@hoidap_bot").id)
    room.lan.at(group).say("/moi@hoidap_bot").reply()
    answered = {view.message.reply_to for view in room.lan.at(group).transcript() if view.from_bot}
    assert not answered & set(ignored)


def test_help_tells_each_the_commands_that_are_theirs(room: Newsroom) -> None:
    group = room.group()
    for_operators = room.chat.say("/help").reply().text
    for_people = room.lan.private_chat().say("/help").reply().text
    in_group = room.lan.at(group).say("/help@hoidap_bot").reply().text
    for command in OPERATORS_COMMANDS:
        line = say("help.command", command=command, what=say(f"menu.{command}"))
        assert line in for_operators
        assert line not in for_people + in_group
    for command in GROUP_ADMINS_COMMANDS:
        assert say("help.command", command=command, what=say(f"menu.{command}")) in in_group
    assert say("help.group_admins") not in for_operators + for_people


@pytest.mark.parametrize("forged", ["topics::0:0", "topicdelyes::1:0", "anncard::1:0"])
def test_nobody_else_presses_the_operators_buttons(room: Newsroom, forged: str) -> None:
    room.chat.say("/thongbao Mời họp").reply()
    answer = room.lan.private_chat().say("/help").reply()
    press = answer.seat.click(answer, {"text": "x", "callback_data": forged})
    assert press.toast() == say("operators.only")
    assert "tin mới" in room.chat.say("/chude").reply().buttons
