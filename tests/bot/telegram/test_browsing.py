"""Reading without a question, and what deep links open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from running_bot import ASKED, greeted, running

from bot.sandbox import Sandbox
from bot.words import words
from knowledge.library import Library
from knowledge.reading import read_article

if TYPE_CHECKING:
    from bot.sandbox import Person, Seat

say = words("vi")
SON_LA = "Học và làm theo Bác ở Chi bộ Liên minh HTX tỉnh Sơn La"


@pytest.fixture
def chat(mai: Person) -> Seat:
    return mai.private_chat()


def press(seat: Seat, data: str) -> Any:
    view = seat.say("/nguon").reply()
    return seat.click(view, {"text": "x", "callback_data": data})


def test_the_list_opens_an_article_its_passages_and_comes_back(chat: Seat) -> None:
    listed = chat.say("/nguon").reply()
    assert f"2. {SON_LA}" in listed.text
    article = listed.click("2").edit()
    assert article.bold == SON_LA
    assert "• " in article.text
    first = article.click(say("button.read")).edit()
    second = first.click("›").edit()
    assert "2/" in "".join(second.buttons)
    assert second.click("‹").edit().text == first.text
    again = first.now
    assert again is not None
    back = again.click(say("button.article")).edit()
    assert back.click(say("button.list")).edit().text == listed.text


def test_a_long_list_is_turned_by_page() -> None:
    many = Library.of(read_article(f"Bài số {n}\n\nCó {n} HTX.", f"{n}.txt") for n in range(12))
    with Sandbox() as server, running(server, many):
        first = server.user("Mai").private_chat().say("/nguon").reply()
        assert first.buttons == ("1", "2", "3", "4", "5", "‹", "1/3", "›")
        last = first.click("‹").edit()
        assert last.buttons[:2] == ("11", "12")
        sixth = last.click("›").edit().click("›").edit().click("6").edit()
        assert "Bài số 5" in sixth.text
        assert sixth.click(say("button.list")).edit().buttons[0] == "6"


def test_an_empty_library_has_an_empty_list() -> None:
    with Sandbox() as server, running(server, Library.of(())):
        chat = server.user("Mai").private_chat()
        assert chat.say("/nguon").reply().text == say("nguon", count=0)
        assert chat.say("/ngaunhien").reply().text == say("ngaunhien.none")


@pytest.mark.parametrize(
    "named",
    ["Học và làm theo Bác", "hoc va lam theo bac son la", "Sơn La", "bài về sơn la", "2", SON_LA],
)
def test_the_key_facts_of_a_named_article(chat: Seat, named: str) -> None:
    assert chat.say(f"/tomtat {named}").reply().bold == SON_LA


def test_a_key_fact_whose_sentence_leaves_its_time_to_an_earlier_one_is_told_with_it(
    chat: Seat,
) -> None:
    facts = chat.say("/tomtat Nêu cao tinh thần trách nhiệm").reply().text.splitlines()
    assert [fact for fact in facts if "5,1 tỉ đồng" in fact and fact.endswith("(số liệu năm 2019)")]
    assert not [fact for fact in facts if "Năm 2019" in fact and "số liệu" in fact]


def test_key_facts_of_nothing_named_lead_to_the_list(chat: Seat) -> None:
    assert chat.say("/tomtat").reply().text.startswith(say("nguon", count=2))


@pytest.mark.parametrize(
    "named", ["zzzzqqq", "?", "giá vàng thế giới", "thời tiết Hà Nội", "0", "3", "²", "9" * 40]
)
def test_key_facts_of_an_unknown_article_are_not_made_up(chat: Seat, named: str) -> None:
    assert chat.say(f"/tomtat {named}").reply().text == say("tomtat.unknown")


def test_any_fact_leads_to_its_passage_and_to_another(chat: Seat) -> None:
    fact = chat.say("/ngaunhien").reply()
    assert fact.bold
    assert fact.bold in fact.click(say("button.source")).edit().text
    assert chat.say("/ngaunhien").reply().click(say("button.article")).edit().bold


@pytest.mark.parametrize(
    "forged", ["n::99:0", "b:ffffffffffff:0:0", "p:ffffffffffff:0:0", "p::0:0"]
)
def test_what_is_not_there_is_told_so(chat: Seat, forged: str) -> None:
    assert press(chat, forged).toast() == say("button.gone")


def test_a_group_s_citation_is_read_on_in_private(telegram: Sandbox, mai: Person) -> None:
    seat = mai.at(greeted(telegram.group("Nhóm", mai)))
    ((_, address),) = seat.say(f"/hoi@hoidap_bot {ASKED}").reply().links
    passage = mai.private_chat().start(address.partition("start=")[2]).reply()
    assert "toàn tỉnh có 661 HTX" in passage.text
    assert passage.click(say("button.article")).edit().bold == SON_LA


def test_a_group_s_question_is_asked_again_in_private(telegram: Sandbox, mai: Person) -> None:
    seat = mai.at(greeted(telegram.group("Nhóm", mai)))
    answer = seat.say(f"/hoi@hoidap_bot {ASKED}").reply()
    address = answer.button(say("button.private"))["url"]
    chat = mai.private_chat()
    assert chat.start(address.partition("start=")[2]).reply().bold == "661 HTX"


@pytest.mark.parametrize(
    "payload", ["", "hoi", "a-ffffffffffff", "p-ffffffffffff-0", "q-ffffffffffffffff-0", "q--"]
)
def test_a_link_that_names_nothing_greets(chat: Seat, payload: str) -> None:
    assert chat.start(payload).reply().text.startswith(say("start"))
