from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from plain_bot import PlainBot

    from bot.sandbox import Person, Sandbox


def commands(*names: str) -> list[dict[str, str]]:
    return [{"command": name, "description": f"Lệnh {name}"} for name in names]


def test_the_bot_knows_itself(bot: PlainBot) -> None:
    me = bot("getMe")
    assert (me["is_bot"], me["username"]) == (True, "hoidap_bot")
    assert me["can_read_all_group_messages"] is False


@pytest.mark.parametrize("text", ["name", "description", "short_description"])
def test_texts_are_kept_by_language(bot: PlainBot, text: str) -> None:
    words = "".join(part.title() for part in text.split("_"))
    bot(f"setMy{words}", **{text: "Hỏi đáp"})
    bot(f"setMy{words}", **{text: "Questions"}, language_code="en")
    assert bot(f"getMy{words}") == {text: "Hỏi đáp"}
    assert bot(f"getMy{words}", language_code="en") == {text: "Questions"}
    assert bot(f"getMy{words}", language_code="fr") == {text: "Hỏi đáp"}


@pytest.mark.parametrize(
    ("method", "values"),
    [
        ("setMyName", {"name": "a" * 65}),
        ("setMyDescription", {"description": "a" * 513}),
        ("setMyShortDescription", {"short_description": "a" * 121}),
    ],
)
def test_texts_have_a_greatest_length(bot: PlainBot, method: str, values: dict[str, str]) -> None:
    assert bot.refusal(method, **values)[0] == 400


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (commands(*(f"c{n}" for n in range(101))), "BOT_COMMANDS_TOO_MUCH"),
        (commands("Hoi"), "BOT_COMMAND_INVALID"),
        (commands("hỏi"), "BOT_COMMAND_INVALID"),
        (commands("a" * 33), "BOT_COMMAND_INVALID"),
        ([{"command": "hoi", "description": ""}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([{"command": "hoi", "description": "a" * 257}], "BOT_COMMAND_DESCRIPTION_INVALID"),
    ],
)
def test_commands_that_telegram_refuses(bot: PlainBot, given: Any, reason: str) -> None:
    assert bot.refusal("setMyCommands", commands=given) == (400, f"Bad Request: {reason}")


def test_each_scope_and_language_has_its_own_menu(
    telegram: Sandbox, bot: PlainBot, mai: Person
) -> None:
    john = telegram.user("John", language_code="en")
    group = telegram.group("Tổ hợp tác", mai, admins=(john,))
    bot("setMyCommands", commands=commands("help"))
    bot("setMyCommands", commands=commands("ask"), language_code="en")
    bot("setMyCommands", commands=commands("hoi"), scope={"type": "all_group_chats"})
    admins = {"type": "all_chat_administrators"}
    bot("setMyCommands", commands=commands("caidat"), scope=admins)
    assert mai.private_chat().menu() == ("help",)
    assert john.private_chat().menu() == ("ask",)
    assert mai.at(group).menu() == ("hoi",)
    assert john.at(group).menu() == ("caidat",)
    bot("deleteMyCommands", scope=admins)
    assert john.at(group).menu() == ("hoi",)
    assert bot("getMyCommands", scope=admins) == []


def test_the_menu_button_is_kept_by_chat(bot: PlainBot, mai: Person) -> None:
    assert bot("getChatMenuButton") == {"type": "commands"}
    bot("setChatMenuButton", chat_id=mai.id, menu_button={"type": "default"})
    assert bot("getChatMenuButton", chat_id=mai.id) == {"type": "default"}
    assert bot.refusal("setChatMenuButton", menu_button={"type": "x"})[0] == 400
