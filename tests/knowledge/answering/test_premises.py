"""What a question takes for granted must be said in the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from knowledge.answering import answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge.library import Library

TOLD = """Chợ gốm làng Vân

Hợp tác xã Vân Hà bị đình chỉ thu phí từ năm 2014 vì chưa có giấy phép.

Trong điều kiện thời tiết lạnh, các lò gốm làng Vân nung bằng củi nhãn.

Chợ gốm làng Vân tiếp tục đón khách sau Tết.

Chợ gốm làng Vân cho bà con Phú Lộc thuê gian hàng với giá 2 triệu đồng mỗi tháng.

Vốn sửa chợ gốm làng Vân được vay trong 5 năm.

Đánh cá bằng xung điện làm cạn cá ở đầm Sen, xã đã cấm.

Nguyên nhân khiến giá muối Sa Hải xuống thấp là do mưa kéo dài làm muối lẫn bùn.

Ruộng muối Sa Hải không làm lại được vụ này sẽ chuyển sang nuôi cua.

Thiếu thợ là cản trở lớn nhất cho việc dựng lại đình Sa Hải.
"""


@pytest.fixture(scope="module")
def village(library_of: Callable[[str], Library]) -> Library:
    return library_of(TOLD)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Vì sao hợp tác xã Vân Hà bị đình chỉ thu phí?", "giấy phép"),
        ("vi sao hop tac xa Van Ha bi dinh chi thu phi", "giấy phép"),
        ("Trong điều kiện thời tiết lạnh các lò gốm nung bằng gì?", "củi nhãn"),  # no "kiện"
        ("giá thuê gian hàng chợ gốm làng Vân", "2 triệu đồng"),
        ("đánh cá hủy diệt ở đầm Sen bằng gì", "xung điện"),  # no "hủy"
        ("sao muối Sa Hải rớt giá thê thảm vậy", "mưa kéo dài"),  # no "giá thê thảm"
        ("nếu không làm lại được thì ruộng muối Sa Hải chuyển sang nuôi gì", "cua"),
        ("vì sao đình Sa Hải chưa dựng lại được", "Thiếu thợ"),
    ],
)
def test_a_claim_that_is_said_is_granted(village: Library, question: str, told: str) -> None:
    assert told in answer(question, village).text


@pytest.mark.parametrize(
    "question",
    [
        "Vì sao hợp tác xã Vân Hà bị giải thể?",
        "Vì sao hợp tác xã Vân Hà bị kiện vì thu phí?",
        "Vì sao chợ gốm làng Vân ngừng đón khách sau Tết?",
        "Vì sao chợ gốm làng Vân bị hoản đón khách sau Tết?",  # a slip is held to it as well
        "Vì sao hợp tác xã Vân Hà bị bãi bỏ giấy phép thu phí từ năm 2014?",
        "xin sđt hợp tác xã Vân Hà bị đình chỉ thu phí",
        "giá vé vào gian hàng thuê mỗi tháng của chợ gốm làng Vân",
        "ngân hàng nào cho vay vốn sửa chợ gốm làng Vân",
        "sao giá cá đầm Sen xuống thấp",
        "vì sao đầm Sen bị hủy lệnh cấm đánh cá",
    ],
)
def test_a_claim_that_nobody_made_is_not(village: Library, question: str) -> None:
    assert answer(question, village).status == "not_found"
