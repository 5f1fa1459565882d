"""The bot in chats of others: while somebody types its name, and as a guest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from running_bot import ASKED

from bot.handlers.looking_up import RESULTS
from bot.words import words

if TYPE_CHECKING:
    from bot.sandbox import Person, Sandbox, Seat

say = words("vi")


@pytest.fixture
def seat(telegram: Sandbox, mai: Person) -> Seat:
    """A group that the bot never joined."""
    return mai.at(telegram.group("Người lạ", mai, with_bot=False))


def test_a_question_lists_its_answer_then_passages_then_articles(seat: Seat) -> None:
    found = seat.inline(ASKED)
    assert found.titles[0] == "661 HTX"
    assert found.titles[1].startswith("📖 ")
    assert found.titles[-1].startswith("📰 ")
    assert len(found.cards) <= RESULTS
    assert found.button == say("inline.private")


def test_choosing_posts_the_cited_answer(seat: Seat) -> None:
    posted = seat.inline(ASKED).choose("661 HTX")
    assert posted.bold == "661 HTX"
    assert posted.links[0][0].endswith("đoạn 2")


def test_a_figure_s_own_time_is_told_in_the_list_and_in_what_is_posted(seat: Seat) -> None:
    found = seat.inline("Cần Thơ vay bao nhiêu tiền?")
    assert "17/02/2020 (số liệu năm 2019)" in found.cards[0]["description"]
    assert "17/02/2020 (số liệu năm 2019)" in found.choose("trên 40 tỉ đồng").text


@pytest.mark.parametrize("kind", ["📖", "📰"])
def test_choosing_a_passage_or_an_article_posts_it(seat: Seat, kind: str) -> None:
    assert seat.inline("hợp tác xã").choose(kind).bold


@pytest.mark.parametrize("typed", ["hợp tác xã", ""])
def test_what_is_posted_is_read_on_in_private(telegram: Sandbox, seat: Seat, typed: str) -> None:
    found = seat.inline(typed)
    for title in (title for title in found.titles if not title.startswith("Chi bộ")):
        posted = found.choose(title)
        if not posted.links:  # of an answer the source line is the link
            address = posted.button(say("button.read_on"))["url"]
            reader = telegram.user("Lan").private_chat()
            opened = reader.start(address.partition("start=")[2]).reply()
            assert opened.bold in posted.bolds or posted.bold in opened.text


def test_nothing_typed_shows_facts_of_every_article(seat: Seat) -> None:
    found = seat.inline("")
    assert len(found.cards) == RESULTS
    told = [card["id"].split("-")[0] for card in found.cards]
    assert len(set(told[:2])) == 2
    assert found.choose(found.titles[0]).bold


def test_what_the_articles_don_t_say_is_not_listed_as_an_answer(seat: Seat) -> None:
    assert "answer" not in [card["id"] for card in seat.inline("Đà Nẵng có bao nhiêu HTX?").cards]


@pytest.mark.parametrize("typed", ["zzzzqqq", "?", "a" * 256, "<b>", "🌾" * 100])
def test_whatever_is_typed_is_answered(seat: Seat, typed: str) -> None:
    assert len(seat.inline(typed).cards) <= RESULTS


def test_a_chosen_result_is_no_question_to_the_bot(mai: Person) -> None:
    chat = mai.private_chat()
    chat.start().reply()
    chat.inline(ASKED).choose("661 HTX")
    chat.say("/help").reply()
    assert sum(view.from_bot for view in chat.transcript()) == 2


def test_a_guest_gives_one_cited_answer(seat: Seat) -> None:
    asked = seat.say(f"@hoidap_bot {ASKED}")
    assert asked.reply().bold == "661 HTX"
    assert len(asked.answers) == 1


def test_a_guest_says_honestly_what_is_not_told(seat: Seat) -> None:
    assert "Đà Nẵng" in seat.say("@hoidap_bot Đà Nẵng có bao nhiêu HTX?").reply().text
