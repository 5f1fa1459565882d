"""What a follow-up takes over from the question before it, and what it puts in another's place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from knowledge.answering import answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge.library import Library

ARTICLE = """Nghề rừng ở huyện Sông Lô

Huyện Sông Lô có 1.200 ha keo, 310 ha quế và 45 ha tre. Mỗi năm nông dân khai thác được \
18.000 tấn gỗ keo từ rừng trồng.

Toàn huyện có 640 hộ trồng rừng, 12 tổ hợp tác và 3 hợp tác xã lâm nghiệp.

Công ty Lâm nghiệp Bảo Yên giao khoán rừng cho 75 hộ. \
Viện Nghiên cứu Cây rừng Phú Hộ giao khoán rừng cho 22 hộ.

Ông Hà Văn Thao nuôi 35 đàn ong. Ông Lý Văn Bảy nuôi 60 đàn ong. \
Ong của ông Bảy cho 2 tấn mật, bán lãi 190 triệu đồng.

Mỗi năm cháy rừng làm thiệt hại 14 ha keo; đến năm 2030, cháy rừng có thể làm thiệt hại \
30 ha keo mỗi năm.

Trong tháng 3.2018, huyện xuất khẩu 900 tấn dăm gỗ, trị giá 2 triệu USD. \
Năm 2018, huyện xuất khẩu 11.000 tấn dăm gỗ.
"""


@pytest.fixture(scope="module")
def forest(library_of: Callable[[str], Library]) -> Library:
    return library_of(ARTICLE)


@pytest.mark.parametrize(
    ("before", "question", "told"),
    [
        # What stands for a thing counted, its unit left:
        ("Huyện Sông Lô có bao nhiêu ha keo?", "còn quế thì sao?", "310 ha"),
        ("Huyện Sông Lô có bao nhiêu ha keo?", "thế tre?", "45 ha"),
        # The whole of a word of several syllables:
        ("Toàn huyện có bao nhiêu hợp tác xã?", "còn hộ thì sao?", "640 hộ"),
        # One of two counted:
        (
            "Toàn huyện có bao nhiêu hộ trồng rừng với mấy hợp tác xã?",
            "còn tổ hợp tác thì nhiêu?",
            "12 tổ hợp tác",
        ),
        # A name for a name of its kind:
        (
            "Công ty Lâm nghiệp Bảo Yên giao khoán rừng cho mấy hộ?",
            "còn Viện Nghiên cứu Cây rừng Phú Hộ thì sao?",
            "22 hộ",
        ),
        ("Ông Hà Văn Thao nuôi mấy đàn ong?", "còn ông Lý Văn Bảy?", "60 đàn"),
        # Another question about the same:
        (
            "Huyện Sông Lô có bao nhiêu ha keo?",
            "thế mỗi năm khai thác được bao nhiêu tấn?",
            "18.000",
        ),
        ("Ong của ông Bảy cho mấy tấn mật?", "bán lãi được nhiêu tiền?", "190 triệu"),
        (
            "Mỗi năm cháy rừng làm thiệt hại bao nhiêu ha keo?",
            "cứ đà đó tới 2030 thì sao?",
            "30 ha",
        ),
        (
            "Tháng 3/2018 huyện xuất khẩu bao nhiêu tấn dăm gỗ?",
            "trị giá bao nhiêu tiền?",
            "2 triệu USD",
        ),
    ],
)
def test_the_right_part_is_taken_over(
    forest: Library, before: str, question: str, told: str
) -> None:
    assert told in answer(question, forest, history=[before]).text


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("Huyện Sông Lô có bao nhiêu ha keo?", "còn lúa thì sao?"),
        ("Ông Hà Văn Thao nuôi mấy đàn ong?", "còn ông Đỗ Văn Tám?"),
        ("Công ty Lâm nghiệp Bảo Yên giao khoán rừng cho mấy hộ?", "còn năm 2015 thì sao?"),
        ("Mỗi năm cháy rừng làm thiệt hại bao nhiêu ha keo?", "cứ đà đó tới 2040 thì sao?"),
    ],
)
def test_what_is_not_told_of_the_other_is_not_answered(
    forest: Library, before: str, question: str
) -> None:
    assert answer(question, forest, history=[before]).status == "not_found"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Tháng 3/2018 huyện xuất khẩu bao nhiêu tấn dăm gỗ?", "900 tấn"),
        ("thang 3 nam 2018 huyen xuat khau bao nhieu tan dam go", "900 tấn"),
        ("năm 2018 huyện xuất khẩu bao nhiêu tấn dăm gỗ", "11.000 tấn"),
        ("Tháng 7/2018 huyện xuất khẩu bao nhiêu tấn dăm gỗ?", ""),
        ("tháng 6 toàn huyện có bao nhiêu hộ trồng rừng", ""),  # told of no month
    ],
)
def test_a_months_figure_is_no_years(forest: Library, question: str, told: str) -> None:
    given = answer(question, forest)
    assert (told in given.text) if told else (given.status == "not_found")
