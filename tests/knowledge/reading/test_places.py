"""Which province an article is about, or that it can't be told."""

from __future__ import annotations

import pytest

from knowledge.reading.places import place_of


@pytest.mark.parametrize(
    ("title", "paragraphs", "expected"),
    [
        ("Học và làm theo Bác ở tỉnh Sơn La", ["Chi bộ có 9 đảng viên."], "Sơn La"),
        ("Giá nhãn tăng", ["Nông dân Sơn La vui. Ở Sơn La, giá tăng."], "Sơn La"),
        ("Khánh Hoà đón khách", ["Du lịch khởi sắc."], "Khánh Hòa"),
        ("Giá nhà tăng", ["TP.HCM có 12 dự án. TP HCM cần thêm."], "TP Hồ Chí Minh"),
        ("Hội chợ", ["UBND tỉnh Bà Rịa – Vũng Tàu họp."], "Bà Rịa - Vũng Tàu"),
        ("Giá nhãn tăng", ["Nông dân TP. Cần Thơ vui."], "Cần Thơ"),
        ("Giá nhãn tăng", ["Nông dân vui.", "Đầu vụ.", "Ở Sơn La, Sơn La, Sơn La."], None),
        ("Sơn La và Lai Châu ký kết", ["Hai tỉnh hợp tác."], None),
        ("Phong cách Hồ Chí Minh", ["Học tập Chủ tịch Hồ Chí Minh. Hồ Chí Minh nói."], None),
        ("Diễn đàn châu Á – Thái Bình Dương", ["Thái Bình Dương rộng lớn."], None),
        ("Nhà thơ Nguyễn Cao Bằng", ["Ông Cao Bằng Giang làm thơ."], None),
        ("Động đất ở tỉnh Hà Nam, Trung Quốc", ["Chưa có thiệt hại."], None),
        ("Giá nhãn tăng", [], None),
    ],
)
def test_the_place_leads_clearly_or_is_unknown(
    title: str, paragraphs: list[str], expected: str | None
) -> None:
    assert place_of(title, paragraphs, None) == expected


def test_a_provincial_paper_counts_for_its_province() -> None:
    opening = ["Nông dân Sơn La vui."]
    assert place_of("Giá nhãn tăng", opening, None) is None
    assert place_of("Giá nhãn tăng", opening, "Báo Sơn La") == "Sơn La"
