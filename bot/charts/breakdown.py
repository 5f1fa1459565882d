"""The bar chart of an answer that tells a whole in its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.charts.bars import Bar, BarChart
from knowledge.answering.picks.pick import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.models import Answer, Article, Fact

_FEWEST, _MOST = 3, 24  # parts: two are compared without a picture, more fill two screens
_SIGNS = ";.\n"


def has_chart(answer: Answer) -> bool:
    """Whether the parts of an answer can be drawn: each has a figure, all of the same kind."""
    parts = answer.breakdown.parts if answer.breakdown else ()
    return (
        _FEWEST <= len(parts) <= _MOST
        and all(part.number is not None and part.number >= 0 for part in parts)
        and len({part.kind for part in parts}) == 1
    )


def chart_of(answer: Answer, article: Article, source: str) -> BarChart | None:
    """The chart of an answer's parts, which `article` tells; None where they make none."""
    if answer.breakdown is None or not has_chart(answer):
        return None
    parts = answer.breakdown.parts
    title = answer.breakdown.whole or answer.meant
    names = [f"{name[:1].upper()}{name[1:]}" for name in _names(parts, article, title)]
    bars = (
        Bar(name, float(part.number or 0), _figure(part))
        for name, part in zip(names, parts, strict=True)
    )
    return BarChart(title, tuple(bars), source)


def _figure(part: Fact) -> str:
    """The figure as written, without the thing counted."""
    return plain(part.value.removesuffix(part.subject)) or part.value


def _names(parts: Sequence[Fact], article: Article, title: str) -> list[str]:
    """What tells the parts apart: the thing counted, else the words behind it too."""
    names = [plain(part.subject) for part in parts]
    if len(set(names)) < len(names):
        nexts = [part.start for part in parts[1:]] + [len(article.raw)]
        names = [_with_rest(part, article, at) for part, at in zip(parts, nexts, strict=True)]
    return _without_what_all_share(names, title)


def _with_rest(part: Fact, article: Article, end: int) -> str:
    signs = (at for sign in _SIGNS if (at := article.raw.find(sign, part.end)) >= 0)
    end = min([end, *signs])
    return plain(f"{part.subject} {article.raw[part.end : end]}").rstrip(" ,;")


def _without_what_all_share(names: Sequence[str], title: str) -> list[str]:
    """Without the words that all begin with, where the title says them and enough is left."""
    rows = [name.split() for name in names]
    shared = 0
    for words in zip(*rows, strict=False):
        if len(set(words)) > 1 or words[0] not in title.split() or words[0][0].isdigit():
            break
        shared += 1
    rest = [row[shared:] for row in rows]
    if not all(row and row[0][0].isalpha() for row in rest):
        return list(names)
    return [" ".join(row) for row in rest]


__all__ = ["chart_of", "has_chart"]
