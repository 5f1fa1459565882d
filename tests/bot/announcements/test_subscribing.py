"""Chats choose what they get, and get out again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from newsroom import Newsroom, copies, open_newsroom, posted, pressed, say
from running_bot import greeted

from bot.sandbox import Limits, Sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.library import Library

FAIR, LOAN = "hội chợ", "vốn vay"
SUBSCRIBE, STOP = say("button.subscribe"), say("button.stop")
NOTHING = say("dangky.off")


@pytest.fixture(scope="module")
def room(library: Library) -> Iterator[Newsroom]:
    with Sandbox(limits=Limits.none()) as server, open_newsroom(server, library) as opened:
        for name in (FAIR, LOAN):
            opened.topic(name)
        yield opened


def gets(*topics: str) -> str:
    return say("dangky.on", topics=", ".join(topics))


def test_a_group_that_takes_the_bot_in_is_asked_once(room: Newsroom) -> None:
    group = room.group()
    (greeting,) = (view for view in room.lan.at(group).transcript() if view.from_bot)
    assert greeting.text == say("start.group", name="@hoidap_bot")
    assert greeting.rows == ((SUBSCRIBE, say("button.decline")),)
    chosen = greeting.click(SUBSCRIBE).edit()
    assert chosen.text == gets("tin mới", FAIR, LOAN)
    assert chosen.click(STOP).edit().text == NOTHING
    group.promote_bot()
    room.lan.at(group).say("/help@hoidap_bot").reply()
    assert sum(view.from_bot for view in room.lan.at(group).transcript()) == 2


def test_in_a_group_only_administrators_subscribe(room: Newsroom) -> None:
    group = room.group()
    member = room.mai.at(group)
    assert member.say("/dangky@hoidap_bot").reply().text == say("caidat.admins")
    greeting = next(view for view in member.transcript() if view.from_bot)
    assert greeting.click(SUBSCRIBE).toast() == say("caidat.admins")
    assert room.lan.at(group).say("/huydangky@hoidap_bot").reply().text == NOTHING


def test_anybody_subscribes_in_private(room: Newsroom) -> None:
    chat = room.telegram.user("Bình").private_chat()
    assert chat.say("/dangky").reply().text == gets("tin mới", FAIR, LOAN)
    assert chat.say("/huydangky vốn vay").reply().text == gets("tin mới", FAIR)
    assert chat.say("/huydangky").reply().text == NOTHING


@pytest.mark.parametrize("typed", ["hội chợ", "hoi cho", "HỘI CHỢ", " hội  chợ ,"])
def test_a_topic_is_named_however_it_is_typed(room: Newsroom, typed: str) -> None:
    chat = room.telegram.user("Bình").private_chat()
    assert chat.say(f"/dangky {typed}").reply().text == gets(FAIR)


def test_a_topic_that_does_not_exist_is_named_with_those_that_do(room: Newsroom) -> None:
    chat = room.telegram.user("Bình").private_chat()
    told = chat.say("/dangky vốn vay, lễ hội").reply().text
    topics = f"tin mới, {FAIR}, {LOAN}"
    assert told == say("dangky.unknown", name="lễ hội", topics=topics)
    assert chat.say("/caidat").reply().click(say("button.announcements.off")).edit().text == NOTHING


def test_topics_are_chosen_one_by_one_from_the_settings(room: Newsroom) -> None:
    chat = room.telegram.user("Bình").private_chat()
    card = pressed(chat.say("/caidat").reply(), say("button.announcements.off"), LOAN)
    assert card.text == gets(LOAN)
    assert f"✓ {LOAN}" in card.buttons
    assert say("button.announcements.on") in chat.say("/caidat").reply().buttons
    assert card.click(f"✓ {LOAN}").edit().text == NOTHING


def test_what_was_subscribed_to_arrives_and_nothing_else(room: Newsroom) -> None:
    fair, loan, none = room.group(topic=FAIR), room.group(topic=LOAN), room.group()
    room.send("Khai mạc hội chợ", topic=FAIR)
    room.send("Vay vốn mới", topic=LOAN)
    assert posted(room.lan.at(fair), "Khai mạc hội chợ").buttons == (STOP,)
    posted(room.lan.at(loan), "Vay vốn mới")
    assert not copies(room.lan.at(fair), "Vay vốn mới")
    assert not copies(room.lan.at(none), "Vay vốn mới")


def test_the_way_out_under_an_announcement_leaves_it_as_it_is(room: Newsroom) -> None:
    group = room.group(topic=FAIR)
    room.send("Còn hai gian hàng", topic=FAIR)
    notice = posted(room.lan.at(group), "Còn hai gian hàng")
    assert notice.seen_by(room.mai.at(group)).click(STOP).toast() == say("caidat.admins")
    assert notice.click(STOP).toast() == say("dangky.stopped")
    assert notice.now == notice
    other = room.group(topic=FAIR)
    room.send("Hết gian hàng", topic=FAIR)
    posted(room.lan.at(other), "Hết gian hàng")
    assert not copies(room.lan.at(group), "Hết gian hàng")


def test_a_forum_gets_announcements_in_the_topic_where_it_subscribed(room: Newsroom) -> None:
    forum = greeted(room.telegram.group("Diễn đàn", room.mai, admins=(room.lan,), forum=True))
    place = forum.topic("Thông báo")
    room.lan.at(place).say("/dangky@hoidap_bot vốn vay").reply()
    room.send("Lãi suất giảm", topic=LOAN)
    assert posted(room.lan.at(place), "Lãi suất giảm").message.thread == place.thread


def test_a_button_of_a_topic_that_is_gone_shows_those_there_are(room: Newsroom) -> None:
    room.topic("chóng qua")
    chat = room.telegram.user("Bình").private_chat()
    card = chat.say("/dangky").reply()
    look = room.chat.say("/chude").reply().click("chóng qua").edit()
    pressed(look, say("button.remove"), say("button.remove_surely"))
    press = card.click("chóng qua")
    assert press.toast() == say("button.gone")
    assert press.edit().text == gets("tin mới", FAIR, LOAN)
