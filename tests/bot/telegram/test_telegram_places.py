"""The kinds of places that Telegram has besides a private chat and a plain group."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest
from running_bot import greeted

from bot.words import words

if TYPE_CHECKING:
    from bot.sandbox import Person, Sandbox, Seat

say = words("vi")
ASKED = "/hoi@hoidap_bot Sơn La có bao nhiêu HTX?"


@pytest.fixture(scope="module")
def refusals() -> tuple[str, ...]:
    return ("TOPIC_CLOSED", "not enough rights to send text messages")


def from_bot(seat: Seat) -> list[str]:
    return [view.text for view in seat.transcript() if view.from_bot]


def test_a_forum_s_topic_is_answered_in_the_topic(telegram: Sandbox, mai: Person) -> None:
    forum = greeted(telegram.group("Diễn đàn", mai, forum=True))
    topic = mai.at(forum.topic("Số liệu"))
    assert topic.say(ASKED).reply().bold == "661 HTX"
    assert len(from_bot(topic)) == 1
    assert mai.at(forum).say(ASKED).reply().message.thread is None


def test_talk_in_a_topic_is_no_reply_to_the_bot(telegram: Sandbox, mai: Person) -> None:
    forum = greeted(telegram.group("Diễn đàn", mai, forum=True))
    forum.promote_bot()
    topic = mai.at(forum.topic("Số liệu"))
    assert topic.say("Sơn La có bao nhiêu HTX?").delivered
    topic.say(ASKED).reply()
    assert len(from_bot(topic)) == 1


def test_a_group_that_became_a_supergroup_is_answered_there(telegram: Sandbox, mai: Person) -> None:
    group = greeted(telegram.group("Tổ hợp tác", mai, basic=True))
    assert mai.at(group).say(ASKED).reply().bold == "661 HTX"
    assert mai.at(group.migrate()).say(ASKED).reply().bold == "661 HTX"


def test_an_anonymous_admin_is_answered(telegram: Sandbox, mai: Person) -> None:
    group = greeted(telegram.group("Ban quản trị", mai))
    group.make_admin(mai, anonymous=True)
    assert mai.at(group).say(ASKED).reply().bold == "661 HTX"


def test_comments_on_a_channel_s_post_are_answered_among_them(
    telegram: Sandbox, mai: Person
) -> None:
    lan = telegram.user("Lan")
    channel = telegram.channel("Kênh", lan)
    group = telegram.group("Bàn luận", mai, long_since=True)
    channel.discussed_in(group)
    lan.at(channel).say("Bản tin hợp tác xã")
    seat = mai.at(group)
    post = next(view for view in seat.transcript() if view.text == "Bản tin hợp tác xã")
    asked = seat.say(ASKED, reply_to=post)
    answer = asked.reply()
    assert answer.bold == "661 HTX"
    assert answer.message.reply_to == asked.id
    follow_up = seat.say("thế còn liên hiệp?", reply_to=answer)
    assert follow_up.reply().bold == "5 liên hiệp HTX"
    assert len(lan.at(channel).transcript()) == 1  # the post


def test_where_the_bot_may_not_write_it_stays_silent_and_goes_on(
    telegram: Sandbox, mai: Person, caplog: pytest.LogCaptureFixture
) -> None:
    forum = greeted(telegram.group("Diễn đàn", admins=(mai,), forum=True))
    topic = forum.topic("Đã đóng")
    topic.close()
    muted = telegram.group("Nhóm im lặng", mai, long_since=True)
    muted.mute_bot()
    for seat in (mai.at(topic), mai.at(muted)):
        assert seat.say(ASKED).delivered
    mai.private_chat().say("/help").reply()
    assert from_bot(mai.at(topic)) == from_bot(mai.at(muted)) == []
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


def test_anonymous_admins_of_two_groups_are_not_taken_for_one_person(telegram: Sandbox) -> None:
    seats = []
    for name in ("Mai", "Lan"):
        admin = telegram.user(name)
        group = telegram.group(f"Nhóm của {name}", long_since=True)
        group.make_admin(admin, anonymous=True)
        seats.append(admin.at(group))
    seats[0].say(ASKED).reply()
    seats[1].say("/hoi@hoidap_bot Cần Thơ vay bao nhiêu tiền?").reply()
    assert seats[0].say("/hoi@hoidap_bot thế còn liên hiệp?").reply().bold == "5 liên hiệp HTX"
