"""What a question is about must be said, however well all its other words are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from knowledge.answering import answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge.library import Library

TOLD = """Làng mây tre Phú Vinh vào vụ

Chiều 12/4, Công ty Hoàng Long khai trương xưởng đan tại xã Phú Nghĩa.

Hợp tác xã mây tre Phú Vinh có 45 xã viên, do bà Trần Thị Mai (52 tuổi) làm giám đốc.

Trường Mầm non Phú Vinh đưa 31 học sinh Trường Mầm non Phú Vinh thăm xưởng mây tre.

Năm 2016, hợp tác xã mây tre Phú Vinh được công nhận hoàn thành kế hoạch xuất khẩu.

Ngân hàng Hoa Lư giảm 0,2% lãi suất cho thợ mây tre, theo ông Đỗ Văn Khang.

Phong trào thi đua đan giỏi đưa làng mây tre Phú Vinh lên nhất huyện, được 100% các hộ thợ dự.

Chị Lê Thu Hà bị khởi tố về hành vi Gây rối trật tự công cộng tại xưởng.

Giỏ mây Phú Vinh có giá 90.000 đồng/chiếc, dép cói Kim Sơn có giá 40.000 đồng/đôi.
"""


@pytest.fixture(scope="module")
def craft(library_of: Callable[[str], Library]) -> Library:
    return library_of(TOLD)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hợp tác xã mây tre Phú Vinh có bao nhiêu xã viên?", "45 xã viên"),
        ("bà Trần Thị Mai bao nhiêu tuổi?", "52"),
        ("Công ty Hoàng Long khai trương xưởng đan ngày nào?", "12/4"),
        ("cong ty hoang long khai truong xuong dan ngay nao", "12/4"),
        ("Ngân hàng Hoa Lư giảm lãi suất bao nhiêu phần trăm cho thợ mây tre?", "0,2%"),
        ("giá giỏ mây Phú Vinh bao nhiêu một chiếc?", "90.000 đồng"),
        ("Ai khai trương xưởng đan tại xã Phú Nghĩa?", "Công ty Hoàng Long"),
        ("Chị Lê Thu Hà bị khởi tố về hành vi gì?", "Gây rối trật tự công cộng"),
        ("Bao nhiêu phần trăm các hộ thợ Phú Vinh dự thi đua?", "100%"),
    ],
)
def test_what_is_said_of_the_very_thing_is_told(craft: Library, question: str, told: str) -> None:
    assert told in answer(question, craft).text


@pytest.mark.parametrize(
    "question",
    [
        "Hợp tác xã mây tre Phú Vinh có bao nhiêu xã viên nữ?",
        "Bao nhiêu cô giáo Trường Mầm non Phú Vinh thăm xưởng mây tre?",  # no "giáo" of Mẫu giáo
        "Công ty Thành Công khai trương xưởng đan ngày nào?",  # another company
        "cho hỏi công ty thành công khai trương xưởng đan ngày nào",  # in small letters as well
        "giá giỏ mây Hàm Yên bao nhiêu một chiếc?",  # another village
        "Giỏ mây Vietcraft Phú Vinh có giá bao nhiêu một chiếc?",
        "bà Trần Thị Mai sinh năm nào?",  # 2016 is the year of something else
        "Hợp tác xã mây tre Phú Vinh thành lập năm nào?",
        "Ai sáng lập làng mây tre Phú Vinh?",
        "Ai trao cờ thi đua cho làng mây tre Phú Vinh?",  # "trao" is no "trào"
        "xưởng đan xã Phú Nghĩa do bệnh viện nào khai trương?",
        "Ngân hàng Hoa Lư tăng lãi suất bao nhiêu phần trăm cho thợ mây tre?",
        "năm nào hợp tác xã mây tre Phú Vinh không hoàn thành kế hoạch xuất khẩu?",
        "giỏ mây Phú Vinh giá tối đa bao nhiêu?",
        "Hợp tác xã mây tre Phú Vinh có vốn điều lệ bao nhiêu?",
        "Có mấy hộ thợ dự thi đua ở làng Phú Vinh?",  # a share is no count
        "ông Đỗ Văn Khang bao nhiêu tuổi?",  # another's age
    ],
)
def test_what_is_said_of_something_else_is_not(craft: Library, question: str) -> None:
    assert answer(question, craft).status == "not_found"
