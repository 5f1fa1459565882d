"""🔔: who asked in vain is told when there is an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from running_bot import running

from bot.store import open_store
from bot.words import words
from knowledge.library import Library
from knowledge.reading import read_article

if TYPE_CHECKING:
    from pathlib import Path

    from bot.sandbox import Person, Sandbox, Seat, View

say = words("vi")
UNKNOWN = "Đà Nẵng có bao nhiêu HTX?"
REPLY = "Đà Nẵng có 112 HTX."
TOLD = say("waiting.told", text=UNKNOWN)
TELL_ME = say("button.tell_me")


@pytest.fixture
def mai(operators: Sandbox) -> Person:
    return operators.user("Mai")


def wishing(chat: Seat, question: str = UNKNOWN) -> View:
    """The bot's message under which somebody wished to be told."""
    reply = chat.say(question).reply()
    assert reply.click(TELL_ME).toast() == say("waiting.on")
    return reply


def answered(desk: Seat) -> View:
    """What the operator hears after answering the first entry."""
    entry = desk.say("/chuatraloi").reply().click("1").edit()
    return desk.say(REPLY, reply_to=entry).reply()


def told(chat: Seat) -> list[View]:
    """The messages that tell an answer."""
    return [view for view in chat.transcript() if view.from_bot and view.text.startswith(TOLD)]


def wait_until_told(chat: Seat) -> View:
    return chat.wait(lambda: next(iter(told(chat)), None), 5, "an answer told")


def test_whoever_wishes_is_told_once_when_an_operator_answers(desk: Seat, mai: Person) -> None:
    chat = mai.private_chat()
    wishing(chat)
    answered(desk)
    message = wait_until_told(chat)
    assert message.bold == REPLY
    assert message.text.splitlines()[-1].startswith("— Ban quản trị")
    answered_again = desk.say("Huế có gì?").reply()
    assert answered_again.text
    desk.say(REPLY, reply_to=desk.say("/chuatraloi").reply().click("1").edit()).reply()
    assert len(told(chat)) == 1


def test_an_article_chosen_from_the_list_is_told_too(desk: Seat, mai: Person) -> None:
    chat = mai.private_chat()
    wishing(chat)
    entry = desk.say("/chuatraloi").reply().click("1").edit()
    entry.click(say("button.choose")).edit().click("1").edit()
    assert wait_until_told(chat).quote


def test_who_asked_the_same_in_other_words_is_told_too(desk: Seat, mai: Person) -> None:
    lan = desk.sandbox.user("Lan").private_chat()
    asked = "Đà Nẵng hiện có mấy hợp tác xã?"
    for chat, question in ((mai.private_chat(), UNKNOWN), (lan, asked)):
        wishing(chat, question)
    desk.sandbox.user("Huy").private_chat().say(UNKNOWN).reply()  # so that it stands first
    answered(desk)
    heading = say("waiting.told", text=asked)
    lan.wait(
        lambda: any(v.text.startswith(heading) for v in lan.transcript()) or None, 5, "an answer"
    )


def test_who_did_not_wish_is_not_told(desk: Seat, mai: Person) -> None:
    lan = desk.sandbox.user("Lan").private_chat()
    lan.say(UNKNOWN).reply()
    wishing(mai.private_chat())
    answered(desk)
    wait_until_told(mai.private_chat())
    assert not told(lan)


def test_a_second_press_takes_the_wish_back(desk: Seat, mai: Person) -> None:
    reply = wishing(mai.private_chat())
    assert reply.click(TELL_ME).toast() == say("waiting.off")
    answered(desk)
    desk.say("/help").reply()
    assert not told(mai.private_chat())


def test_pressed_too_late_it_shows_the_answer(desk: Seat, mai: Person) -> None:
    reply = mai.private_chat().say(UNKNOWN).reply()
    answered(desk)
    assert reply.click(TELL_ME).edit().bold == REPLY


def test_in_a_group_it_is_told_to_who_pressed_and_in_private(desk: Seat, mai: Person) -> None:
    lan = desk.sandbox.user("Lan")
    lan.private_chat().start()
    group = desk.sandbox.group("Nhóm", mai, lan, long_since=True)
    reply = mai.at(group).say(f"/hoi@hoidap_bot {UNKNOWN}").reply()
    assert reply.seen_by(lan.at(group)).click(TELL_ME).toast() == say("waiting.on")
    answered(desk)
    assert wait_until_told(lan.private_chat()).bold == REPLY
    assert not told(mai.at(group))


def test_who_never_opened_the_private_chat_is_led_there(desk: Seat, mai: Person) -> None:
    group = desk.sandbox.group("Nhóm", mai, long_since=True)
    reply = mai.at(group).say(f"/hoi@hoidap_bot {UNKNOWN}").reply()
    url = str(reply.click(TELL_ME).answer()["url"])
    assert url.startswith("https://t.me/hoidap_bot?start=w-")
    chat = mai.private_chat()
    kept = chat.start(url.partition("=")[2]).reply()
    assert kept.text == say("waiting.kept", text=UNKNOWN)
    answered(desk)
    assert wait_until_told(chat).bold == REPLY


def test_who_blocked_the_bot_meanwhile_stops_nobody(desk: Seat, mai: Person) -> None:
    lan = desk.sandbox.user("Lan")
    for person in (mai, lan):
        wishing(person.private_chat())
    mai.block_bot()
    answered(desk)
    wait_until_told(lan.private_chat())


def test_what_is_kept_of_it_is_said_and_deleted(desk: Seat, mai: Person) -> None:
    chat = mai.private_chat()
    wishing(chat)
    kept = chat.say("/riengtu").reply()
    assert kept.text == say("riengtu", count=1, wishes=1, days=30)
    assert kept.click(say("button.delete")).edit().text == say("riengtu.deleted")
    assert chat.say("/riengtu").reply().text == say("riengtu", count=0, wishes=0, days=30)
    answered(desk)
    desk.say("/help").reply()
    assert not told(chat)


def test_what_new_articles_answer_is_told_at_the_next_start(
    operators: Sandbox, mai: Person, library: Library, tmp_path: Path
) -> None:
    chat = mai.private_chat()
    store = open_store(tmp_path, say)
    with running(operators, library, store=store):
        wishing(chat)
    article = read_article(
        "HTX ở Đà Nẵng\n\nHiện nay, Đà Nẵng có 112 HTX, thu hút hơn 5.000 thành viên.",
        "da-nang.txt",
    )
    with running(operators, Library.of([article]), store=store):
        assert wait_until_told(chat).bold == "112 HTX"
        assert "112" in chat.say(UNKNOWN).reply().text
    store.close()
