"""Questions in a group that call nobody, where its administrators want them answered."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from running_bot import ASKED, running

from bot.handlers.desk import ONCE_SECONDS
from bot.sandbox import Limits, Sandbox, SetClock
from bot.store import open_store
from bot.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bot.sandbox import Group, Person, Seat, View
    from knowledge.library import Library

say = words("vi")
OTHER = "Chi bộ Liên minh HTX Sơn La có mấy đảng viên?"
FAIRLY_SURE = "bao nhiêu tiền vay cho 16 HTX?"  # between 80 and 90 percent
CHANNEL_OWN = "Bản tin: Sơn La có bao nhiêu HTX?"


@pytest.fixture(scope="module")
def clock() -> SetClock:
    return SetClock(time.time())


@pytest.fixture(scope="module")
def telegram(library: Library, clock: SetClock) -> Iterator[Sandbox]:
    with Sandbox(limits=Limits.none()) as server, running(server, library, clock=clock, now=clock):
        yield server


@pytest.fixture
def group(telegram: Sandbox, mai: Person, lan: Person) -> Group:
    """A group whose administrator Lan has not changed anything; the bot hears all talk."""
    made = telegram.group("Tổ hợp tác", mai, admins=(lan,), long_since=True)
    made.promote_bot()
    return made


def settle(admin: Person, group: Group, percent: int) -> View:
    card = admin.at(group).say("/caidat@hoidap_bot").reply()
    return card.click(say("caidat.sure", percent=percent)).edit()


@pytest.fixture
def seat(group: Group, mai: Person, lan: Person) -> Seat:
    """Mai's place, once the group wants sure answers."""
    settle(lan, group, 80)
    return mai.at(group)


def silent_about(seat: Seat, text: str, **where: object) -> bool:
    """Whether nothing came back for `text` although a later command was answered."""
    said = seat.say(text, **where)
    assert said.delivered
    seat.say("/help@hoidap_bot").reply()
    return not [v for v in seat.transcript() if v.from_bot and v.message.reply_to == said.id]


def test_unless_switched_on_talk_is_left_alone(group: Group, mai: Person) -> None:
    assert silent_about(mai.at(group), ASKED)


@pytest.mark.parametrize(
    "text",
    [
        ASKED,
        "mọi người ơi sơn la có bao nhiêu htx nhỉ",
        "Chi bộ Sơn La có mấy đảng viên vậy? 🙏",
    ],
)
def test_a_question_to_nobody_is_answered_once_switched_on(seat: Seat, text: str) -> None:
    reply = seat.say(text).reply()
    assert reply.bold in ("661 HTX", "9 đảng viên")
    assert reply.reply_to is not None
    assert say("button.like") in reply.buttons


@pytest.mark.parametrize(
    "text",
    [
        "chào cả nhà",
        "cảm ơn bạn?",  # small talk
        "Sơn La có 661 HTX",  # tells, asks nothing
        "Đà Nẵng có bao nhiêu HTX?",  # not found
        "Bao nhiêu HTX được vay vốn?",  # two readings
        "mai họp ở đâu vậy?",  # not sure
        "@mai_htx Sơn La có bao nhiêu HTX?",
        "/dem@khac_bot Sơn La có bao nhiêu HTX?",
        "Hôm qua mình đi chợ phiên, gặp bà con các bản, ai cũng vui. " * 4 + ASKED,
    ],
)
def test_all_else_is_left_alone(seat: Seat, text: str) -> None:
    assert silent_about(seat, text)


def test_what_somebody_forwards_is_left_alone(seat: Seat, mai: Person) -> None:
    forwarded = seat.forward(mai.private_chat().say(ASKED).reply().reply_to)  # type: ignore[arg-type]
    seat.say("/help@hoidap_bot").reply()
    assert not [v for v in seat.transcript() if v.message.reply_to == forwarded.id]


def test_a_reply_to_a_person_is_answered_only_if_it_is_plainly_a_question(seat: Seat) -> None:
    talk = seat.say("chào cả nhà")
    assert silent_about(seat, "Sơn La có bao nhiêu HTX nhỉ", reply_to=talk)
    assert seat.say(ASKED, reply_to=talk).reply().bold == "661 HTX"


def test_a_group_is_answered_at_most_once_in_a_while(seat: Seat, clock: SetClock) -> None:
    assert seat.say(ASKED).reply().bold == "661 HTX"
    assert silent_about(seat, OTHER)
    assert seat.say(f"/hoi@hoidap_bot {OTHER}").reply().bold == "9 đảng viên"  # as ever
    clock.forward(ONCE_SECONDS)
    assert seat.say(OTHER).reply().bold == "9 đảng viên"


def test_the_pause_outlives_the_process(library: Library, tmp_path: Path) -> None:
    with Sandbox(privacy=False, limits=Limits.none()) as server:
        lan = server.user("Lan")
        group = server.group("Nhóm", admins=(lan,), long_since=True)
        for answered in (True, False):
            store = open_store(tmp_path, say)
            with running(server, library, store=store):
                if answered:
                    settle(lan, group, 80)
                    assert lan.at(group).say(ASKED).reply().bold == "661 HTX"
                else:
                    lan.at(group).say("/help@hoidap_bot").reply()
                    assert silent_about(lan.at(group), OTHER)
            store.close()


def test_one_group_s_answer_keeps_no_other_group_waiting(
    telegram: Sandbox, seat: Seat, mai: Person, lan: Person
) -> None:
    other = telegram.group("Tổ khác", mai, admins=(lan,), long_since=True)
    other.promote_bot()
    settle(lan, other, 95)
    assert seat.say(ASKED).reply().bold == mai.at(other).say(ASKED).reply().bold == "661 HTX"


def test_the_threshold_is_the_group_s(group: Group, mai: Person, lan: Person) -> None:
    settle(lan, group, 90)
    assert silent_about(mai.at(group), FAIRLY_SURE)
    settle(lan, group, 80)
    assert mai.at(group).say(FAIRLY_SURE).reply().bold == "trên 39 tỷ đồng"


def test_it_is_switched_off_again(seat: Seat, group: Group, lan: Person) -> None:
    card = lan.at(group).say("/caidat@hoidap_bot").reply()
    assert "✓ " + say("caidat.sure", percent=80) in card.buttons
    off = card.click(say("caidat.sure.never")).edit()
    assert "✓ " + say("caidat.sure.never") in off.buttons
    assert silent_about(seat, ASKED)


def test_an_answer_s_buttons_and_follow_ups_work(seat: Seat) -> None:
    reply = seat.say(ASKED).reply()
    assert "661" in reply.click(say("button.source")).edit().text
    assert seat.say("thế còn liên hiệp?", reply_to=reply).reply().bold == "5 liên hiệp HTX"


def test_a_question_changed_afterwards_has_its_answer_changed(seat: Seat) -> None:
    asked = seat.say(ASKED)
    reply = asked.reply()
    asked.edit(OTHER)
    assert reply.edit().bold == "9 đảng viên"


def test_talk_changed_into_a_question_is_left_alone(seat: Seat) -> None:
    said = seat.say("chào cả nhà")
    said.edit(ASKED)
    seat.say("/help@hoidap_bot").reply()
    assert not [v for v in seat.transcript() if v.message.reply_to == said.id]


def test_comments_under_a_channel_s_post_are_answered_but_not_the_post(
    telegram: Sandbox, mai: Person, lan: Person
) -> None:
    group = telegram.group("Bàn luận", mai, admins=(lan,), long_since=True)
    group.promote_bot()
    settle(lan, group, 80)
    channel = telegram.channel("Kênh", lan, with_bot=False)
    channel.discussed_in(group)
    lan.at(channel).say(CHANNEL_OWN)
    post = next(v for v in mai.at(group).transcript() if v.text == CHANNEL_OWN)
    comment = mai.at(group).say(ASKED, reply_to=post)
    assert comment.reply().bold == "661 HTX"
    replies = [v for v in mai.at(group).transcript() if v.message.reply_to == post.id]
    assert not [view for view in replies if view.from_bot]


def test_the_card_of_a_group_whose_talk_is_not_heard_says_what_to_do(
    telegram: Sandbox, mai: Person, lan: Person
) -> None:
    group = telegram.group("Nhóm kín đáo", mai, admins=(lan,), long_since=True)
    deaf = settle(lan, group, 80)
    assert deaf.text.endswith(say("caidat.deaf"))
    assert not mai.at(group).say(ASKED).delivered
    group.promote_bot()
    heard = deaf.click(say("caidat.sure", percent=90)).edit()
    assert say("caidat.deaf") not in heard.text
    assert mai.at(group).say(ASKED).reply().bold == "661 HTX"


def test_with_privacy_mode_off_the_card_has_nothing_to_warn_of(library: Library) -> None:
    with Sandbox(privacy=False) as server, running(server, library):
        lan = server.user("Lan")
        group = server.group("Nhóm", admins=(lan,), long_since=True)
        assert say("caidat.deaf") not in settle(lan, group, 80).text
        assert lan.at(group).say(ASKED).reply().bold == "661 HTX"


def test_a_private_chat_has_no_such_setting(mai: Person) -> None:
    card = mai.private_chat().say("/caidat").reply()
    assert card.text == say("caidat")
    assert say("caidat.sure.never") not in card.buttons


def test_others_can_t_switch_it_on(group: Group, mai: Person, lan: Person) -> None:
    card = lan.at(group).say("/caidat@hoidap_bot").reply().seen_by(mai.at(group))
    press = card.click(say("caidat.sure", percent=80))
    assert press.toast() == say("caidat.admins")
    assert silent_about(mai.at(group), ASKED)
