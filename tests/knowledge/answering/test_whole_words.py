"""An answer begins and ends with whole words, though their syllables are written apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from knowledge.answering import answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge.library import Library

TOLD = """Cù lao Dung Hạ mở bến

Xã Dung Hạ mời khách tới cù lao bằng thuyền máy, đón từ sáng sớm.

Nghề dệt chiếu ở Dung Hạ bắt nguồn từ nghề đan lưới.

Hộ ông Tám Dung Hạ đầu tư dịch vụ du lịch miệt vườn.

Khách tới Dung Hạ mùa nước nổi thích dịch vụ câu cá và du lịch chèo xuồng.

Tên Hạ là biến âm từ chữ “hà” mà ra.

Cái khó nhất của Dung Hạ hiện nay theo bà con là thiếu nước ngọt.

Đất vườn bỏ trống, bà Sáu Dung Hạ chuyển sang trồng các cây khác như ổi, mận.
"""


@pytest.fixture(scope="module")
def isle(library_of: Callable[[str], Library]) -> Library:
    return library_of(TOLD)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("hộ ông Tám Dung Hạ đầu tư dịch vụ gì", "dịch vụ du lịch miệt vườn"),
        ("tên Hạ là do chữ nào đọc trại ra", "biến âm từ chữ “hà”"),
        ("cái khó nhất của Dung Hạ hiện nay là gì", "thiếu nước ngọt"),
        ("bà Sáu Dung Hạ chuyển sang trồng thứ gì", "ổi, mận"),
        ("nghề dệt chiếu ở Dung Hạ bắt nguồn từ nghề gì", "nghề đan lưới"),
    ],
)
def test_words_are_told_whole(isle: Library, question: str, told: str) -> None:
    found = answer(question, isle)
    assert told in found.text
    assert not found.text.startswith(("vụ", "khác", "hiện nay"))
