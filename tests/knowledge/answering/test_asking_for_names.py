"""Who and where: names, never a stretch that only stands near the question's words."""

from collections.abc import Callable

import pytest

from knowledge.answering import answer
from knowledge.library import Library

ARTICLE = """Hội nghị tìm đầu ra cho dứa ở huyện Tân Phước

Tân Phước là vùng đất huyền thoại của cây dứa. Cây dứa Tân Phước được trồng ở hai huyện \
Tân Phước và Cai Lậy. Dứa trồng nhiều nhất ở các xã Thạnh Mỹ, Tân Lập và Hưng Thạnh.

Kết luận hội nghị, ông Cao Văn Hòa, Quyền Giám đốc Sở Nông nghiệp và Phát triển nông thôn \
tỉnh cho rằng phải tìm nơi tiêu thụ.

Ngày 12/5, gia đình ông Lê Văn Hoan (43 tuổi, trú xã Thạnh Mỹ) và bà Nguyễn Thị Liễn \
(42 tuổi) đã bán lứa dứa đầu tiên.

Ông Đỗ Văn Ba, bà Lý Thị Tư và anh Mai Văn Sáu ký cam kết trồng dứa sạch. Ông Lê Văn Bảy \
không ký.

Việc chi trả theo ý kiến chỉ đạo của Phó Thủ tướng Chính phủ Trương Văn Bình tại văn bản số 571.
"""


@pytest.fixture(scope="module")
def pineapples(library_of: Callable[[str], Library]) -> Library:
    return library_of(ARTICLE)


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("ai là người kết luận hội nghị tìm đầu ra cho dứa", "Cao Văn Hòa"),
        ("vị nào kết luận hội nghị tìm đầu ra cho dứa", "Cao Văn Hòa"),
        ("cán bộ nào của sở nông nghiệp kết luận hội nghị", "Cao Văn Hòa"),
        ("văn bản số 571 theo ý kiến chỉ đạo của PTT nào", "Trương Văn Bình"),
        ("văn bản 571 theo chỉ đạo của phó thủ tướng nào", "Trương Văn Bình"),
        ("vợ ông Lê Văn Hoan bán lứa dứa đầu tiên tên gì", "Nguyễn Thị Liễn"),
    ],
)
def test_a_person_is_told_by_name(pineapples: Library, question: str, name: str) -> None:
    assert name in answer(question, pineapples).text


@pytest.mark.parametrize(
    "question",
    [
        "cán bộ nào trồng nhiều dứa nhất ở Thạnh Mỹ",  # nobody is told of
        "ông nào nói Tân Phước là vùng đất huyền thoại",
        "thứ trưởng nào kết luận hội nghị tìm đầu ra cho dứa",  # a role that nobody there has
    ],
)
def test_nothing_but_a_person_is_told_in_place_of_one(pineapples: Library, question: str) -> None:
    assert answer(question, pineapples).status == "not_found"


def test_all_who_are_asked_for_are_told(pineapples: Library) -> None:
    told = answer("những ai ký cam kết trồng dứa sạch", pineapples).text
    assert all(name in told for name in ("Đỗ Văn Ba", "Lý Thị Tư", "Mai Văn Sáu"))
    assert "Lê Văn Bảy" not in told


def test_a_role_is_told_to_its_end(pineapples: Library) -> None:
    told = answer("ai kết luận hội nghị tìm đầu ra cho dứa", pineapples).text
    assert "Sở Nông nghiệp và Phát triển nông thôn" in told


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("cay dua tan phuoc trong o may huyen nao", ["Tân Phước", "Cai Lậy"]),
        ("cây dứa Tân Phước trồng ở hai huyện nào", ["Tân Phước", "Cai Lậy"]),
        ("dứa trồng nhiều nhất ở mấy xã nào", ["Thạnh Mỹ", "Tân Lập", "Hưng Thạnh"]),
        ("dứa trồng nhiều nhất ở xã nào", ["Thạnh Mỹ", "Tân Lập", "Hưng Thạnh"]),
    ],
)
def test_places_told_together_are_all_given(
    pineapples: Library, question: str, names: list[str]
) -> None:
    told = answer(question, pineapples).text
    assert [name for name in names if name not in told] == []


def test_a_place_told_alone_takes_no_neighbour(pineapples: Library) -> None:
    told = answer("gia đình ông Lê Văn Hoan ở xã nào", pineapples).text
    assert told.endswith("Thạnh Mỹ")


def test_half_a_word_is_no_place(pineapples: Library) -> None:
    assert "huyền" not in answer("tan phuoc la vung dat cua huyen nao", pineapples).text
