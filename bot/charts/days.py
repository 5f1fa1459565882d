"""Questions day by day: a bar for each day, its lower part being those that were answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.charts.paper import Sheet

_TITLE, _TEXT = 44, 30  # sizes in points
_PLOT, _GAP = 420, 30  # the plot's height, between things
_NAMED = 7  # days apart: each name has room
_GRID = 4  # lines, at most


class Day(NamedTuple):
    """One day's questions."""

    name: str
    answered: int
    others: int


@dataclass(frozen=True)
class DayChart:
    """Days in their order."""

    title: str
    days: tuple[Day, ...]
    answered: str  # what the two parts of the bars are called
    others: str

    def png(self) -> bytes:
        """The picture."""
        from bot.charts.paper import in_turn

        return in_turn(lambda: _sheet(self))


def _sheet(chart: DayChart) -> Sheet:
    from bot.charts import paper

    title = paper.wrapped(chart.title, paper.WIDTH - 2 * paper.MARGIN, _TITLE, most=2, bold=True)
    lines = (len(title) * _TITLE + 2 * _TEXT) * paper.LEADING
    sheet = paper.Sheet(2 * paper.MARGIN + lines + 2 * _GAP + _PLOT)
    y = sheet.paragraph(paper.MARGIN, title, _TITLE, bold=True) + _GAP / 2
    y = _draw_legend(sheet, chart, y) + _GAP
    marks = grid(max(day.answered + day.others for day in chart.days))
    left = paper.MARGIN + paper.length(str(marks[-1]), _TEXT) + 16
    for mark in marks:
        at = y + _PLOT * (1 - mark / marks[-1])
        sheet.bar(left, at - 1, paper.WIDTH - paper.MARGIN - left, 2, paper.GRID)
        sheet.write(left - 16, at, str(mark), _TEXT, color=paper.FAINT, align="right")
    _draw_days(sheet, chart.days, (left, y + _PLOT), _PLOT / marks[-1])
    return sheet


def _draw_legend(sheet: Sheet, chart: DayChart, y: float) -> float:
    """What the colours mean, in one line; where the next thing begins."""
    from bot.charts import paper

    x: float = paper.MARGIN
    for name, color in ((chart.answered, paper.BAR), (chart.others, paper.BAR_FAINT)):
        sheet.bar(x, y + 6, _TEXT, _TEXT, color)
        (text,) = paper.wrapped(name, paper.WIDTH / 3, _TEXT, most=1) or [""]
        sheet.write(x + _TEXT + 12, y + 6 + _TEXT / 2, text, _TEXT)
        x += _TEXT + 12 + paper.length(text, _TEXT) + _GAP
    return y + _TEXT * paper.LEADING


def _draw_days(
    sheet: Sheet, days: Sequence[Day], corner: tuple[float, float], scale: float
) -> None:
    """The bars, standing to the right of the corner, so many points high for one question."""
    from bot.charts import paper

    left, bottom = corner
    step = (paper.WIDTH - paper.MARGIN - left) / len(days)
    for number, day in enumerate(days):
        x, width = left + step * (number + 0.15), 0.7 * step
        full, lower = (day.answered + day.others) * scale, day.answered * scale
        sheet.bar(x, bottom - full, width, full - lower, paper.BAR_FAINT, round_=False)
        sheet.bar(x, bottom - lower, width, lower, round_=False)
        if (len(days) - 1 - number) % _NAMED == 0:
            below = bottom + _TEXT * paper.LEADING
            middle = min(
                x + width / 2, paper.WIDTH - paper.MARGIN - paper.length(day.name, _TEXT) / 2
            )
            sheet.write(middle, below, day.name, _TEXT, color=paper.FAINT, align="center")


def grid(most: int) -> list[int]:
    """From 0 up to at least `most` in at most four equal steps that can be read: 1, 2, 5, 10 …"""
    step, factors = 1, (2, 2.5, 2)
    turn = 0
    while step * _GRID < most:
        step = round(step * factors[turn % 3])
        turn += 1
    return [step * number for number in range(max(1, -(-most // step)) + 1)]


__all__ = ["Day", "DayChart", "grid"]
