from bot.screens.message import Message, units
from bot.screens.notices import greeting, notice
from bot.words import words

say = words("vi")


def test_the_greeting_names_the_articles() -> None:
    message = greeting(["Nêu cao", "pH < 7"], say)
    assert message.plain.endswith("Mình đang có 2 bài:\n• Nêu cao\n• pH < 7")


def test_the_greeting_of_a_large_corpus_stays_short() -> None:
    message = greeting(["Bài rất dài " * 100] * 5000, say)
    assert message.plain.endswith("và 4995 bài nữa")
    assert units(message.plain) < 2000


def test_a_notice_is_escaped() -> None:
    assert notice(say, "error", reference="<x>") == Message(say("error", reference="&lt;x&gt;"))
