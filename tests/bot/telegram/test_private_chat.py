from __future__ import annotations

from typing import TYPE_CHECKING

from bot.words import words

if TYPE_CHECKING:
    from bot.sandbox import Person, Sandbox

say = words("vi")


def test_every_text_is_a_question(mai: Person) -> None:
    asked = mai.private_chat().say("Sơn La có bao nhiêu HTX?")
    reply = asked.reply()
    assert reply.bold == "661 HTX"
    assert reply.expandable
    assert "toàn tỉnh có 661 HTX" in reply.quote
    assert reply.bolds[1] == "661 HTX"
    assert reply.text.splitlines()[-1].endswith("đoạn 2")
    assert reply.reply_to is not None
    assert reply.reply_to.id == asked.id


def test_a_figure_s_own_time_stands_beside_its_source(mai: Person) -> None:
    reply = mai.private_chat().say("Sơn La có bao nhiêu chuỗi cung ứng nông sản?").reply()
    assert reply.bold == "99 chuỗi cung ứng nông sản"
    assert " · số liệu đến hết năm 2019 · đoạn 4" in reply.text.splitlines()[-1]
    assert reply.links[0][0] == reply.text.splitlines()[-1]


def test_a_question_without_diacritics_is_understood(mai: Person) -> None:
    assert mai.private_chat().say("son la co bao nhieu htx").reply().bold == "661 HTX"


def test_what_the_articles_don_t_say_is_not_asserted(mai: Person) -> None:
    reply = mai.private_chat().say("Đà Nẵng có bao nhiêu HTX?").reply()
    assert reply.bold == ""
    assert "661" not in reply.text


def test_hoi_asks_in_private_too(mai: Person) -> None:
    assert mai.private_chat().say("/hoi Sơn La có bao nhiêu HTX?").reply().bold == "661 HTX"


def test_hoi_alone_says_how_to_ask(mai: Person) -> None:
    assert mai.private_chat().say("/hoi").reply().text == say("hoi.empty")


def test_a_forwarded_question_is_answered(mai: Person, telegram: Sandbox) -> None:
    asked = telegram.user("Lan").private_chat().say("Sơn La có bao nhiêu HTX?").reply().reply_to
    assert asked is not None
    assert mai.private_chat().forward(asked).reply().bold == "661 HTX"


def test_moi_lets_the_next_question_stand_alone(mai: Person) -> None:
    chat = mai.private_chat()
    chat.say("Sơn La có bao nhiêu HTX?").reply()
    assert chat.say("thế còn liên hiệp?").reply().bold == "5 liên hiệp HTX"
    assert chat.say("/moi").reply().text == say("moi")
    assert chat.say("thế còn liên hiệp?").reply().bold != "5 liên hiệp HTX"


def test_start_welcomes_and_names_the_articles(mai: Person) -> None:
    reply = mai.private_chat().start().reply()
    assert reply.text.startswith(say("start"))
    assert "• Nêu cao tinh thần trách nhiệm" in reply.text


def test_help_tells_how_to_ask(mai: Person) -> None:
    assert mai.private_chat().say("/help").reply().text == say("help", name="@hoidap_bot")


def test_an_unknown_command_is_told_so(mai: Person) -> None:
    assert mai.private_chat().say("/thoitiet").reply().text == say("command.unknown")


def test_many_questions_at_once_are_answered_in_order(mai: Person) -> None:
    chat = mai.private_chat()
    asked = [chat.say(text) for text in ["/help", "Sơn La có bao nhiêu HTX?", "/hoi"] * 3]
    asked[-1].reply(timeout=20)
    replies = [view.reply_to for view in chat.transcript() if view.from_bot]
    assert [reply.id for reply in replies if reply] == [message.id for message in asked]


def test_a_long_and_marked_up_question_is_survived(mai: Person, telegram: Sandbox) -> None:
    before = len(telegram.refused)
    assert mai.private_chat().say("<b>HTX & " * 400).reply().text
    assert len(telegram.refused) == before
