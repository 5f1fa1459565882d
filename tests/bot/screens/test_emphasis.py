import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.screens.emphasis import with_bold
from bot.screens.message import Message


@pytest.mark.parametrize(
    ("quote", "answer", "html"),
    [
        ("toàn tỉnh có 661 HTX.", "661 HTX", "toàn tỉnh có <b>661 HTX</b>."),
        ("Có 661 HTX.", "có 661 htx.", "<b>Có 661 HTX</b>."),
        ("14 chuỗi rau, 65 chuỗi quả", "14 chuỗi rau", "<b>14 chuỗi rau</b>, 65 chuỗi quả"),
        (
            "14 chuỗi rau và 65 chuỗi quả",
            "65 chuỗi quả; 14 chuỗi rau",
            "<b>14 chuỗi rau</b> và <b>65 chuỗi quả</b>",
        ),
        ("vay gần 5,1 tỉ đồng", "5,1 tỉ đồng", "vay gần <b>5,1 tỉ đồng</b>"),
        ("có 15 HTX", "5 HTX", "có 15 HTX"),
        ("pH < 7 & hơn", "< 7", "pH <b>&lt; 7</b> &amp; hơn"),
        ("Không liên quan.", "661 HTX", "Không liên quan."),
        ("Không có gì.", "", "Không có gì."),
    ],
)
def test_the_answer_s_words_are_bold_in_the_quote(quote: str, answer: str, html: str) -> None:
    assert with_bold(quote, answer) == html


@given(st.text(), st.text())
def test_emphasis_changes_no_word(quote: str, answer: str) -> None:
    assert Message(with_bold(quote, answer)).plain == quote.replace("\0", "")
