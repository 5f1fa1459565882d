import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.screens.message import Message, cut, escaped, units

anything = st.text(st.characters(codec=None))  # every code point, lone surrogates too


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("pH < 7", "pH &lt; 7"),
        ("KHCN&MT", "KHCN&amp;MT"),
        ("<b>đậm</b>", "&lt;b&gt;đậm&lt;/b&gt;"),
        ('"trong ngoặc"', '"trong ngoặc"'),
        ("không có gì", "không có gì"),
        ("một\0hai\ud800ba", "mộthaiba"),
    ],
)
def test_text_is_escaped_as_telegram_wants_it(text: str, html: str) -> None:
    assert escaped(text) == html


@given(anything)
def test_escaped_text_reads_as_the_text(text: str) -> None:
    readable = "".join(c for c in text if c != "\0" and not "\ud800" <= c <= "\udfff")
    assert Message(f"<b>{escaped(text)}</b>").plain == readable


@given(anything)
def test_escaped_text_can_be_sent(text: str) -> None:
    assert escaped(text).encode("utf-8").decode("utf-8") == escaped(text)


def test_units_are_those_of_utf_16() -> None:
    assert units("Hội chợ 🌾") == len("Hội chợ 🌾".encode("utf-16-le")) // 2 == 10


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("Vừa đủ.", 7, "Vừa đủ."),
        ("Câu một. Câu hai. Câu ba.", 20, "Câu một. Câu hai…"),
        ("Câu một. Câu hai. Câu ba.", 10, "Câu một…"),
        ("một hai ba bốn", 10, "một hai…"),
        ("khôngcódấucáchnào", 6, "không…"),
        ("🌾🌾🌾", 4, "🌾…"),
    ],
)
def test_long_text_is_cut_at_a_sentence_or_a_word(text: str, limit: int, short: str) -> None:
    assert cut(text, limit) == short


@given(st.text(), st.integers(1, 60))
def test_a_cut_never_exceeds_the_limit_and_only_shortens(text: str, limit: int) -> None:
    short = cut(text, limit)
    assert units(short) <= limit
    assert short == text or (short.endswith("…") and text.startswith(short[:-1]))
