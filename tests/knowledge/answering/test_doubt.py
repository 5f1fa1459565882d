"""What fits about as well as the best answer is shown beside it, else one answer stands alone."""

from collections.abc import Callable

import pytest

from knowledge.answering import answer
from knowledge.library import Library

ARTICLE = """Chợ phiên Mường Khăm

Giá các loại rau của tổ Nà Pen là 60.000 đồng/kg, cá suối của tổ Nà Pen giá 144.000 đồng/kg.
Toàn xã có 61 hợp tác xã, 5 liên hiệp hợp tác xã.
Xã có 14 tổ rau, 65 tổ quả, 1 tổ cà phê.
Huyện hỗ trợ dựng 2 mô hình hợp tác xã trồng rau.
Năm nay giá chè ở Mường Khăm giảm vì mưa đá làm hỏng búp non.
Giá chè ở Mường Khăm giảm vì thương lái ngừng thu mua.
Giá ngô ở Mường Khăm giảm vì thóc rẻ.
"""


@pytest.fixture(scope="module")
def market(library_of: Callable[[str], Library]) -> Library:
    return library_of(ARTICLE)


def test_figures_in_doubt_are_shown_in_one_clause(market: Library) -> None:
    given = answer("to Na Pen ban gia bao nhieu mot kg", market).text
    assert "60.000 đồng/kg" in given
    assert "144.000 đồng/kg" in given


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("Toàn xã có bao nhiêu hợp tác xã?", "61 hợp tác xã"),
        ("Toàn xã có bao nhiêu liên hiệp hợp tác xã?", "5 liên hiệp hợp tác xã"),
        ("Cá suối của tổ Nà Pen giá bao nhiêu?", "144.000 đồng/kg"),
        ("xa co may to qua", "65 tổ quả"),
        ("htx xa muong kham bn cai v", "61 hợp tác xã"),
    ],
)
def test_a_figure_that_the_words_choose_stands_alone(
    market: Library, question: str, figure: str
) -> None:
    assert answer(question, market).text == figure


def test_two_causes_told_apart_are_both_given_with_their_places(market: Library) -> None:
    given = answer("Vì sao giá chè ở Mường Khăm giảm?", market)
    assert "mưa đá làm hỏng búp non" in given.text
    assert "thương lái ngừng thu mua" in given.text
    assert "thóc rẻ" not in given.text
    assert len({one.quote for one in given.citations}) == 2
    assert given.confidence < 0.9


def test_one_cause_stands_alone(market: Library) -> None:
    given = answer("Vì sao giá ngô ở Mường Khăm giảm?", market)
    assert given.text == "vì thóc rẻ"
    assert len(given.citations) == 1
