"""Which year a sentence tells of, and what is said where none tells of the year asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from knowledge.answering import answer
from knowledge.answering.years import is_compared, year_in
from knowledge.text.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge.library import Library

ARTICLE = """Nghề chiếu cói ở xã Kim Chính

Tính đến năm 2016, xã Kim Chính có 85 ha trồng cói.

Doanh thu từ chiếu cói ước đạt 18,6 tỷ đồng, tăng 2 tỷ đồng so với cuối năm 2015.

Năm 2012, làng nghề bán được 40.000 đôi chiếu. Hiện mỗi hộ dệt chiếu đang thu 9 triệu đồng/tháng.

Xuất khẩu chiếu trong tháng 1.2017 đạt 3.200 đôi. Năm 2017, xã không giảm diện tích cói.

Tỉnh Bạc Liêu mua chiếu của xã. Bạc Liêu trả 5 tỷ đồng, thành phố Bạc Liêu đặt mua 300 đôi.
"""


@pytest.fixture(scope="module")
def mats(library_of: Callable[[str], Library]) -> Library:
    return library_of(ARTICLE)


@pytest.mark.parametrize(
    ("said", "told", "compared"),
    [
        ("tăng 5% so với năm 2015", [], ["2015"]),
        ("tháng 1.2017, giảm so với cùng kỳ năm 2016", ["2017"], ["2016"]),
        ("cao hơn cùng kỳ 2018", [], ["2018"]),
        ("so với các năm 2010 và từ cuối năm 2014", ["2014"], ["2010"]),
        ("so với làng bên, năm 2015 cao hơn", ["2015"], []),
    ],
)
def test_what_is_compared_with_is_told_from_what_is_told(
    said: str, told: list[str], compared: list[str]
) -> None:
    row = syllables(said)
    years = [(year, is_compared(row, n)) for n, one in enumerate(row) if (year := year_in(one))]
    assert [year for year, aside in years if not aside] == told
    assert [year for year, aside in years if aside] == compared


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Doanh thu từ chiếu cói năm 2016 là bao nhiêu?", "18,6 tỷ đồng"),
        ("doanh thu chiếu cói tăng bao nhiêu so với năm 2015", "2 tỷ đồng"),
        ("năm 2012 làng nghề bán bao nhiêu đôi chiếu", "40.000 đôi"),
        ("năm 2017 mỗi hộ dệt chiếu đang thu bao nhiêu tiền", "9 triệu đồng"),  # "hiện"
        ("xuất khẩu chiếu đầu năm 2017 bao nhiêu đôi", "3.200 đôi"),
    ],
)
def test_a_sentence_tells_of_its_year(mats: Library, question: str, told: str) -> None:
    assert told in answer(question, mats).text


@pytest.mark.parametrize(
    "question",
    [
        "Doanh thu từ chiếu cói năm 2015 là bao nhiêu?",
        "doanh thu từ chiếu cói năm 2017 là bao nhiêu",
        "năm 2010 mỗi hộ dệt chiếu thu bao nhiêu tiền",
    ],
)
def test_no_other_years_figure_is_told(mats: Library, question: str) -> None:
    given = answer(question, mats)
    assert given.status == "not_found"
    assert "năm 20" in given.text


def test_a_year_that_is_told_of_is_not_said_to_be_missing(mats: Library) -> None:
    given = answer("Năm 2017 xã Kim Chính bãi bỏ diện tích cói nào?", mats)
    assert given.status == "not_found"
    assert "2017" not in given.text


def test_a_place_named_as_city_and_by_itself_may_be_the_province(mats: Library) -> None:
    assert answer("tỉnh Bạc Liêu trả mấy tỷ đồng", mats).text == "5 tỷ đồng"
