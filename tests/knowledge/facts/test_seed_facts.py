"""Every fact of the two seed articles, and what must not be taken for one."""

from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from knowledge.facts import facts_of
from knowledge.models import Article, Fact
from knowledge.reading import read_file

SEEDS = Path(__file__).parents[3] / "seeds"
SON_LA = "son-la-hoc-va-lam-theo-bac"
CAN_THO = "can-tho-neu-cao-tinh-than-trach-nhiem"

# article, value, number, qualifier, time
COUNTS = [
    (SON_LA, "9 đảng viên", 9, None, None),
    (SON_LA, "từ 1 - 2 mô hình HTX", None, None, None),
    (SON_LA, "4 năm", 4, None, "2015-2019"),
    (SON_LA, "661 HTX", 661, None, None),
    (SON_LA, "5 liên hiệp HTX", 5, None, None),
    (SON_LA, "5 HTX", 5, None, None),
    (SON_LA, "2 HTX", 2, None, None),
    (SON_LA, "1 HTX", 1, None, None),
    (SON_LA, "16 HTX", 16, None, None),
    (SON_LA, "59 HTX", 59, None, "2016-"),
    (SON_LA, "10 HTX", 10, None, "2019"),
    (SON_LA, "99 chuỗi cung ứng nông sản", 99, None, "2019"),
    (SON_LA, "14 chuỗi rau", 14, None, "2019"),
    (SON_LA, "65 chuỗi quả", 65, None, "2019"),
    (SON_LA, "1 chuỗi cà phê", 1, None, "2019"),
    (SON_LA, "2 chuỗi chăn nuôi gia súc, gia cầm", 2, None, "2019"),
    (SON_LA, "3 chuỗi mật ong", 3, None, "2019"),
    (SON_LA, "14 chuỗi thủy sản", 14, None, "2019"),
    (SON_LA, "khoảng 20.000 tấn các loại/năm", 20000, "khoảng", "2019"),
    (SON_LA, "18 sản phẩm", 18, None, None),
    (SON_LA, "12 sản phẩm nông sản", 12, None, None),
    (CAN_THO, "một hoặc nhiều nội dung", None, None, None),
    (CAN_THO, "hơn 300 lượt HTX", 300, "hơn", "2019"),
    (CAN_THO, "12 HTX ngành nông nghiệp", 12, None, "2019"),
    (CAN_THO, "31 lượt HTX", 31, None, "2019"),
    (CAN_THO, "25 HTX", 25, None, "2019"),
    (CAN_THO, "5 thành phố trực thuộc Trung ương", 5, None, "2019"),
]
# article, value, number, qualifier, time
SUMS = [
    (SON_LA, "trên 39 tỷ đồng", 39_000_000_000, "trên", None),
    (SON_LA, "gần 14 tỷ đồng", 14_000_000_000, "gần", "2016-"),
    (SON_LA, "198 triệu đồng", 198_000_000, None, "2019"),
    (CAN_THO, "gần 5,1 tỉ đồng", 5_100_000_000, "gần", "2019"),
    (CAN_THO, "trên 40 tỉ đồng", 40_000_000_000, "trên", "2019"),
]
# article, kind, value, time
TIMES = [
    (SON_LA, "span", "5 năm (2015-2019)", "2015-2019"),
    (SON_LA, "span", "từ năm 2016 đến nay", "2016-"),
    (SON_LA, "date", "Năm 2019", "2019"),
    (SON_LA, "date", "Đến hết năm 2019", "2019"),
    (SON_LA, "date", "năm 2020", "2020"),
    (CAN_THO, "date", "Năm 2019", "2019"),
    (CAN_THO, "date", "năm 2019", "2019"),
]
# name, roles as written
PEOPLE = [
    ("Nguyễn Đức Phương", "Bí thư Chi bộ, Chủ tịch Liên minh HTX thành phố"),
    ("Nguyễn Đức Phương", "Bí thư chi bộ, Chủ tịch Liên minh HTX TP Cần Thơ"),
    ("Nguyễn Quốc Hội", "Phó Bí thư Chi bộ, Trưởng Phòng Tư vấn, hỗ trợ"),
    ("Dương Quang Phục", "Đảng viên, chuyên viên của Liên minh HTX thành phố"),
]
ORGANISATIONS = [
    (SON_LA, "Chi bộ Liên minh HTX tỉnh Sơn La"),
    (SON_LA, "Liên hiệp HTX thủy sản Quỳnh Nhai"),
    (SON_LA, "Trung tâm KHCN&MT"),
    (SON_LA, "Viện Phát triển kinh tế hợp tác"),
    (SON_LA, "Viện Phát triển kinh tế Hợp tác"),
    (SON_LA, "Ngân hàng Nông nghiệp và Phát triển nông thôn tỉnh"),
    (SON_LA, "Quỹ hỗ trợ phát triển HTX"),
    (SON_LA, "Liên minh HTX Việt Nam"),
    (SON_LA, "Cục Sở hữu trí tuệ"),
    (SON_LA, "Bộ Khoa học và Công nghệ"),
    (CAN_THO, "Chi bộ Liên minh Hợp tác xã (HTX) TP Cần Thơ"),
    (CAN_THO, "UBND thành phố"),
    (CAN_THO, "Liên minh HTX thành phố"),
    (CAN_THO, "Quỹ hỗ trợ nông dân"),
    (CAN_THO, "Ngân hàng HD Bank"),
]
# article, event, place, year
EVENTS = [
    (SON_LA, "Hội chợ xúc tiến thương mại", "TP Hồ Chí Minh, Hà Nội", "2019"),
    (
        CAN_THO,
        "Hội chợ Xúc tiến thương mại và công nghệ cho các HTX năm 2019",
        "TP Hồ Chí Minh",
        "2019",
    ),
    (CAN_THO, "Hội chợ Nông nghiệp Quốc tế Việt Nam", "Cần Thơ", "2019"),
    (CAN_THO, "Hội nghị Ngày phụ nữ sáng tạo, khởi nghiệp năm 2019", "Cần Thơ", "2019"),
    (CAN_THO, "Hội chợ Công thương khu vực phía Nam 2019", "Bà Rịa - Vũng Tàu", "2019"),
]
# heading's noun, parts
LISTS = [
    (
        "lĩnh vực",
        (
            "Dịch vụ nông nghiệp",
            "công nghiệp, tiểu thủ công nghiệp, điện nước",
            "xây dựng",
            "quỹ tín dụng nhân dân",
            "thương mại, dịch vụ du lịch, quản lý chợ",
            "vận tải",
        ),
    ),
    (
        "chỉ đạo cơ quan hoàn thành tốt nhiệm vụ chính trị như",
        (
            "Thành lập Liên hiệp HTX thủy sản Quỳnh Nhai",
            "xây dựng, hỗ trợ từ 1 - 2 mô hình HTX tham gia chuỗi tiêu thụ sản phẩm",
            "tuyên truyền phát triển HTX mới tại các xã vùng khó khăn trên địa bàn các huyện,"
            " thành phố",
        ),
    ),
    (
        "chuỗi cung ứng nông sản",
        (
            "14 chuỗi rau",
            "65 chuỗi quả",
            "1 chuỗi cà phê",
            "2 chuỗi chăn nuôi gia súc, gia cầm",
            "3 chuỗi mật ong",
            "14 chuỗi thủy sản",
        ),
    ),
]


@cache
def _article(name: str) -> Article:
    return read_file(SEEDS / f"{name}.txt", SEEDS)


@cache
def _facts(name: str) -> tuple[Fact, ...]:
    return facts_of(_article(name))


def _one(name: str, kind: str, value: str) -> Fact:
    return next(fact for fact in _facts(name) if (fact.kind, fact.value) == (kind, value))


def _place(name: str) -> str:
    return "Sơn La" if name == SON_LA else "Cần Thơ"


@pytest.mark.parametrize(("article", "value", "number", "qualifier", "time"), COUNTS)
def test_a_count_is_told_with_its_place_and_time(
    article: str, value: str, number: int | None, qualifier: str | None, time: str | None
) -> None:
    fact = _one(article, "count", value)
    assert (fact.number, fact.qualifier, fact.time) == (number, qualifier, time)
    assert fact.place == _place(article)


@pytest.mark.parametrize(("article", "value", "number", "qualifier", "time"), SUMS)
def test_a_sum_of_money_is_told_in_dong(
    article: str, value: str, number: int, qualifier: str | None, time: str | None
) -> None:
    fact = _one(article, "money", value)
    assert (fact.number, fact.qualifier, fact.time) == (number, qualifier, time)
    assert (fact.unit, fact.place) == ("đồng", _place(article))


def test_there_are_no_other_counts_and_sums() -> None:
    told = {(article, row[0]) for article, *row in [*COUNTS, *SUMS]}
    found = {
        (article, fact.value)
        for article in (SON_LA, CAN_THO)
        for fact in _facts(article)
        if fact.kind in {"count", "money"}
    }
    assert found - told == {(SON_LA, "3 sản phẩm nông sản"), (CAN_THO, "6 tổ hợp tác")}  # twice


def test_a_share_is_told_of_its_whole() -> None:
    (fact,) = (fact for fact in _facts(SON_LA) if fact.kind == "percent")
    assert (fact.value, fact.text, fact.subject) == ("100%", "100% đảng viên", "đảng viên")
    assert (fact.number, fact.time) == (100, "2015-2019")


@pytest.mark.parametrize(("article", "kind", "value", "time"), TIMES)
def test_a_time_is_read_in_one_spelling(article: str, kind: str, value: str, time: str) -> None:
    assert _one(article, kind, value).time == time


def test_the_year_of_a_law_is_no_time() -> None:
    assert not any(fact.time and "2012" in fact.time for fact in _facts(SON_LA))


@pytest.mark.parametrize(("name", "roles"), PEOPLE)
def test_a_person_is_told_with_every_role(name: str, roles: str) -> None:
    assert (name, roles) in {
        (fact.subject, fact.attribute) for fact in _facts(CAN_THO) if fact.kind == "person"
    }


def test_nobody_else_is_taken_for_a_person() -> None:
    named = {
        fact.subject
        for article in (SON_LA, CAN_THO)
        for fact in _facts(article)
        if fact.kind == "person"
    }
    assert named == {name for name, _ in PEOPLE}  # neither "phong cách Hồ Chí Minh" nor "Bác"


@pytest.mark.parametrize(("article", "name"), ORGANISATIONS)
def test_an_organisation_is_named_in_full(article: str, name: str) -> None:
    assert _one(article, "organisation", name).subject == name


def test_what_an_office_belongs_to_stands_in_brackets() -> None:
    fact = _one(SON_LA, "organisation", "Cục Sở hữu trí tuệ")
    assert fact.attribute == "Bộ Khoa học và Công nghệ"


def test_cooperatives_in_general_are_no_organisation() -> None:
    names = {fact.subject for fact in _facts(CAN_THO) if fact.kind == "organisation"}
    assert not any(name.startswith("HTX") for name in names)


@pytest.mark.parametrize(("article", "name", "place", "year"), EVENTS)
def test_an_event_is_told_with_its_place_and_year(
    article: str, name: str, place: str, year: str
) -> None:
    fact = _one(article, "event", name)
    assert (fact.place, fact.time) == (place, year)


@pytest.mark.parametrize(("subject", "parts"), LISTS)
def test_a_list_is_told_part_by_part(subject: str, parts: tuple[str, ...]) -> None:
    found = {
        (fact.subject, tuple(part.text for part in fact.parts))
        for fact in _facts(SON_LA)
        if fact.kind == "list"
    }
    assert (subject, parts) in found


@pytest.mark.parametrize(
    ("value", "numbers"),
    [("99 chuỗi cung ứng nông sản", [14, 65, 1, 2, 3, 14]), ("18 sản phẩm", [3, 12, 3])],
)
def test_a_whole_holds_the_parts_that_it_is_broken_down_into(
    value: str, numbers: list[int]
) -> None:
    whole = _one(SON_LA, "count", value)
    assert [part.number for part in whole.parts] == numbers
    assert whole.number == sum(Decimal(number) for number in numbers)


def test_the_attribute_is_what_the_clause_says() -> None:
    assert "toàn tỉnh có" in _one(SON_LA, "count", "5 liên hiệp HTX").attribute
    assert "tham gia trưng bày" in _one(CAN_THO, "count", "25 HTX").attribute
    assert _one(CAN_THO, "money", "gần 5,1 tỉ đồng").subject == "tổng vốn"


def test_the_number_of_a_directive_is_no_count() -> None:
    assert not any(fact.number == 5 and "05" in fact.text for fact in _facts(CAN_THO))
