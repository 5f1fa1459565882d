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
SUBSCRIBE, STOP, UNDO = say("button.subscribe"), say("button.stop"), say("button.undo")
NOTHING, NOTHING_LEFT = say("dangky.off"), say("dangky.nothing_left")
NO_DIGEST = say("bantin.none", examples=say("bantin.examples"))
HELLO = say("start.group", name="@hoidap_bot")


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
    assert greeting.text == f"{HELLO}\n\n{say('start.group.choose')}"
    assert greeting.rows == ((SUBSCRIBE, say("button.decline")),)
    group.promote_bot()
    room.lan.at(group).say("/help@hoidap_bot").reply()
    assert sum(view.from_bot for view in room.lan.at(group).transcript()) == 2


def test_the_greeting_stays_and_tells_what_was_chosen(room: Newsroom) -> None:
    group = room.group()
    (greeting,) = (view for view in room.lan.at(group).transcript() if view.from_bot)
    declined = greeting.click(say("button.decline")).edit()
    assert declined.text == f"{HELLO}\n\n{say('start.group.declined')}"
    assert declined.buttons == (SUBSCRIBE,)
    everything = say("start.group.accepted", topics=f"tin mới, {FAIR}, {LOAN}")
    accepted = declined.click(SUBSCRIBE).edit()
    assert accepted.text == f"{HELLO}\n\n{everything}"
    room.lan.at(group).say(f"/huydangky@hoidap_bot {LOAN}").reply()
    declined = accepted.click(STOP).edit()
    assert say("start.group.declined") in declined.text
    again = declined.click(SUBSCRIBE).edit()
    assert say("start.group.accepted", topics=f"tin mới, {FAIR}") in again.text


def test_in_a_group_only_administrators_subscribe(room: Newsroom) -> None:
    group = room.group()
    member = room.mai.at(group)
    assert member.say("/dangky@hoidap_bot").reply().text == say("caidat.admins")
    greeting = next(view for view in member.transcript() if view.from_bot)
    assert greeting.click(SUBSCRIBE).toast() == say("caidat.admins")
    assert room.lan.at(group).say("/huydangky@hoidap_bot").reply().text == NOTHING_LEFT


def test_anybody_subscribes_in_private(room: Newsroom) -> None:
    chat = room.telegram.user("Bình").private_chat()
    assert chat.say("/dangky").reply().text == gets("tin mới", FAIR, LOAN)
    told = chat.say("/huydangky vốn vay").reply().text
    left = say("dangky.left", topics=f"tin mới, {FAIR}")
    assert told == f"{say('dangky.ended', topics=LOAN)}\n{left}"
    told = chat.say("/huydangky").reply().text
    assert told == f"{say('dangky.ended', topics=f'tin mới, {FAIR}')}\n{NOTHING_LEFT}"


def test_the_bare_command_changes_no_choice_that_was_made(room: Newsroom) -> None:
    chat = room.telegram.user("Bình").private_chat()
    chat.say(f"/dangky {LOAN}").reply()
    assert chat.say("/dangky").reply().text == gets(LOAN)


def test_what_was_ended_is_had_back_as_it_was(room: Newsroom) -> None:
    chat = room.telegram.user("Bình").private_chat()
    chat.say(f"/dangky {FAIR}, {LOAN}").reply()
    chat.say("/bantin thứ hai 7h").reply()
    ended = chat.say("/huydangky").reply()
    assert say("dangky.ended.digest", rhythm="thứ hai hằng tuần, 07:00") in ended.text
    assert chat.say("/bantin").reply().text == NO_DIGEST
    press = ended.click(UNDO)
    assert press.toast() == say("dangky.undone")
    assert press.edit().text == gets(FAIR, LOAN)
    assert "thứ hai hằng tuần, 07:00" in chat.say("/bantin").reply().text
    assert ended.click(UNDO).toast() == say("button.gone")


def test_what_is_ended_from_the_card_is_had_back_too(room: Newsroom) -> None:
    chat = room.telegram.user("Bình").private_chat()
    ended = chat.say(f"/dangky {FAIR}").reply().click(STOP).edit()
    assert ended.text == f"{say('dangky.ended', topics=FAIR)}\n{NOTHING_LEFT}"
    card = ended.click(UNDO).edit()
    assert card.text == gets(FAIR)
    assert pressed(card, STOP, say("button.topic_choice")).text == NOTHING


@pytest.mark.parametrize("typed", ["hội chợ", "hoi cho", "HỘI CHỢ", " hội  chợ ,"])
def test_a_topic_is_named_however_it_is_typed(room: Newsroom, typed: str) -> None:
    chat = room.telegram.user("Bình").private_chat()
    assert chat.say(f"/dangky {typed}").reply().text == gets(FAIR)


@pytest.mark.parametrize("command", ["/dangky", "/huydangky"])
def test_for_a_topic_that_does_not_exist_those_that_do_are_offered(
    room: Newsroom, command: str
) -> None:
    chat = room.telegram.user("Bình").private_chat()
    told = chat.say(f"{command} vốn vay, lễ hội").reply()
    assert told.text == f"⚠️ {say('dangky.unknown', name='lễ hội')}\n\n{NOTHING}"
    assert told.click(LOAN).edit().text == gets(LOAN)


def test_topics_are_chosen_one_by_one_from_the_settings(room: Newsroom) -> None:
    chat = room.telegram.user("Bình").private_chat()
    card = pressed(chat.say("/caidat").reply(), say("button.announcements.off"), LOAN)
    assert card.text == gets(LOAN)
    assert f"✓ {LOAN}" in card.buttons
    assert say("button.announcements.on") in chat.say("/caidat").reply().buttons
    card = card.click(f"✓ {LOAN}").edit()
    assert card.text == NOTHING
    assert card.click(say("button.settings")).edit().text == say("caidat")


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
