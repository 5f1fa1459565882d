"""What a question insists on: places, years, figures."""

import pytest

from knowledge.answering.constraints import constraints_of
from knowledge.text.syllables import syllables


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("Sơn La có bao nhiêu HTX", ("Sơn La",)),
        ("son la co bao nhieu htx", ("Sơn La",)),
        ("HTX ở CT vay bao nhiêu", ("Cần Thơ",)),
        ("LM HTX TPCT", ("Cần Thơ",)),
        ("so sánh Sơn La với Cần Thơ", ("Sơn La", "Cần Thơ")),
        ("HP có bao nhiêu xã", ("Hải Phòng",)),
        ("CT UBND tỉnh là ai", ()),  # a chairman, not a city
        ("luong cua chu tich htx la bao nhieu", ()),  # là
        ("HTX LA la gi", ("Long An",)),
        ("HD Bank cho vay", ()),  # a bank, not a province
        ("chu tich xa nghia son la ai", ()),  # the end of another name
        ("nhà ở sơn lại cửa", ()),
    ],
)
def test_provinces_are_found_by_name_and_short_form(question: str, places: tuple[str, ...]) -> None:
    assert constraints_of(syllables(question)).places == places


@pytest.mark.parametrize(
    ("question", "levels"),
    [
        ("UBND tỉnh Thanh Hóa", {("Thanh Hóa", "province")}),
        ("tp thanh hoa", {("Thanh Hóa", "city")}),
        ("Thanh Hóa có gì", set()),
        ("hộ giỏi cấp tỉnh Thanh Hóa", set()),
    ],
)
def test_a_province_is_told_from_its_capital(question: str, levels: set[tuple[str, str]]) -> None:
    assert constraints_of(syllables(question)).levels == levels


@pytest.mark.parametrize(
    ("question", "years", "figures"),
    [
        ("năm 2019 có 16 HTX", ("2019",), ("16",)),
        ("giai đoạn 2015-2019", ("2015", "2019"), ()),
        ("trên 5,1 tỉ đồng", (), ("5.1",)),
        ("cả 2 đợt", (), ()),  # said in passing
    ],
)
def test_years_and_figures_are_conditions(
    question: str, years: tuple[str, ...], figures: tuple[str, ...]
) -> None:
    constraints = constraints_of(syllables(question))
    assert (constraints.years, constraints.figures) == (years, figures)
