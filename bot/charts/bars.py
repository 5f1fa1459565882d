"""A whole and its parts: a bar for each, with its name and its figure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from bot.charts.paper import Sheet

_TITLE, _TEXT, _SOURCE = 44, 34, 26  # sizes in points
_BAR, _GAP, _SPACE = 44, 26, 20  # a bar's height, between rows, beside a bar
_UNDER = 8  # between a name and its bar
_LEAST = 4  # points of the shortest bar, which could not be seen beside a huge one otherwise
_SIDE = 0.34  # of the width: names that all fit into this stand beside their bars, else above
_FIGURE = 0.6  # of the width, at most, for what is written behind a bar
_KEPT = 32  # pictures, about 40 kB each


class Bar(NamedTuple):
    """One part."""

    name: str
    value: float  # not below 0
    figure: str  # as the source writes it


@dataclass(frozen=True)
class BarChart:
    """Parts of a whole, in the order in which they are told."""

    title: str
    bars: tuple[Bar, ...]
    source: str

    def png(self) -> bytes:
        """The picture."""
        return _drawn(self)


@lru_cache(_KEPT)
def _drawn(chart: BarChart) -> bytes:
    from bot.charts.paper import in_turn

    return in_turn(lambda: _sheet(chart))


class _Row(NamedTuple):
    """A part with what stands above its bar."""

    above: list[str]
    bar: Bar

    @property
    def height(self) -> float:
        from bot.charts.paper import LEADING

        return len(self.above) * _TEXT * LEADING + self.under + _BAR + _GAP

    @property
    def under(self) -> float:
        """The room below the name, if there is one."""
        return _UNDER if self.above else 0


def _sheet(chart: BarChart) -> Sheet:
    from bot.charts import paper

    room = paper.WIDTH - 2 * paper.MARGIN
    title = paper.wrapped(chart.title, room, _TITLE, most=3, bold=True)
    source = paper.wrapped(chart.source, room, _SOURCE, most=3)
    names = max(paper.length(bar.name, _TEXT) for bar in chart.bars)
    side = names + _SPACE if names <= _SIDE * room else 0.0
    rows = [
        _Row([] if side else paper.wrapped(bar.name, room, _TEXT, most=2), bar)
        for bar in chart.bars
    ]
    words = (len(title) * _TITLE + len(source) * _SOURCE) * paper.LEADING
    sheet = paper.Sheet(2 * paper.MARGIN + words + _GAP + sum(row.height for row in rows))
    y = sheet.paragraph(paper.MARGIN, title, _TITLE, bold=True) + _GAP
    _draw_rows(sheet, rows, y, paper.MARGIN + side)
    y += sum(row.height for row in rows)
    sheet.paragraph(y, source, _SOURCE, color=paper.FAINT)
    return sheet


def _draw_rows(sheet: Sheet, rows: list[_Row], y: float, left: float) -> None:
    """The bars from `left` on, with a name before each that has none above."""
    from bot.charts import paper

    limit = _FIGURE * paper.WIDTH
    figures = [
        "".join(paper.wrapped(row.bar.figure, limit, _TEXT, most=1, bold=True)) for row in rows
    ]
    widest = max(paper.length(figure, _TEXT, bold=True) for figure in figures)
    span = max(paper.WIDTH - paper.MARGIN - left - _SPACE - widest, 0.0)
    most = max(row.bar.value for row in rows) or 1.0
    for row, figure in zip(rows, figures, strict=True):
        top = sheet.paragraph(y, row.above, _TEXT) + row.under
        middle = top + _BAR / 2
        if not row.above:
            sheet.write(left - _SPACE, middle, row.bar.name, _TEXT, align="right")
        width = max(_LEAST, span * row.bar.value / most)
        sheet.bar(left, top, width, _BAR, paper.BAR if row.bar.value else paper.BAR_FAINT)
        sheet.write(left + width + _SPACE, middle, figure, _TEXT, bold=True)
        y += row.height


__all__ = ["Bar", "BarChart"]
