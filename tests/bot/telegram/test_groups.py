from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from running_bot import ASKED, greeted

from bot.words import words

if TYPE_CHECKING:
    from bot.sandbox import Group, Person, Sandbox, Seat

say = words("vi")


@pytest.fixture
def group(telegram: Sandbox, mai: Person) -> Group:
    """A group whose administrator is the bot, so that it sees every message."""
    made = greeted(telegram.group("Tổ hợp tác", mai))
    made.promote_bot()
    return made


@pytest.fixture
def seat(mai: Person, group: Group) -> Seat:
    return mai.at(group)


def silent_about(seat: Seat, text: str, **where: object) -> bool:
    """Whether nothing came back for `text` although a later question was answered."""
    said = seat.say(text, **where)
    assert said.delivered
    later = seat.say("/help@hoidap_bot")
    later.reply()
    return not [v for v in seat.transcript() if v.from_bot and v.message.reply_to == said.id]


def test_hoi_is_answered(seat: Seat) -> None:
    asked = seat.say(f"/hoi@hoidap_bot {ASKED}")
    reply = asked.reply()
    assert reply.bold == "661 HTX"
    assert reply.reply_to is not None
    assert reply.reply_to.id == asked.id


def test_hoi_without_the_bot_s_name_is_answered(seat: Seat) -> None:
    assert seat.say(f"/hoi {ASKED}").reply().bold == "661 HTX"


def test_hoi_works_for_a_plain_member_bot(telegram: Sandbox, mai: Person) -> None:
    group = greeted(telegram.group("Nhóm kín đáo", mai))
    assert mai.at(group).say(f"/hoi@hoidap_bot {ASKED}").reply().bold == "661 HTX"


@pytest.mark.parametrize(
    "text",
    [
        f"@hoidap_bot {ASKED}",
        f"{ASKED} @hoidap_bot",
        f"@HoiDap_Bot: {ASKED}",
        f"🌾 @hoidap_bot {ASKED}",
    ],
)
def test_a_mention_is_answered(seat: Seat, text: str) -> None:
    assert seat.say(text).reply().bold == "661 HTX"


def test_a_reply_to_the_bot_is_answered(seat: Seat) -> None:
    help_text = seat.say("/help@hoidap_bot").reply()
    assert seat.say(ASKED, reply_to=help_text).reply().bold == "661 HTX"


def test_a_mention_or_hoi_in_reply_to_a_question_asks_that_question(seat: Seat) -> None:
    question = seat.say(ASKED)
    assert seat.say("@hoidap_bot", reply_to=question).reply().bold == "661 HTX"
    assert seat.say("/hoi", reply_to=question).reply().bold == "661 HTX"


@pytest.mark.parametrize("asked", [f"@hoidap_bot {ASKED}", f"/hoi@khac_bot {ASKED}"])
def test_hoi_in_reply_to_a_question_asks_it_without_the_name_it_calls(
    seat: Seat, asked: str
) -> None:
    question = seat.say(asked)
    assert seat.say("/hoi", reply_to=question).reply().bold == "661 HTX"


@pytest.mark.parametrize("call", ["/hoi", "/hoi@hoidap_bot", "/HOI@HoiDap_bot", "@hoidap_bot"])
def test_a_caption_that_calls_the_bot_is_answered(seat: Seat, call: str) -> None:
    assert seat.send(b"data", caption=f"{call} {ASKED}").reply().bold == "661 HTX"


@pytest.mark.parametrize("caption", ["", ASKED, f"/hoi@khac_bot {ASKED}", f"/hoidap {ASKED}"])
def test_another_picture_is_left_alone(seat: Seat, caption: str) -> None:
    sent = seat.send(b"data", caption=caption)
    seat.say("/help@hoidap_bot").reply()
    assert not [v for v in seat.transcript() if v.from_bot and v.message.reply_to == sent.id]


def test_a_bare_mention_says_how_to_ask(seat: Seat) -> None:
    assert seat.say("@hoidap_bot").reply().text == say("hoi.empty")


@pytest.mark.parametrize(
    "text",
    [ASKED, "chào cả nhà", "@hoidap_bots ơi", "@mai_htx Sơn La có bao nhiêu HTX?", "/thoitiet"],
)
def test_talk_among_people_is_left_alone(seat: Seat, text: str) -> None:
    assert silent_about(seat, text)


def test_a_reply_to_a_person_is_left_alone(seat: Seat) -> None:
    assert silent_about(seat, ASKED, reply_to=seat.say("chào cả nhà"))


def test_another_bot_s_command_is_left_alone(seat: Seat) -> None:
    assert silent_about(seat, f"/hoi@khac_bot {ASKED}")


def test_two_people_in_one_group_have_follow_ups_of_their_own(
    telegram: Sandbox, group: Group, mai: Person
) -> None:
    lan = telegram.user("Lan")
    group.add(lan)
    mai.at(group).say(f"/hoi {ASKED}").reply()
    lan.at(group).say("/hoi Cần Thơ vay bao nhiêu tiền?").reply()
    assert "661" not in lan.at(group).say("/hoi ở đâu?").reply().bold
