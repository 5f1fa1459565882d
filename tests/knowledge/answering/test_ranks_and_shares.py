"""Ranks, shares in words, and figures that a bare classifier or a number word tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from knowledge.answering import answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge.library import Library

TOLD = """Nghề muối ở Cồn Đước

Theo Sở Công Thương, xã Cồn Đước hiện đứng thứ 4 cả nước về sản lượng muối sạch, với 9.200 tấn.
Hội thi diêm dân giỏi được xã Cồn Đước tổ chức lần thứ sáu, thu hút 120 người.
Muối Cồn Đước chiếm gần một phần ba lượng muối bán ở chợ Mỹ Khê.
Ông Đặng Bá Thuyên có 2,5 ha đất; trong đó, có ba sào trồng dừa.
Số vịt ở Cồn Đước bán ra chợ Mỹ Khê khoảng 3.000 con mỗi ngày.
Hiệp hội Lương thực Cồn Đước cho biết năm 2023 xuất bán gạo chỉ ở mức 7.400 tấn.
Hơn 12 tấn sò huyết ở Cồn Đước đã chết vì nước ngọt.
Sở Công Thương đặt mục tiêu giảm tối thiểu 18% chi phí bằng máy nén muối.
Nhà bà Lê Thị Sẻ nuôi 40 con bò, 600 con vịt.
"""


@pytest.fixture(scope="module")
def salt(library_of: Callable[[str], Library]) -> Library:
    return library_of(TOLD)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Cồn Đước đứng thứ mấy cả nước về muối sạch?", "thứ 4"),
        ("con duoc dung thu may ca nuoc ve muoi sach", "thứ 4"),
        ("Cồn Đước xếp hạng mấy về sản lượng muối sạch?", "thứ 4"),
        ("Hội thi diêm dân giỏi tổ chức lần thứ mấy?", "lần thứ sáu"),
        ("hoi thi diem dan gioi to chuc lan thu may", "lần thứ sáu"),
        ("Muối Cồn Đước chiếm bao nhiêu phần lượng muối ở chợ Mỹ Khê?", "gần một phần ba"),
        ("Muối Cồn Đước chiếm bao nhiêu lượng muối bán ở chợ Mỹ Khê?", "gần một phần ba"),
        ("Ông Đặng Bá Thuyên trồng mấy sào dừa?", "ba sào"),
        ("Ông Đặng Bá Thuyên có mấy ha đất?", "2,5 ha"),
        ("Mỗi ngày bán ra chợ Mỹ Khê bao nhiêu con vịt?", "3.000 con"),
        ("Hiệp hội Lương thực Cồn Đước năm 2023 xuất bán gạo được bao nhiêu?", "7.400 tấn"),
        ("Nhà bà Lê Thị Sẻ nuôi bao nhiêu con bò?", "40 con bò"),
        ("so huyet o con duoc chet may tan", "12 tấn"),
        ("Đặt mục tiêu cắt ít nhất bao nhiêu phần trăm chi phí nhờ máy nén muối?", "18%"),
    ],
)
def test_the_figure_is_told_as_it_is_asked(salt: Library, question: str, told: str) -> None:
    assert told in answer(question, salt).text


@pytest.mark.parametrize(
    ("question", "wrong"),
    [
        ("Hội thi diêm dân giỏi đứng thứ mấy cả nước?", "lần"),
        ("Cồn Đước đứng thứ mấy cả nước về sản lượng dừa?", "sào"),
        ("Muối Cồn Đước chiếm bao nhiêu phần trăm đất?", "ba sào"),
        ("Nhà bà Lê Thị Sẻ nuôi bao nhiêu con bò?", "600"),
        ("Hội thi diêm dân giỏi có mấy phần thi?", "một phần ba"),
    ],
)
def test_no_other_figure_stands_for_it(salt: Library, question: str, wrong: str) -> None:
    assert wrong not in answer(question, salt).text
