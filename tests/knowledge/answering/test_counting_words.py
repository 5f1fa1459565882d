"""What "mấy tờ", "mấy chỗ", "bao nhiêu người" count, and what they don't."""

from collections.abc import Callable

import pytest

from knowledge.answering import answer
from knowledge.library import Library

ARTICLE = """Thanh tra thủy sản tỉnh Bình Hải

Thanh tra phát hiện vụ cấp khống 640 giấy phép khai thác hải sản tại Chi cục Thủy sản.
310 là số cơ sở đông lạnh bị nhắc nhở trong đợt kiểm tra tháng 6.
Chi bộ thanh tra có 14 đảng viên.
Chả mực Bình Hải đã bán sang 23 quốc gia.
Tàu Bình Minh chở 9 bạn thuyền và 30 thùng đá.
Trận bão làm chết 250 con bò.
"""


@pytest.fixture(scope="module")
def inspection(library_of: Callable[[str], Library]) -> Library:
    return library_of(ARTICLE)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("vụ cấp khống giấy phép khai thác hải sản là mấy tờ", "640 giấy phép"),
        ("giay phep khai thac hai san may cai", "640 giấy phép"),
        ("mấy chỗ đông lạnh bị nhắc nhở", "310 là số cơ sở"),
        ("chi bộ thanh tra có mấy người", "14 đảng viên"),
        ("chả mực Bình Hải bán sang bao nhiêu nước", "23 quốc gia"),
        ("tàu Bình Minh chở bao nhiêu người", "9 bạn thuyền"),
        ("bão làm chết mấy con bò", "250 con bò"),
    ],
)
def test_a_bare_counting_word_counts_what_is_meant(
    inspection: Library, question: str, told: str
) -> None:
    assert told in answer(question, inspection).text


@pytest.mark.parametrize(
    ("question", "wrong"),
    [
        ("vụ cấp khống giấy phép có mấy người bị bắt", "640"),
        ("bão làm chết mấy con lợn", "250"),
        ("chả mực Bình Hải bán ở mấy chỗ", "23"),
    ],
)
def test_it_counts_nothing_else(inspection: Library, question: str, wrong: str) -> None:
    assert wrong not in answer(question, inspection).text
