"""What of an answer's parts is written on its chart."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.charts.breakdown import chart_of, has_chart
from bot.environment import default_corpus
from knowledge.answering import answer
from knowledge.library import open_library

if TYPE_CHECKING:
    from bot.charts.bars import BarChart
    from knowledge.library import Library


@pytest.fixture(scope="module")
def library() -> Library:
    return open_library(default_corpus())


def drawn(question: str, library: Library) -> BarChart:
    found = answer(question, library)
    article = library.article(found.citations[0].article)
    assert article is not None
    chart = chart_of(found, article, "Nguồn")
    assert chart is not None
    return chart


def test_what_all_parts_are_called_stands_in_the_title_only(library: Library) -> None:
    chart = drawn("99 chuỗi gồm những loại nào, mỗi loại bao nhiêu", library)
    assert chart.title == "99 chuỗi cung ứng nông sản"
    assert [(bar.name, bar.figure) for bar in chart.bars] == [
        ("Rau", "14"),
        ("Quả", "65"),
        ("Cà phê", "1"),
        ("Chăn nuôi gia súc, gia cầm", "2"),
        ("Mật ong", "3"),
        ("Thủy sản", "14"),
    ]


def test_parts_called_the_same_are_told_apart_by_what_follows(library: Library) -> None:
    asked = "Sơn La có bao nhiêu sản phẩm được cấp văn bằng bảo hộ, gồm những loại nào?"
    chart = drawn(asked, library)
    assert [(bar.name, bar.figure) for bar in chart.bars] == [
        ("Nông sản được bảo hộ dưới hình thức chỉ dẫn địa lý", "3"),
        ("Nông sản bảo hộ dưới hình thức nhãn hiệu chứng nhận", "12"),
        ("Nông sản bảo hộ dưới hình thức nhãn hiệu tập thể", "3"),
    ]


@pytest.mark.parametrize("kept", [2, 0])
def test_fewer_than_three_parts_are_no_chart(library: Library, kept: int) -> None:
    found = answer("99 chuỗi gồm những loại nào, mỗi loại bao nhiêu", library)
    assert found.breakdown is not None
    fewer = found.breakdown._replace(parts=found.breakdown.parts[:kept])
    assert has_chart(found)
    assert not has_chart(replace(found, breakdown=fewer))
