"""Open questions: what, which and how, asked with words that the article need not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from knowledge.answering import answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge.library import Library

TOLD = """Làng nghề Gò Chùa

Thợ dệt Gò Chùa hay nhắc lớp trẻ giữ mẫu hoa văn cũ của làng.

Hợp tác xã Gò Chùa hoạt động trên các lĩnh vực: dệt chiếu, đan lát, may túi cói.

Cói là loài cây mọc ở đất mặn, thân dùng để dệt chiếu.

Mỗi năm làng Gò Chùa trưng bày chiếu tại Hội chợ Làng nghề miền Tây và Tuần lễ Cói Việt.

Chiếu Gò Chùa đạt chuẩn OCOP - Mỗi xã một sản phẩm, được bán ở nhiều tỉnh.

Cô Út Mận ở Gò Chùa nhuộm cói bằng vỏ cây đước. Cô Út Mận ở Gò Chùa có ba người con.

Chợ chiếu Gò Chùa giờ đã đông khách trở lại.

Để giữ nghề, làng Gò Chùa mở lớp dạy dệt cho học sinh mỗi mùa hè.
"""


@pytest.fixture(scope="module")
def village(library_of: Callable[[str], Library]) -> Library:
    return library_of(TOLD)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("thợ dệt Gò Chùa dặn lớp trẻ điều gì", "giữ mẫu hoa văn cũ"),
        ("HTX Gò Chùa làm mấy nghề gì vậy ad", "đan lát"),
        ("cói là loại cây gì", "mọc ở đất mặn"),
        ("chiếu Gò Chùa được trưng bày tại những sự kiện gì", "Tuần lễ Cói Việt"),
        ("OCOP là cái gì", "Mỗi xã một sản phẩm"),
        ("nhuộm cói của cô Út Mận Gò Chùa làm bằng cách nào", "vỏ cây đước"),
        ("chợ chiếu Gò Chùa giờ sao rồi", "đông khách"),
        ("muốn không mất nghề thì làng Gò Chùa mở lớp gì", "dệt"),
    ],
)
def test_the_sentence_that_tells_is_found(village: Library, question: str, told: str) -> None:
    assert told in answer(question, village).text


@pytest.mark.parametrize(
    "question",
    [
        "thợ dệt Gò Chùa bán nhà cho bé nào",
        "vì sao hợp tác xã Gò Chùa không mở lớp dệt",
        "làng Gò Chùa xây trường học bằng gì",
        "sao cô Út Mận ở Gò Chùa bán nhà",
        "cô Út Mận ở Gò Chùa thi nấu ăn ra sao",
        "cô Út Mận ở Gò Chùa nuôi cá gì",
    ],
)
def test_what_the_village_does_not_tell_is_left_unanswered(village: Library, question: str) -> None:
    assert answer(question, village).status == "not_found"
