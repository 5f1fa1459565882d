"""Numbers read exactly from figures, words and what multiplies them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.text.numerals import numbers

HITS = {
    "1.200": 1200,
    "1200": 1200,
    "1,2 nghìn": 1200,
    "1.2 ngàn": 1200,
    "5,1 tỉ đồng": 5_100_000_000,
    "5.1 tỷ": 5_100_000_000,
    "1,2 nghìn tỷ đồng": 1_200_000_000_000,
    "5 trăm triệu": 500_000_000,
    "1 tỷ 200 triệu": 1_200_000_000,
    "2 triệu 500 nghìn đồng": 2_500_000,
    "3 triệu rưỡi": 3_500_000,
    "39 ty": 39_000_000_000,
    "198 trieu": 198_000_000,
    "5tr": 5_000_000,
    "20k": 20_000,
    "300ha": 300,
    "12,5kg": Decimal("12.5"),
    "2.000m2": 2000,
    "12,5 %": Decimal("12.5"),
    "chín đảng viên": 9,
    "mười hai": 12,
    "mười lăm": 15,
    "hai mươi mốt": 21,
    "hai mươi lăm người": 25,
    "ba mươi tư": 34,
    "một trăm linh năm": 105,
    "một trăm hai mươi ba nghìn bốn trăm": 123_400,
    "ba triệu": 3_000_000,
    "hai nghìn không trăm mười chín": 2019,
    "có năm đảng viên": 5,
    "muoi hai": 12,
    "hai muoi lam": 25,
    "ba tram": 300,
}
MISSES = (
    "một HTX",  # an article as often as a one
    "không có",
    "năm nay",
    "trong năm",
    "Ba Vì",
    "Hai Bà Trưng",
    "sau nam",  # typed without marks: after the year
    "nghìn năm",
    "1,2,3",  # figures of a row, or no figure at all
    "",
)
PAIRS_APART = (("1.300", "1.200"), ("2019", "2020"), ("5,1 tỉ", "5,1 triệu"), ("1,25", "125"))


def _values(text: str) -> list[Decimal]:
    return [number.value for number in numbers(text)]


@pytest.mark.parametrize(("text", "value"), HITS.items())
def test_a_number_is_read_exactly(text: str, value: Decimal | int) -> None:
    assert _values(text) == [value]


@pytest.mark.parametrize("text", MISSES)
def test_what_is_no_number_is_left(text: str) -> None:
    assert _values(text) == []


@pytest.mark.parametrize(("one", "other"), PAIRS_APART)
def test_numbers_that_differ_never_meet(one: str, other: str) -> None:
    assert _values(one) != _values(other)


def test_each_number_tells_where_it_stands() -> None:
    text = "cho 16 HTX vay trên 39 tỷ đồng, hai mươi lăm hộ"
    assert [text[number.start : number.end] for number in numbers(text)] == [
        "16",
        "39 tỷ",
        "hai mươi lăm",
    ]


@given(st.integers(min_value=0, max_value=10**12))
def test_grouped_figures_are_the_number_they_group(value: int) -> None:
    assert _values(f"{value:,}".replace(",", ".")) == [value]


@given(st.text(max_size=80))
def test_any_text_is_read_without_a_fault(text: str) -> None:
    for number in numbers(text):
        assert 0 <= number.start < number.end <= len(text)
