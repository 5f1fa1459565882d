from __future__ import annotations

import json
from typing import TYPE_CHECKING

from running_bot import greeted, running

from bot.sandbox import Fault, Sandbox
from bot.words import words

if TYPE_CHECKING:
    from bot.sandbox import Person
    from knowledge.library import Library

say = words("vi")
SETTING = {"setMyCommands", "setMyDescription", "setMyShortDescription"}


def test_each_place_has_the_commands_that_work_there(telegram: Sandbox, mai: Person) -> None:
    lan = telegram.user("Lan")
    group = greeted(telegram.group("Nhóm", mai, admins=(lan,)))
    mai.private_chat().say("/help").reply()
    assert {"caidat", "start", "nguon"} <= set(mai.private_chat().menu())
    assert not {"caidat", "start"} & set(mai.at(group).menu())
    assert {"caidat", "dangky", "huydangky", "bantin"} <= set(lan.at(group).menu())
    assert not {"dangky", "bantin", "thongbao", "chude"} & set(mai.at(group).menu())
    assert "dangky" in mai.private_chat().menu()


def test_every_command_of_a_menu_is_answered(telegram: Sandbox, mai: Person) -> None:
    chat = mai.private_chat()
    for command in chat.menu():
        assert chat.say(f"/{command}").reply().text != say("command.unknown"), command


def test_the_menu_speaks_the_user_s_language(telegram: Sandbox, mai: Person) -> None:
    mai.private_chat().say("/help").reply()
    for language, spoken in (("vi", "vi"), ("en", "en"), ("", "vi")):
        menu = next(
            call["commands"]
            for call in telegram.called("setMyCommands")
            if call.get("language_code", "") == language
        )
        assert words(spoken)("menu.moi") in [command["description"] for command in json.loads(menu)]


def test_a_second_start_sets_nothing_that_is_set_already(library: Library) -> None:
    with Sandbox() as server:
        counts = []
        for _ in range(2):
            with running(server, library):
                server.user("Mai").private_chat().say("/help").reply()
            counts.append(sum(call.method in SETTING for call in server.calls))
    assert counts[0] > 9
    assert counts[1] == counts[0]


def test_a_name_is_set_if_one_is_given_and_only_once(library: Library) -> None:
    with Sandbox() as server:
        for name in ("", "Hỏi đáp HTX", "Hỏi đáp HTX"):
            with running(server, library, name=name):
                server.user("Mai").private_chat().say("/help").reply()
        assert [call["name"] for call in server.called("setMyName")] == ["Hỏi đáp HTX"]


def test_a_name_that_telegram_declines_for_hours_keeps_nobody_waiting(library: Library) -> None:
    with Sandbox() as server:
        server.faults.plan(Fault.flood(80_000), "setMyName", "setMyDescription")
        with running(server, library, name="Hỏi đáp HTX"):
            assert server.user("Mai").private_chat().say("/help").reply().text
