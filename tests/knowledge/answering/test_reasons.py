"""Why: the cause that an article gives, in the sentence itself or in the one beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from knowledge.answering import answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge.library import Library

TOLD = """Chợ nổi Vàm Cái

Hai năm nay lượng ghe ở chợ nổi Vàm Cái giảm hẳn. Nguyên nhân là đường bộ đã thông tới các xã.

Bà con Vàm Cái chưa chịu dời ghe sang bến mới. Việc này chưa làm được bởi bến mới quá nông.

Nhiều hộ Vàm Cái bỏ nghề bán trái cây vì thu nhập thấp. Xã mở lớp nhằm giúp bà con có nghề khác.

Bà Tư Lành ở Vàm Cái vẫn bán bún trên ghe. “Lên bờ phải thuê chỗ, một tháng mất cả triệu.”

Bên cạnh nước mặn, việc đắp đập tràn lan khiến cá ở rạch Vàm Cái chết hàng loạt.

Bến mới Vàm Cái do xã xây để ghe lớn có chỗ đậu.

Ông Năm Vàm Cái bị phạt về hành vi xả dầu xuống rạch để đỡ tốn công.
"""


@pytest.fixture(scope="module")
def market(library_of: Callable[[str], Library]) -> Library:
    return library_of(TOLD)


@pytest.mark.parametrize(
    ("question", "cause"),
    [
        ("Vì sao lượng ghe ở chợ nổi Vàm Cái giảm?", "đường bộ đã thông"),
        ("vì sao bà con Vàm Cái chưa dời ghe sang bến mới", "bến mới quá nông"),
        ("sao nhiều hộ Vàm Cái bỏ nghề bán trái cây", "vì thu nhập thấp"),
        ("răng bà Tư Lành vẫn bán bún trên ghe rứa?", "thuê chỗ"),
        ("do đâu cá ở rạch Vàm Cái chết", "đắp đập"),
        ("sao ông Năm Vàm Cái bị phạt", "xả dầu"),
        ("xã Vàm Cái mở lớp để làm gì", "có nghề khác"),
        ("bến mới Vàm Cái xây nhằm mục đích gì", "để ghe lớn có chỗ đậu"),
    ],
)
def test_the_cause_is_told_with_the_sentence_that_holds_it(
    market: Library, question: str, cause: str
) -> None:
    found = answer(question, market)
    assert cause in found.text
    assert cause in found.quote
    assert cause in found.citations[0].quote


@pytest.mark.parametrize(
    ("question", "another"),
    [
        ("sao thu nhập ở Vàm Cái thấp", "vì thu nhập thấp"),  # which is a cause itself
        ("bến mới Vàm Cái xây nhằm mục đích gì", "do xã xây"),
        ("sao ông Năm Vàm Cái bị phạt", "để đỡ tốn công"),  # a purpose of something else
    ],
)
def test_the_cause_or_purpose_of_something_else_is_none(
    market: Library, question: str, another: str
) -> None:
    assert not answer(question, market).text.startswith(another)


def test_no_cause_is_given_for_what_did_not_happen(market: Library) -> None:
    assert answer("sao chợ nổi Vàm Cái bị đóng cửa", market).status == "not_found"
