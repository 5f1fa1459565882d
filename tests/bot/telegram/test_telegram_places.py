"""The kinds of places that Telegram has besides a private chat and a plain group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from running_bot import greeted

from bot.words import words

if TYPE_CHECKING:
    from bot.sandbox import Person, Sandbox, Seat

say = words("vi")
ASKED = "/hoi@hoidap_bot Sơn La có bao nhiêu HTX?"


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
