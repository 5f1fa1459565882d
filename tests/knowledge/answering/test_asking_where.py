"""Where: a place of the kind asked for, a whole foreign name, and no clause without a where."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from knowledge.answering import answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge.library import Library

ARTICLE = """Nghề gốm ở đảo Ngọc Vừng

Đảo Ngọc Vừng (huyện Vân Đồn) chạy thử lò gốm điện theo kế hoạch làng nghề sạch, \
hợp tác giữa tỉnh Quảng Ninh và thành phố To-ki-na-me (Nhật Bản).

Nghệ nhân Vũ Duy Khang gắn bó với nghề gốm từ năm 16 tuổi. \
Sinh năm 1958 tại xã Tân Bình, huyện Đầm Hà, ông Khang theo cha học nghề.

Bà con đưa gốm về bán ở chợ Rộc.
"""


@pytest.fixture(scope="module")
def pottery(library_of: Callable[[str], Library]) -> Library:
    return library_of(ARTICLE)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Quảng Ninh hợp tác với thành phố nào về lò gốm điện", "thành phố To-ki-na-me"),
        ("lò gốm điện chạy thử ở huyện nào", "huyện Vân Đồn"),
        ("nghệ nhân Khang quê ở đâu", "Tân Bình"),
        ("bà con bán gốm ở đâu", "chợ Rộc"),
    ],
)
def test_the_place_asked_for_is_told(pottery: Library, question: str, told: str) -> None:
    assert told in answer(question, pottery).text


@pytest.mark.parametrize(
    "question",
    [
        "Đảo Ngọc Vừng chạy thử lò gốm điện ở thành phố nào của Lào",
        "nghệ nhân Khang bán gốm ở thành phố nào",
        "nghệ nhân Sáng quê ở đâu",
    ],
)
def test_another_place_is_not(pottery: Library, question: str) -> None:
    assert answer(question, pottery).status == "not_found"
