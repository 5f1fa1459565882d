"""Which lines tell the date of publication, and which only have a date in them."""

from __future__ import annotations

import pytest

from knowledge.reading import read_article
from knowledge.reading.datelines import date_in


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("17/02/2020 - 09:44", "2020-02-17T09:44"),
        ("17/2/2020", "2020-02-17"),
        ("17-02-2020 9h44", "2020-02-17T09:44"),
        ("17.02.2020", "2020-02-17"),
        ("2020-02-17", "2020-02-17"),
        ("2020-02-17T09:44:10", "2020-02-17T09:44"),
        ("09:44 17/02/2020", "2020-02-17T09:44"),
        ("Thứ Hai, 17/02/2020 | 09:44 GMT+7", "2020-02-17T09:44"),
        ("Thứ hai, ngày 17 tháng 2 năm 2020", "2020-02-17"),
        ("Cập nhật lúc: 09:44, ngày 17/02/2020", "2020-02-17T09:44"),
        ("(Đăng ngày 17/02/2020)", "2020-02-17"),
        ("29/02/2020", "2020-02-29"),
    ],
)
def test_a_line_with_a_date_alone_tells_when(line: str, expected: str) -> None:
    assert date_in(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "31/02/2020",
        "17/13/2020",
        "00/01/2020",
        "09:44",
        "2015-2019",
        "17/02",
        "Ngày 17/02/2020, Chi bộ họp",
        "Sinh ngày 17/02/2020 tại Sơn La",
        "Bảng giá 17/02/2020",
        "",
    ],
)
def test_other_lines_do_not(line: str) -> None:
    assert date_in(line) is None


def test_an_impossible_hour_leaves_the_date() -> None:
    assert date_in("17/02/2020 - 29:44") == "2020-02-17"


def test_a_date_heading_in_the_middle_of_the_page_stays_in_the_body() -> None:
    lines = [f"Đoạn thứ {number} của bài viết." for number in range(20)]
    lines[10] = "17/02/2020"
    article = read_article("\n\n".join(lines), "a.txt")
    assert article.published is None
    assert [p.part for p in article.passages if p.text == "17/02/2020"] == ["body"]
