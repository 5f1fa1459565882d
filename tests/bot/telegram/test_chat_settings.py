"""What a chat settles, and what it can have deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from running_bot import ASKED, greeted, running

from bot.sandbox import Sandbox
from bot.store import open_store
from bot.words import words

if TYPE_CHECKING:
    from pathlib import Path

    from bot.sandbox import Group, Person
    from knowledge.library import Library

say, english = words("vi"), words("en")


@pytest.fixture
def group(telegram: Sandbox, mai: Person, lan: Person) -> Group:
    return greeted(telegram.group("Nhóm", mai, admins=(lan,)))


def test_the_frame_words_change_their_language_at_once(mai: Person) -> None:
    chat = mai.private_chat()
    settings = chat.say("/caidat").reply()
    assert "✓ Tiếng Việt" in settings.buttons
    press = settings.click("English")
    assert press.edit().text == english("caidat")
    assert press.toast() == english("caidat.done")
    answer = chat.say(ASKED).reply()
    assert english("button.source") in answer.buttons
    assert answer.text.endswith("paragraph 2")


def test_quotes_can_be_short(mai: Person) -> None:
    chat = mai.private_chat()
    asked = "99 chuỗi cung ứng gồm những gì?"
    long = chat.say("Bí thư Chi bộ Liên minh HTX Cần Thơ là ai?").reply().quote
    chat.say("/caidat").reply().click(say("caidat.quote.short")).edit()
    assert chat.say("Bí thư Chi bộ Liên minh HTX Cần Thơ là ai?").reply().quote <= long
    assert len(chat.say(asked).reply().quote) <= 300


def test_a_setting_outlives_the_process(library: Library, tmp_path: Path) -> None:
    with Sandbox() as server:
        chat = server.user("Mai").private_chat()
        for expected in (say, english):
            store = open_store(tmp_path, say)
            with running(server, library, store=store):
                settings = chat.say("/caidat").reply()
                assert settings.text == expected("caidat")
                if expected is say:
                    settings.click("English").edit()
            store.close()


def test_in_a_group_only_administrators_settle(group: Group, mai: Person, lan: Person) -> None:
    refused = mai.at(group).say("/caidat@hoidap_bot").reply()
    assert refused.text == say("caidat.admins")
    settings = lan.at(group).say("/caidat@hoidap_bot").reply()
    assert settings.text.startswith(say("caidat"))
    assert settings.seen_by(mai.at(group)).click("English").toast() == say("caidat.admins")
    assert settings.click("English").edit().text.startswith(english("caidat"))


def test_an_anonymous_administrator_settles_too(
    telegram: Sandbox, group: Group, mai: Person
) -> None:
    group.make_admin(mai, anonymous=True)
    assert say("caidat") in mai.at(group).say("/caidat@hoidap_bot").reply().text


def test_a_group_that_becomes_a_supergroup_keeps_its_settings(
    telegram: Sandbox, lan: Person
) -> None:
    group = greeted(telegram.group("Nhóm nhỏ", basic=True, admins=(lan,)))
    lan.at(group).say("/caidat@hoidap_bot").reply().click("English").edit()
    moved = group.migrate()
    assert english("caidat") in lan.at(moved).say("/caidat@hoidap_bot").reply().text


def test_what_is_kept_is_told_and_deleted(mai: Person) -> None:
    chat = mai.private_chat()
    answer = chat.say(ASKED).reply()
    answer.click(say("button.like")).toast()
    told = chat.say("/riengtu").reply()
    assert told.text == say("riengtu", count=1, wishes=0, days=30)
    assert told.click(say("button.delete")).edit().text == say("riengtu.deleted")
    assert chat.say("/riengtu").reply().text == say("riengtu", count=0, wishes=0, days=30)
    assert answer.click(say("button.source")).toast() == say("button.gone")


def test_in_a_group_each_deletes_their_own(group: Group, mai: Person, lan: Person) -> None:
    mine = mai.at(group).say(f"/hoi@hoidap_bot {ASKED}").reply()
    hers = lan.at(group).say(f"/hoi@hoidap_bot {ASKED}").reply()
    told = mai.at(group).say("/riengtu@hoidap_bot").reply()
    assert told.click(say("button.delete")).toast() == say("riengtu.deleted")
    assert mine.click(say("button.source")).toast() == say("button.gone")
    assert hers.click(say("button.source")).edit().text != hers.text


def test_what_was_asked_in_the_group_s_name_is_its_administrators_to_delete(
    group: Group, mai: Person, lan: Person
) -> None:
    group.make_admin(lan, anonymous=True)
    answer = lan.at(group).say(f"/hoi@hoidap_bot {ASKED}").reply()
    told = lan.at(group).say("/riengtu@hoidap_bot").reply()
    assert told.text == say("riengtu", count=1, wishes=0, days=30)
    refused = told.seen_by(mai.at(group)).click(say("button.delete"))
    assert refused.toast() == say("caidat.admins")
    assert told.click(say("button.delete")).toast() == say("riengtu.deleted")
    assert answer.click(say("button.source")).toast() == say("button.gone")


def test_who_speaks_as_a_channel_of_theirs_is_answered_and_settles_nothing(
    telegram: Sandbox, group: Group, mai: Person
) -> None:
    channel = telegram.channel("Kênh của Mai", mai, with_bot=False)
    seat = mai.at(group)
    asked = seat.say(f"/hoi@hoidap_bot {ASKED}", as_channel=channel)
    assert asked.reply().bold == "661 HTX"
    settling = seat.say("/caidat@hoidap_bot", as_channel=channel)
    assert settling.reply().text == say("caidat.admins")
