"""The bar chart: any text and any figures make a picture that Telegram takes as a photo."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.image import imread

from bot.charts.bars import Bar, BarChart
from bot.sandbox.rules.media import check_upload
from bot.sandbox.rules.pictures import picture_size
from bot.sandbox.state.values import Upload

anything = st.text(st.characters(codec=None), max_size=200)
values = st.floats(0, 1e15)
bars = st.lists(st.builds(Bar, anything, values, anything), min_size=3, max_size=24)


def height(chart: BarChart) -> int:
    size = picture_size(chart.png())
    assert size is not None
    return size[1]


def blue_at(chart: BarChart) -> int:
    """How many pixels are a bar's."""
    pixels = imread(io.BytesIO(chart.png()))
    return int((pixels[:, :, 2] - pixels[:, :, 0] > 0.3).sum())


def chart(*parts: tuple[str, float], title: str = "99 chuỗi") -> BarChart:
    return BarChart(title, tuple(Bar(name, n, f"{n:g}") for name, n in parts), "Báo Sơn La")


@given(anything, bars, anything)
def test_any_parts_make_a_photo(title: str, parts: list[Bar], source: str) -> None:
    png = BarChart(title, tuple(parts), source).png()
    check_upload("photo", Upload("bieu-do.png", "image/png", png))


def test_long_names_stand_above_their_bars_and_short_ones_beside() -> None:
    short = chart(("Rau", 14), ("Quả", 65), ("Cà phê", 1))
    long = chart(("Chăn nuôi gia súc, gia cầm và các loài khác", 14), ("Quả", 65), ("Cà phê", 1))
    assert height(long) > height(short)


def test_a_tiny_part_beside_a_huge_one_is_seen() -> None:
    assert blue_at(chart(("Một", 1), ("Hai", 1e12), ("Ba", 0))) > blue_at(
        chart(("Một", 0), ("Hai", 1e12), ("Ba", 0))
    )


@pytest.mark.parametrize("text", ["$x^2$ & $", "🌾 lúa 稻", "a\nb\tc\0", "", "Đ" * 300, "ệ " * 300])
def test_what_could_be_read_as_markup_or_is_in_no_font_is_no_matter(text: str) -> None:
    drawn = chart((text, 1), (text, 2), (text, 3), title=text)
    assert height(drawn) < 2000
