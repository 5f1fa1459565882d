"""Which figure of a sentence is told of which place."""

from collections.abc import Callable

import pytest

from knowledge.answering import answer
from knowledge.library import Library

ARTICLE = """Nông dân mang hàng đi hội chợ

Trong năm, Hội Nông dân tỉnh đã đưa 31 hộ nông dân tham gia hội chợ tại Đà Nẵng; \
hỗ trợ 25 hộ nông dân tham gia hội chợ tại Cà Mau và Kiên Giang. \
Hội đã tư vấn cho 300 lượt hộ nông dân và tập huấn 40 lượt hộ nông dân trong năm. \
Tại Hà Tĩnh, 12 hợp tác xã được vay vốn; 7 tổ hợp tác được tập huấn.
"""


@pytest.fixture(scope="module")
def fairs(library_of: Callable[[str], Library]) -> Library:
    return library_of(ARTICLE)


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("bao nhiêu hộ nông dân tham gia hội chợ ở Đà Nẵng", "31 hộ"),
        ("bao nhiêu hộ nông dân tham gia hội chợ ở Cà Mau", "25 hộ"),
        ("bao nhieu ho nong dan tham gia hoi cho o kien giang", "25 hộ"),
        ("bao nhiêu tổ hợp tác ở Hà Tĩnh được tập huấn", "7 tổ hợp tác"),  # named once for both
    ],
)
def test_a_figure_is_of_the_place_named_with_it(fairs: Library, question: str, figure: str) -> None:
    assert answer(question, fairs).text.startswith(figure)


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("Hội đã cho mấy trăm lượt hộ nông dân trong năm", "300 lượt"),
        ("hoi da cho may chuc luot ho nong dan trong nam", "40 lượt"),
    ],
)
def test_a_figure_is_of_the_size_asked_for(fairs: Library, question: str, figure: str) -> None:
    assert answer(question, fairs).text.startswith(figure)
