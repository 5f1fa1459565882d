"""Two questions in one message."""

from collections.abc import Callable

import pytest

from knowledge.answering import answer
from knowledge.library import Library

ARTICLE = """Tổ ong Nà Pen

Quỹ nông dân huyện cho 12 hộ nuôi ong ở Nà Pen vay 600 triệu đồng (lãi suất 4%).
Tổ ong Nà Pen do bà Lò Thị Xuân thành lập năm 2019 tại bản Pa Khôm.
"""


@pytest.fixture(scope="module")
def bees(library_of: Callable[[str], Library]) -> Library:
    return library_of(ARTICLE)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Bao nhiêu hộ nuôi ong được vay, vay bao nhiêu tiền?", ("12 hộ", "600 triệu đồng")),
        ("may ho nuoi ong duoc vay, lai suat bao nhieu", ("12 hộ", "4%)")),
        ("Ai thành lập tổ ong Nà Pen và thành lập năm nào?", ("Lò Thị Xuân", "2019")),
    ],
)
def test_both_are_answered_from_the_sentence_that_tells_both(
    bees: Library, question: str, told: tuple[str, str]
) -> None:
    given = answer(question, bees)
    assert given.status == "answered"
    assert all(one in given.text for one in told)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Bao nhiêu hộ nuôi ong được vay, các chị ơi?", "12 hộ nuôi ong"),
        ("Chị ơi, tổ ong Nà Pen thành lập năm nào?", "năm 2019"),
    ],
)
def test_a_comma_alone_makes_no_second_question(bees: Library, question: str, told: str) -> None:
    assert answer(question, bees).text == told
