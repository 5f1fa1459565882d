"""Which of several times is asked about, and what is no figure or time of the asked kind."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.answering import answer
from knowledge.answering.turns import turns
from knowledge.library import Library
from knowledge.text.syllables import syllables

ARTICLE = """Trả tiền hỗ trợ cho nông dân nuôi vịt

Lần 1, huyện Tam Bình được cấp 40 tỉ đồng tiền hỗ trợ nuôi vịt. \
Lần 2, huyện Tam Bình được cấp 76 tỉ đồng tiền hỗ trợ nuôi vịt.

Đến nay huyện Tam Bình đã được cấp 116 tỉ đồng tiền hỗ trợ nuôi vịt cho nông dân.

Có ba lý do vịt Tam Bình không mắc bệnh.

Hội nghị nông dân huyện Tam Bình bắt đầu lúc 7 giờ 30 phút ngày 5-3-2019. \
Đại hội hợp tác xã Mỹ Lộc họp ngày 6-3-2019.
"""


@pytest.fixture(scope="module")
def ducks(library_of: Callable[[str], Library]) -> Library:
    return library_of(ARTICLE)


@pytest.mark.parametrize(
    ("said", "numbers"),
    [
        ("lần 2", [2]),
        ("đợt hai", [2]),
        ("lần thứ ba", [3]),
        ("lần tạm cấp thứ hai", [2]),
        ("dot 1 va dot 2", [1, 2]),
        ("lần đầu", [1]),
        ("2 lần", []),  # how often, not which time
        ("đợt 2019", []),
        ("mỗi lần cấp", []),
        ("lăn 2 vòng", []),
    ],
)
def test_ordinals_are_read(said: str, numbers: list[int]) -> None:
    assert [turn.number for turn in turns(syllables(said))] == numbers


@given(st.text())
def test_an_ordinal_lies_within_any_text(text: str) -> None:
    row = syllables(text)
    assert all(0 <= turn.first < turn.last <= len(row) for turn in turns(row))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("lần 1 huyện Tam Bình được cấp bao nhiêu tiền hỗ trợ nuôi vịt", "40 tỉ đồng"),
        ("đợt 2 huyện Tam Bình được cấp bao nhiêu tiền hỗ trợ nuôi vịt", "76 tỉ đồng"),
        ("lần cấp thứ hai huyện Tam Bình được bao nhiêu tiền nuôi vịt", "76 tỉ đồng"),
        ("đến nay huyện Tam Bình đã được cấp bao nhiêu tiền nuôi vịt", "116 tỉ đồng"),
        ("hội nghị nông dân huyện Tam Bình bắt đầu lúc mấy giờ", "7 giờ 30 phút"),
        ("đại hội hợp tác xã Mỹ Lộc họp ngày nào", "ngày 6-3-2019"),
        ("đại hội hợp tác xã Mỹ Lộc họp bao giờ", "ngày 6-3-2019"),
    ],
)
def test_the_time_asked_about_is_told(ducks: Library, question: str, told: str) -> None:
    assert answer(question, ducks).text == told


@pytest.mark.parametrize(
    "question",
    [
        "đợt 3 huyện Tam Bình được cấp bao nhiêu tiền hỗ trợ nuôi vịt",
        "đại hội hợp tác xã Mỹ Lộc họp lúc mấy giờ",  # its day is told, its hour is not
        "vịt Tam Bình có bao nhiêu con",  # "ba lý do vịt" counts no ducks
        "lan 2 cap may dong chi",  # đồng chí, which are no "76 tỉ đồng"
    ],
)
def test_what_is_like_it_is_not_told_instead(ducks: Library, question: str) -> None:
    assert answer(question, ducks).status == "not_found"


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("thu nhập mỗi ha ao vịt là bao nhiêu", "answered"),
        ("chi phí mỗi ha ao vịt là bao nhiêu", "not_found"),
    ],
)
def test_an_income_is_no_cost(
    library_of: Callable[[str], Library], question: str, status: str
) -> None:
    ponds = library_of("Ao vịt ở Tam Bình\n\nMỗi ha ao vịt cho thu nhập 200 triệu đồng một năm.\n")
    assert answer(question, ponds).status == status
