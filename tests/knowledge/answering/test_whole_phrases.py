"""A stretch that begins or ends inside a phrase is never given for a whole one."""

from collections.abc import Callable

import pytest

from knowledge.answering import answer
from knowledge.library import Library

ARTICLE = """Trại hươu trên đồi cát

Quỹ hỗ trợ nông dân cho vay đối với 12 tổ hợp tác nuôi hươu với tổng vốn gần 5,1 tỉ đồng, \
giới thiệu ngân hàng tiếp cận và cho hội viên vay trên 40 tỉ đồng phục vụ sản xuất.

Ông Hoàng chỉ cho hươu ăn các loại lá mít, chuối và bột ngô mà không dùng cám.

Trại của ông Hoàng có hơn 100 con hươu được nuôi lấy nhung.

Con hươu đầu đàn được ông đặt cho tên gọi: Cát Vàng.

Trời mưa, cát trôi xuống chuồng, hươu hay bệnh. Từ thực tế đó, ông Hoàng làm sàn gỗ cho chuồng.

Ông Lưu Quang Thắm nuôi hươu sao đã lâu. Theo ông Thắm, hươu sao không mắc bệnh vì chuồng cao ráo.

Nguyên tắc nuôi hươu sao là giữ chuồng luôn khô. Hươu sao nuôi ở đây ăn nhiều lá mít non.

Xã Ba Vì là nơi nguồn nước bị bẩn. Nguyên nhân là bởi nhiều xưởng đổ thải ra suối.

Có 3 nhóm đối tượng được bồi thường gồm: người nuôi hươu; người trồng chuối; người bán lá mít. \
Việc bồi thường cho các đối tượng đã được bàn trong năm.

Liên minh HTX tỉnh cho hội viên mua chịu giống hươu cái hậu bị.

Nông sản vùng cát được cấp chứng nhận sạch là sản phẩm nhung hươu tươi.
"""


@pytest.fixture(scope="module")
def deer(library_of: Callable[[str], Library]) -> Library:
    return library_of(ARTICLE)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("5,1 tỉ cho ai vay", "12 tổ hợp tác"),
        ("ông Hoàng cho hươu ăn cái gì", "các loại lá mít, chuối và bột ngô"),
        ("con hươu đầu đàn được đặt tên gì", "Cát Vàng"),
        ("con huou dau dan ten gi", "Cát Vàng"),
        ("sản phẩm nào được cấp chứng nhận sạch", "sản phẩm nhung hươu tươi"),
    ],
)
def test_a_phrase_is_given_whole(deer: Library, question: str, told: str) -> None:
    assert answer(question, deer).text == told


@pytest.mark.parametrize(
    "question",
    [
        "5,1 ti cho ai vay",
        "tổng vốn 5,1 tỉ là của cái gì",
        "ông Hoàng nuôi con gì",
        "mua chịu giống hươu cái hậu bị thì liên hệ ai",
    ],
)
def test_no_answer_begins_or_ends_inside_a_phrase(deer: Library, question: str) -> None:
    told = answer(question, deer).text.split()
    assert told[0].lower() not in {"đồng", "và", "hoặc", "minh"}
    assert told[-1].lower() not in {"và", "hoặc", "các", "những"}


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("vì sao ông Hoàng làm sàn gỗ cho chuồng", "cát trôi xuống chuồng"),
        ("tại sao nguồn nước xã Ba Vì bị bẩn", "nhiều xưởng đổ thải"),
    ],
)
def test_a_reason_is_read_across_the_full_stop(deer: Library, question: str, told: str) -> None:
    assert told in answer(question, deer).text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("theo ông Lưu Quang Thắm vì sao hươu sao không mắc bệnh", "answered"),
        ("theo ông Lưu Quang Đạt vì sao hươu sao không mắc bệnh", "not_found"),
    ],
)
def test_a_last_name_is_short_for_the_whole(deer: Library, question: str, status: str) -> None:
    assert answer(question, deer).status == status


def test_how_is_told_where_its_own_noun_is_said(deer: Library) -> None:
    told = answer("nuôi hươu sao là nuôi theo nguyên tắc như thế nào", deer).text
    assert "giữ chuồng luôn khô" in told


def test_a_reason_word_within_a_name_gives_no_reason(deer: Library) -> None:
    assert not answer("tại sao xã Ba Vì bị bẩn nguồn nước", deer).text.startswith("Vì")


@pytest.mark.parametrize(
    "question", ["các nhóm đối tượng được bồi thường", "những nhóm đối tượng nào được bồi thường"]
)
def test_what_is_named_in_the_plural_is_listed(deer: Library, question: str) -> None:
    told = answer(question, deer).text
    assert all(part in told for part in ("nuôi hươu", "trồng chuối", "lá mít"))
