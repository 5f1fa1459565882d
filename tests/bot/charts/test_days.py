"""The chart of the days: whatever was asked makes a photo, under a scale that can be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.charts.days import Day, DayChart, grid
from bot.sandbox.rules.media import check_upload
from bot.sandbox.state.values import Upload

counts = st.integers(0, 10**7)
days = st.lists(st.builds(Day, st.text(max_size=9), counts, counts), min_size=1, max_size=30)


@given(days, st.text(max_size=99), st.text(max_size=99))
def test_any_days_make_a_photo(shown: list[Day], title: str, legend: str) -> None:
    png = DayChart(title, tuple(shown), legend, legend).png()
    check_upload("photo", Upload("so-lieu.png", "image/png", png))


@pytest.mark.parametrize(
    ("most", "marks"),
    [
        (0, [0, 1]),
        (1, [0, 1]),
        (4, [0, 1, 2, 3, 4]),
        (5, [0, 2, 4, 6]),
        (9, [0, 5, 10]),
        (99, [0, 50, 100]),
        (101, [0, 50, 100, 150]),
    ],
)
def test_the_scale_has_few_round_steps(most: int, marks: list[int]) -> None:
    assert grid(most) == marks


@given(counts)
def test_the_scale_reaches_the_highest_day(most: int) -> None:
    marks = grid(most)
    assert marks[-1] >= most
    assert len(marks) <= 5
