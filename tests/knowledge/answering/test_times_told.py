"""Spans of days, times that come again, and lengths of time without a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from knowledge.answering import answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge.library import Library

ARTICLE = """Làng chài Vạn Hải

Làng Vạn Hải cúng cá ông từ ngày 12 đến 16 tháng 2 âm lịch. Hội đua thuyền mở từ ngày 20-23/4/2018.

Chi hội nghề cá họp định kỳ mỗi quý một lần. Chợ cá Vạn Hải họp sáng thứ Tư và chủ nhật hằng tuần.

Ngư dân được tập huấn an toàn lao động hằng năm.

Ông Phan Văn Hùng hạ thủy tàu mới. Hơn một tháng sau, tàu của ông Hùng gặp bão.

Trạm biên phòng kiểm tra tàu cá 45 ngày liền.
"""


@pytest.fixture(scope="module")
def village(library_of: Callable[[str], Library]) -> Library:
    return library_of(ARTICLE)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "Vạn Hải cúng cá ông khoảng ngày nào âm lịch",
            "từ ngày 12 đến 16 tháng 2 âm lịch",
        ),
        ("lang van hai cung ca ong vao tam thang may", "12 đến 16 tháng 2"),
        ("hội đua thuyền Vạn Hải mở từ ngày nào", "từ ngày 20-23/4/2018"),
        ("bao lâu chi hội nghề cá họp 1 lần", "mỗi quý một lần"),
        ("chợ cá Vạn Hải họp vào những buổi nào", "sáng thứ Tư và chủ nhật hằng tuần"),
        ("ngư dân được tập huấn an toàn lao động khi nào", "hằng năm"),
        ("bao lâu sau thì tàu của ông Hùng gặp bão", "Hơn một tháng"),
        ("trạm biên phòng kiểm tra tàu cá trong bao lâu", "45 ngày"),
    ],
)
def test_the_time_is_told(village: Library, question: str, told: str) -> None:
    assert told in answer(question, village).text


@pytest.mark.parametrize(
    "question",
    [
        "bao lâu trạm biên phòng kiểm tra tàu cá một lần",  # how long is not how often
        "chi hội nghề cá họp bao lâu",  # nor the other way
        "làng Vạn Hải nung gạch khoảng ngày nào",
    ],
)
def test_another_time_is_not(village: Library, question: str) -> None:
    assert answer(question, village).status == "not_found"
