"""A sheet to draw on in points, from the top left corner, with text that is cut where it ends.

DejaVu Sans comes with matplotlib and has every Vietnamese letter; what it hasn't is left out.
"""

from __future__ import annotations

import io
import threading
import unicodedata
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING

from matplotlib import rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.patches import FancyBboxPatch

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from matplotlib.ft2font import FT2Font

WIDTH, MARGIN = 800, 40  # points
_DPI = 108  # 1,200 pixels: sharp where a phone shows the picture as wide as a message
INK, FAINT, GRID, PAPER = "#1c2733", "#66727e", "#e4e8ec", "#ffffff"
BAR, BAR_FAINT = "#2a7ab8", "#b9d3e6"
LEADING = 1.3  # lines' distance by their size
_TURN = threading.Lock()  # matplotlib is not made for several threads


class Sheet:
    """A picture of a width and height in the making."""

    def __init__(self, height: float) -> None:
        self._figure = Figure(figsize=(WIDTH / 72, height / 72), dpi=_DPI, facecolor=PAPER)
        FigureCanvasAgg(self._figure)
        self._axes = self._figure.add_axes((0, 0, 1, 1))
        self._axes.set(xlim=(0, WIDTH), ylim=(height, 0))
        self._axes.set_axis_off()

    def write(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        *,
        bold: bool = False,
        color: str = INK,
        align: str = "left",
    ) -> None:
        """One line of text, `y` being its middle."""
        self._axes.text(
            x,
            y,
            drawable(text),
            font=_font(size, bold=bold),
            color=color,
            ha=align,
            va="center_baseline",
            parse_math=False,
        )

    def paragraph(
        self, y: float, lines: Sequence[str], size: float, *, bold: bool = False, color: str = INK
    ) -> float:
        """Lines from the left margin, the first one's top at `y`; where the next thing begins."""
        for line in lines:
            self.write(MARGIN, y + size * LEADING / 2, line, size, bold=bold, color=color)
            y += size * LEADING
        return y

    def bar(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        color: str = BAR,
        *,
        round_: bool = True,
    ) -> None:
        """A bar with its top left corner at (x, y)."""
        corner = min(6.0, width / 2, height / 2) if round_ else 0.0
        shape = f"round,pad=0,rounding_size={corner}"
        box = FancyBboxPatch((x, y), width, height, boxstyle=shape, linewidth=0, facecolor=color)
        self._axes.add_patch(box)

    def png(self) -> bytes:
        """What was drawn."""
        file = io.BytesIO()
        self._figure.savefig(file, format="png")
        return file.getvalue()


def in_turn(draw: Callable[[], Sheet]) -> bytes:
    """The picture that `draw` makes, one at a time and whatever settings the machine has."""
    with _TURN, rc_context({"savefig.bbox": None, "savefig.dpi": "figure"}):
        return draw().png()


def wrapped(text: str, width: float, size: float, *, most: int, bold: bool = False) -> list[str]:
    """`text` in at most so many lines, each within a width; "…" where it had to be cut."""
    lines: list[str] = []
    bound = drawable(text).replace(" ·", "\N{NO-BREAK SPACE}·")  # no line begins with a dot
    words = bound.split(" ") if bound else []
    while words and len(lines) < most:
        taken = 1
        while taken < len(words) and fits(" ".join(words[: taken + 1]), width, size, bold=bold):
            taken += 1
        lines.append(" ".join(words[:taken]))
        words = words[taken:]
    if words:
        lines[-1] += "…"
    return [_cut(line, width, size, bold=bold) for line in lines]


def fits(text: str, width: float, size: float, *, bold: bool = False) -> bool:
    """Whether a line is no wider."""
    return length(text, size, bold=bold) <= width


def length(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a line in points."""
    face = _face(bold=bold)
    face.set_size(size, 72)
    face.set_text(drawable(text), 0.0)
    width, _ = face.get_width_height()
    return float(width) / 64  # the face counts in 64ths of a point


def drawable(text: str) -> str:
    """`text` on one line, composed, without what the font has no picture of."""
    known = _letters()
    spaced = " ".join(unicodedata.normalize("NFC", text).split())
    return "".join(char for char in spaced if ord(char) in known).strip()


def _cut(line: str, width: float, size: float, *, bold: bool) -> str:
    """As many characters as there is room for; found by halves, since measuring takes long."""
    if fits(line, width, size, bold=bold):
        return line
    whole = line.rstrip("…")
    too_wide = bisect_left(
        range(1, len(whole)), True, key=lambda n: not fits(f"{whole[:n]}…", width, size, bold=bold)
    )
    return f"{whole[: max(1, too_wide)]}…"


def _font(size: float, *, bold: bool) -> FontProperties:
    return FontProperties(family="DejaVu Sans", weight="bold" if bold else "normal", size=size)


def _face(*, bold: bool) -> FT2Font:
    return get_font(findfont(_font(10, bold=bold)))


@lru_cache(1)
def _letters() -> frozenset[int]:
    return frozenset(_face(bold=False).get_charmap()) & frozenset(_face(bold=True).get_charmap())


__all__ = [
    "BAR",
    "BAR_FAINT",
    "FAINT",
    "GRID",
    "INK",
    "LEADING",
    "MARGIN",
    "WIDTH",
    "Sheet",
    "drawable",
    "fits",
    "in_turn",
    "length",
    "wrapped",
]
