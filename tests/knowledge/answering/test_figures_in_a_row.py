"""Of several figures in one sentence, that of the thing asked about."""

from collections.abc import Callable

import pytest

from knowledge.answering import answer
from knowledge.library import Library

ARTICLE = """Chợ nông sản sạch Hà Giang

Giá các loại nấm Tam Sơn trung bình là 45.000 đồng/kg, gà đồi sạch giá 130.000 đồng/kg, vịt suối \
98.000 đồng/kg.
Hợp tác xã đề nghị Quỹ khuyến nông cho vay đối với 15 hộ trồng nấm với tổng vốn gần 2,4 tỷ đồng, \
giới thiệu Ngân hàng Đại Phong cho các hộ vay 7 tỷ đồng.
Xã Quản Bạ có 310 hộ trồng nấm với tổng diện tích nhà nấm là 28,5ha.
Xã được cấp 6 mã số vùng trồng.
Hà Giang có 12 chuỗi nấm, 30 chuỗi gà, 1 chuỗi gạo nếp.
"""


@pytest.fixture(scope="module")
def market(library_of: Callable[[str], Library]) -> Library:
    return library_of(ARTICLE)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("nấm sạch Tam Sơn giá bao nhiêu 1 kg", "45.000"),
        ("ga doi sach gia bao nhieu mot ky", "130.000"),
        ("gà đồi sạch giá bao nhiêu một kg", "130.000"),
        ("vịt suối nhiêu một kg", "98.000"),
        ("quỹ khuyến nông cho 15 hộ trồng nấm vay tổng cộng bao nhiêu tiền", "2,4 tỷ"),
        ("quy khuyen nong cho vay tong cong bao nhieu tien", "2,4 tỷ"),
        ("Ngân hàng Đại Phong cho vay bao nhiêu", "7 tỷ"),
        ("xã Quản Bạ có mấy ha nấm", "28,5ha"),
        ("xã Quản Bạ có mấy hộ trồng nấm", "310 hộ"),
        ("xã được cấp mấy mã số vùng trồng", "6 mã số"),
        ("vit suoi gia bao nhieu 1 ky", "98.000"),
        ("Hà Giang chuỗi gà số lượng", "30 chuỗi"),
        ("Hà Giang chuỗi gạo nếp số lượng", "1 chuỗi"),
    ],
)
def test_a_figure_is_of_the_noun_beside_it(market: Library, question: str, told: str) -> None:
    assert told in answer(question, market).text
