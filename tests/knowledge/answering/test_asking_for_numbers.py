"""The number that a decree, a certificate or a road bears."""

from collections.abc import Callable

import pytest

from knowledge.answering import answer
from knowledge.library import Library

ARTICLE = """Huyện Đông Khê chuyển đất lúa sang trồng cây dược liệu

Huyện đã chuyển 40 ha đất lúa sang trồng cây dược liệu theo Nghị định 62 của Chính phủ và \
Thông tư số 19/2017/TT-BNNPTNT của Bộ Nông nghiệp.
Kế hoạch 5 năm của huyện là trồng 100 ha dược liệu dọc quốc lộ 34.
Chủ tịch huyện ký Quyết định phê duyệt đề án số 1520/QĐ-UBND, giao 3 xã thực hiện.
Giấy chứng nhận hữu cơ mang tên bà Nông Thị Lan, số hiệu: 88123/HC, bị phát hiện là giả.
Huyện đã áp dụng 12 thông tư và nghị định về đất đai.
"""


@pytest.fixture(scope="module")
def herbs(library_of: Callable[[str], Library]) -> Library:
    return library_of(ARTICLE)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Huyện Đông Khê chuyển đất lúa sang dược liệu theo nghị định số mấy?", "Nghị định 62"),
        ("chuyen dat lua sang cay duoc lieu theo nghi dinh bao nhieu", "Nghị định 62"),
        ("số thông tư Bộ Nông nghiệp chuyển đất lúa trồng dược liệu", "19/2017/TT-BNNPTNT"),
        ("quyết định phê duyệt đề án số bao nhiêu", "1520/QĐ-UBND"),
        ("số hiệu giấy chứng nhận hữu cơ Nông Thị Lan", "88123/HC"),
        ("trồng dược liệu dọc quốc lộ mấy", "quốc lộ 34"),
    ],
)
def test_a_number_is_given_with_what_bears_it(herbs: Library, question: str, told: str) -> None:
    assert told in answer(question, herbs).text


@pytest.mark.parametrize(
    "question",
    [
        "trồng 100 ha dược liệu theo kế hoạch số mấy",
        "huyện trồng cây dược liệu theo chỉ thị số mấy",
        "số hiệu giấy phép của bà Hoàng Thị Mai",
    ],
)
def test_no_other_number_is_given(herbs: Library, question: str) -> None:
    assert answer(question, herbs).status == "not_found"


def test_documents_are_still_counted(herbs: Library) -> None:
    assert "12" in answer("huyện áp dụng bao nhiêu thông tư và nghị định?", herbs).text
