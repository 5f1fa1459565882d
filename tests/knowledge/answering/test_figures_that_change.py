"""How much there is, told from how much it changed, and from what it is compared with."""

from collections.abc import Callable

import pytest

from knowledge.answering import answer
from knowledge.library import Library

ARTICLE = """Chợ cá Tam Hải cuối vụ

Tại chợ Tam Hải, giá cá thu vẫn giữ mức 180.000 đồng/kg; trong khi cá nục tiếp tục giảm 3.000 \
đồng/kg, từ 38.000 đồng/kg xuống 35.000 đồng/kg.
Kết quả năm 2025 cho thấy tỷ lệ mẫu nước mắm vượt ngưỡng chiếm 4,5% (tăng 1,2% so với năm 2024).
Sản lượng mực khô tăng 8% so với cùng kỳ.
Thợ đan lưới có thu nhập 9 triệu đồng/tháng, cao hơn mức lương của thợ nề (7 triệu đồng/tháng).
Trong tổng số 3.250 cơ sở chế biến cá của tỉnh, 210 cơ sở bị phạt.
Các cơ sở được chia thành 4 nhóm.
"""


@pytest.fixture(scope="module")
def fish(library_of: Callable[[str], Library]) -> Library:
    return library_of(ARTICLE)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Cá nục rớt còn bao nhiêu một ký?", "35.000 đồng/kg"),
        ("cá nục giảm bao nhiêu một kg", "3.000 đồng/kg"),
        ("giá cá thu nhiêu/kg", "180.000 đồng/kg"),
        ("tỷ lệ mẫu nước mắm vượt ngưỡng năm 2025 là mấy %", "4,5%"),
        ("Tỷ lệ mẫu nước mắm vượt ngưỡng tăng bao nhiêu phần trăm?", "1,2%"),
        ("sản lượng mực khô tăng bao nhiêu", "8%"),
        ("thợ đan lưới lương tháng được bao nhiêu", "9 triệu đồng/tháng"),
        ("tỉnh có tổng cộng bao nhiêu cơ sở chế biến cá", "3.250 cơ sở"),
        ("bao nhiêu cơ sở chế biến cá bị phạt", "210 cơ sở"),
        ("các cơ sở được chia thành mấy nhóm", "4 nhóm"),
    ],
)
def test_a_level_is_told_from_a_change(fish: Library, question: str, told: str) -> None:
    assert told in answer(question, fish).text
