"""When a figure was so is told beside it, unless its own words say so."""

from __future__ import annotations

import pytest

from knowledge.answering import answer
from knowledge.library import Library
from knowledge.models import Dated
from knowledge.reading import read_article

ARTICLE = """Làng nghề Phú Xuyên khởi sắc

Đến hết năm 2019, xã Phú Xuyên có 47 tổ hợp tác. Các tổ hợp tác này vay 5,1 tỉ đồng.

Từ năm 2016 đến nay, xã trồng 120 ha bưởi. Xã hiện có 9 đảng viên.

Hội thi khéo tay được tổ chức tại huyện Thanh Oai năm 2018.
"""


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.of([read_article(ARTICLE, "phu-xuyen.txt")])


@pytest.mark.parametrize(
    ("question", "dated"),
    [
        (
            "Xã Phú Xuyên có bao nhiêu tổ hợp tác?",
            Dated("2019", "Đến hết năm 2019", is_figure=True),
        ),
        ("Các tổ hợp tác vay bao nhiêu tiền?", Dated("2019", "", is_figure=True)),
        (
            "Xã trồng bao nhiêu ha bưởi?",
            Dated("2016-", "Từ năm 2016 đến nay", is_figure=True),
        ),
        (
            "Hội thi khéo tay được tổ chức tại huyện nào?",
            Dated("2018", "năm 2018", is_figure=False),
        ),
        ("Xã có mấy đảng viên?", None),  # "hiện có": as of the publication
        ("Xã trồng bưởi từ năm nào?", None),  # the answer is the time
    ],
)
def test_the_time_of_a_fact_goes_with_its_citation(
    library: Library, question: str, dated: Dated | None
) -> None:
    found = answer(question, library)
    assert found.status == "answered"
    assert found.citations[0].dated == dated
