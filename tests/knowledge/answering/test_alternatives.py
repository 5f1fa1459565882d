"""Words of closed sets exclude each other: a figure of the one crop is none of the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from knowledge.answering import answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge.library import Library

TOLD = """Mùa vụ ở Trà Sim

Vụ đông xuân vừa qua, xã Trà Sim gieo cấy 1.250 ha lúa.
Tổng đàn lợn của xã Trà Sim năm 2024 là 8.400 con.
Năm 2024, huyện Thạch Lâm xuất khẩu 620 tấn hồ tiêu.
Câu lạc bộ dệt Trà Sim có 45 hội viên nữ.
Giá bán lẻ mật ong Trà Sim là 180.000 đồng/lít.
Lễ hội đua thuyền Trà Sim được tổ chức mỗi năm, thu hút 3.000 du khách.
Chợ phiên Trà Sim họp vào chủ nhật hằng tuần.
Đập Khe Rình ở Trà Sim khánh thành năm 2019.
Gia đình ông Vương Đình Khoát trồng 2,5 ha bưởi.
Sở Công Thương cấp 3 giấy phép sau khi thu lệ phí của hộ dệt Trà Sim.
"""


@pytest.fixture(scope="module")
def commune(library_of: Callable[[str], Library]) -> Library:
    return library_of(TOLD)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Trà Sim gieo cấy bao nhiêu ha lúa đông xuân?", "1.250 ha"),
        ("tra sim gieo cay bao nhieu ha lua dong xuan", "1.250 ha"),
        ("Trà Sim gieo cấy bao nhiêu hecta lúa?", "1.250 ha"),
        ("tong dan lon tra sim bao nhieu con", "8.400 con"),
        ("Tổng đàn heo của Trà Sim có bao nhiêu con?", "8.400 con"),
        ("Thạch Lâm xuất khẩu bao nhiêu tấn hồ tiêu?", "620 tấn"),
        ("Câu lạc bộ dệt Trà Sim có bao nhiêu hội viên nữ?", "45 hội viên"),
        ("Giá bán lẻ mật ong Trà Sim là bao nhiêu?", "180.000"),
        ("Chợ phiên Trà Sim họp vào ngày nào?", "chủ nhật"),
        ("Lễ hội đua thuyền Trà Sim tổ chức khi nào?", "mỗi năm"),
        ("Đập Khe Rình khánh thành năm nào?", "2019"),
        ("Nhà ông Vương Đình Khoát trồng bao nhiêu héc ta bưởi?", "2,5 ha"),
    ],
)
def test_the_word_that_is_told_is_answered(commune: Library, question: str, told: str) -> None:
    assert told in answer(question, commune).text


@pytest.mark.parametrize(
    "question",
    [
        "Trà Sim gieo cấy bao nhiêu ha lúa hè thu?",
        "tra sim gieo cay bao nhieu ha lua he thu",
        "tong dan ga tra sim bao nhieu con",
        "Tổng đàn bò của Trà Sim có bao nhiêu con?",
        "Thạch Lâm nhập khẩu bao nhiêu tấn hồ tiêu?",
        "Câu lạc bộ dệt Trà Sim có bao nhiêu hội viên nam?",
        "Giá bán buôn mật ong Trà Sim là bao nhiêu?",
        "Lễ hội đua thuyền Trà Sim tổ chức vào ngày nào?",
        "Đập Khe Rình khánh thành ngày nào?",
        "Nhà ông Vương Đình Khoát trồng bao nhiêu héc ta thanh long?",
        "le phi cua ho det tra sim la bao nhieu",
        "lớp 6A5 có bao nhiêu hội viên nữ?",
    ],
)
def test_another_word_of_its_set_is_not(commune: Library, question: str) -> None:
    given = answer(question, commune)
    assert given.status == "not_found", given.text
