"""Where two operators must agree, one alone sends nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from newsroom import Newsroom, copies, open_newsroom, posted, pressed, say, shown

from bot.sandbox import Limits, Sandbox
from bot.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.sandbox import Seat, View
    from knowledge.library import Library

TWO = {"hoidap_announce_approvals": 2}
CONFIRM, CORRECTLY = say("button.annconfirm"), say("button.correct_surely")
english = words("en")


class Pair(NamedTuple):
    room: Newsroom
    other: Seat  # of the second operator, with the bot

    def request(self) -> View:
        """What the second operator is asked, waited for."""
        return shown(self.other, say("thongbao.request"))


@pytest.fixture
def pair(library: Library) -> Iterator[Pair]:
    with Sandbox(limits=Limits.none()) as server:
        hung = server.user("Hùng")
        hung.private_chat().start()
        admins = frozenset({hung.id})
        with open_newsroom(server, library, admins=admins, settings=TWO) as room:
            yield Pair(room, hung.private_chat())


def test_it_goes_out_when_the_second_operator_has_seen_and_confirmed_it(pair: Pair) -> None:
    group = pair.room.group()
    press = pair.room.confirm(pair.room.draft("Họp lúc 8h", group=group))
    assert press.toast() == say("thongbao.confirmed")
    assert say("thongbao.waiting", count=1) in press.edit().text
    request = pair.request()
    assert copies(pair.other, "Họp lúc 8h")  # the preview above it
    assert not copies(pair.room.mai.at(group), "Họp lúc 8h")
    assert request.click(CONFIRM).toast() == say("thongbao.confirmed")
    posted(pair.room.mai.at(group), "Họp lúc 8h")
    shown(pair.room.chat, "xong: 1/1")


def test_one_operator_does_not_count_twice(pair: Pair) -> None:
    group = pair.room.group()
    _, below = pair.room.preview(pair.room.draft("Họp lúc 9h", group=group))
    below.click(CONFIRM).toast()
    assert below.click(CONFIRM).toast() == say("thongbao.confirmed.already")
    pair.room.chat.say("/help").reply()
    assert not copies(pair.room.mai.at(group), "Họp lúc 9h")


def test_what_was_changed_meanwhile_is_shown_again_and_needs_both_anew(pair: Pair) -> None:
    group = pair.room.group()
    waiting = pair.room.confirm(pair.room.draft("Bản một", group=group)).edit()
    old = pair.request()
    card = waiting.click(say("button.anncard")).edit()
    card.click(say("button.anncontent")).edit()
    pair.room.chat.say("Bản hai").reply()
    assert old.click(CONFIRM).toast() == say("thongbao.changed")
    posted(pair.other, "Bản hai")
    new = shown(pair.other, say("thongbao.request"))
    while new.id == old.id:
        new = shown(pair.other, say("thongbao.request"))
    assert new.click(CONFIRM).toast() == say("thongbao.confirmed")
    assert not copies(pair.room.mai.at(group), "Bản hai")
    shown(pair.room.chat, say("thongbao.request")).click(CONFIRM).toast()
    posted(pair.room.mai.at(group), "Bản hai")


def test_where_there_are_too_few_operators_the_card_says_so(library: Library) -> None:
    with (
        Sandbox(limits=Limits.none()) as server,
        open_newsroom(server, library, settings=TWO) as room,
    ):
        press = room.draft("Mời họp", group=room.group()).click(say("button.annpreview"))
        assert press.toast() == say("fault.too_few_operators", needed=2)
        assert say("fault.too_few_operators", needed=2) in press.edit().text


def test_a_scheduled_one_that_is_changed_must_be_confirmed_by_both_again(pair: Pair) -> None:
    group = pair.room.group()
    card = pair.room.timed(pair.room.draft("Họp mai", group=group), "mai 7h")
    pair.room.confirm(card).toast()
    pair.request().click(CONFIRM).toast()
    listed = pair.room.chat.say("/lichthongbao").reply()
    draft = pressed(listed, "1", say("button.annchange"))
    assert say("state.draft") in draft.bold
    assert say("lichthongbao.empty") == pair.room.chat.say("/lichthongbao").reply().text
    press = pair.room.confirm(draft)
    assert say("thongbao.waiting", count=1) in press.edit().text


def test_a_correction_needs_as_many_as_the_announcement_did(pair: Pair) -> None:
    group = pair.room.group()
    pair.room.confirm(pair.room.draft("Họp lúc 7h", group=group)).toast()
    pair.request().click(CONFIRM).toast()
    copy = posted(pair.room.mai.at(group), "Họp lúc 7h")
    shown(pair.room.chat, "xong: 1/1")
    pressed(pair.room.chat.say("/lichthongbao").reply(), "1", say("button.correct"))
    proposed = pair.room.chat.say("Họp lúc 8h").reply()
    assert say("thongbao.confirm.others", count=1) in proposed.text
    press = proposed.click(CORRECTLY)
    assert press.toast() == say("thongbao.confirmed")
    assert say("thongbao.waiting", count=1) in press.edit().text
    assert proposed.click(CORRECTLY).toast() == say("thongbao.confirmed.already")
    asked = shown(pair.other, say("thongbao.correct.request", number=1))
    assert asked.quote == "Họp lúc 8h"
    assert copy.now == copy
    assert asked.click(CORRECTLY).edit().text == say("thongbao.corrected")
    posted(pair.room.mai.at(group), "Họp lúc 8h")


def test_a_correction_that_was_given_up_or_replaced_can_t_be_confirmed(pair: Pair) -> None:
    group = pair.room.group()
    pair.room.confirm(pair.room.draft("Họp ở xã", group=group)).toast()
    pair.request().click(CONFIRM).toast()
    shown(pair.room.chat, "xong: 1/1")
    requests = []
    for text in ("Họp ở huyện", "Họp ở tỉnh"):
        pressed(pair.room.chat.say("/lichthongbao").reply(), "1", say("button.correct"))
        waiting = pressed(pair.room.chat.say(text).reply(), CORRECTLY)
        requests.append(shown(pair.other, text))
    assert requests[0].click(CORRECTLY).toast() == say("thongbao.gone")
    waiting.click(say("button.never_mind")).edit()
    assert requests[1].click(CORRECTLY).toast() == say("thongbao.gone")
    assert copies(pair.room.mai.at(group), "Họp ở xã")


def test_each_operator_is_asked_in_their_own_language(pair: Pair) -> None:
    group = pair.room.group()
    pair.room.chat.say("/caidat").reply().click("English").edit()
    card = pair.room.chat.say("/thongbao Họp lúc 10h").reply()
    title = str(group.chat.title)
    choosing = card.click(english("button.annwho")).edit()
    groups = choosing.click(english("button.groups", count=0)).edit()
    card = pressed(groups, title, english("button.card"))
    card.click(english("button.annpreview"))
    below = shown(pair.room.chat, english("thongbao.confirm", count=1))
    below.click(english("button.annconfirm")).toast()
    assert CONFIRM in pair.request().buttons
