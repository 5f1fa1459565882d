from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.sandbox import Sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plain_bot import PlainBot

    from bot.sandbox import Group, Person


@pytest.fixture
def group(telegram: Sandbox, mai: Person) -> Group:
    return telegram.group("Tổ hợp tác", mai)


@pytest.mark.parametrize(
    ("text", "arrives"),
    [
        ("Sơn La có bao nhiêu HTX?", False),
        ("@hoidap_bot Sơn La có bao nhiêu HTX?", False),
        ("/hoi@hoidap_bot Sơn La", True),
        ("/hoi@HoiDap_Bot Sơn La", True),
        ("/hoi@other_bot Sơn La", False),
        ("/hoi Sơn La", True),
        ("nhờ /hoi Sơn La", False),
    ],
)
def test_privacy_mode_lets_through_what_is_meant_for_the_bot(
    group: Group, mai: Person, text: str, arrives: bool
) -> None:
    assert mai.at(group).say(text).delivered == arrives


def test_replies_to_the_bot_arrive_and_replies_to_others_do_not(
    bot: PlainBot, group: Group, mai: Person
) -> None:
    bot("sendMessage", chat_id=group.id, text="661 HTX")
    answer = mai.at(group).transcript()[-1]
    assert mai.at(group).say("năm nào?", reply_to=answer).delivered
    own = mai.at(group).say("ai biết?")
    assert not mai.at(group).say("chịu", reply_to=own).delivered


def test_a_bare_command_goes_to_the_last_bot_that_wrote(
    bot: PlainBot, group: Group, mai: Person
) -> None:
    other = group.add_other_bot("Thoitiet")
    assert not mai.at(group).say("/hoi Sơn La").delivered
    bot("sendMessage", chat_id=group.id, text="661 HTX")
    assert mai.at(group).say("/hoi Sơn La").delivered
    other.at(group).say("Trời nắng")
    assert not mai.at(group).say("/hoi Sơn La").delivered


def test_other_bots_are_never_heard(group: Group) -> None:
    other = group.add_other_bot("Thoitiet")
    group.promote_bot()
    assert not other.at(group).say("/hoi@hoidap_bot Sơn La").delivered


def test_an_administrator_hears_everything(group: Group, mai: Person) -> None:
    group.promote_bot()
    assert mai.at(group).say("Sơn La có bao nhiêu HTX?").delivered


def test_service_messages_arrive(telegram: Sandbox, bot: PlainBot, group: Group) -> None:
    bot.updates()
    group.add(telegram.user("Hùng"))
    (update,) = bot.updates()
    assert update["message"]["new_chat_members"][0]["first_name"] == "Hùng"


@pytest.fixture
def open_telegram() -> Iterator[Sandbox]:
    with Sandbox(privacy=False) as sandbox:
        yield sandbox


def test_without_privacy_mode_all_talk_arrives(open_telegram: Sandbox) -> None:
    mai = open_telegram.user("Mai")
    group = open_telegram.group("Tổ hợp tác", mai)
    assert mai.at(group).say("chào cả nhà").delivered


def test_privacy_switched_off_counts_only_once_the_bot_is_added_again(
    telegram: Sandbox, group: Group, mai: Person
) -> None:
    telegram.api.privacy = False
    assert not mai.at(group).say("chào cả nhà").delivered
    group.remove_bot()
    group.add_bot()
    assert mai.at(group).say("chào cả nhà").delivered


def test_where_the_bot_is_not_a_member_it_hears_nothing(telegram: Sandbox, mai: Person) -> None:
    group = telegram.group("Nhóm kín", mai, with_bot=False)
    assert not mai.at(group).say("/hoi@hoidap_bot Sơn La").delivered
