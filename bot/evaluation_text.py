"""The scores of a question file as a table in plain text, and each miss as a few lines."""

from __future__ import annotations

from itertools import chain
from statistics import median
from typing import TYPE_CHECKING

from knowledge.scoring import SURE, sure, total

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.words import Words
    from knowledge.scoring import Scored

_NAMES, _CELL = 24, 16  # characters of a column
_COLUMNS = ("right", "cited", "false")
_INDENT = "    "


def score_text(common: Sequence[Scored], apart: Sequence[Scored], say: Words) -> str:
    """Right, cited and false answers by style and by kind, then all but those `apart`."""
    rows = [*common, *apart]
    styles = {row.wanted.style for row in rows}
    kinds = {row.wanted.kind for row in common}
    right, count = sure(rows)
    seconds = [row.seconds for row in rows]
    lines = chain(
        [_line(say("eval.style"), (say(f"eval.{column}") for column in _COLUMNS))],
        (_scores(one, [row for row in rows if row.wanted.style == one]) for one in sorted(styles)),
        ["", say("eval.kind")],
        (_scores(one, [row for row in common if row.wanted.kind == one]) for one in sorted(kinds)),
        ["", _scores(say("eval.all"), common)],
        [_scores(say("eval.english"), apart)] if apart else (),
        ["", say("eval.sure", share=share_text(SURE), right=right, count=count)],
        [say("eval.times", median=_ms(median(seconds)), slowest=_ms(max(seconds)))],
    )
    return "\n".join(lines)


def miss_text(row: Scored, say: Words) -> str:
    """A question that was not answered as wanted: what was wanted, what came."""
    wanted, given = row.wanted, row.given
    lines = [say("eval.miss", id=wanted.id, style=wanted.style, kind=wanted.kind)]
    lines += [" → ".join([*wanted.history, wanted.question])]
    if wanted.answerable:
        musts = "; ".join("|".join(wordings) for wordings in wanted.must)
        lines += [say("eval.miss.wanted", text=musts)]
    came = f"{given.text} ({given.status} {given.confidence:.2f})"
    lines += [say("eval.miss.came", faults=", ".join(_faults(row, say)), text=came)]
    if wanted.answerable and not row.verdict.cited:
        lines += [say("eval.miss.sentence", text=" … ".join(wanted.sentences))]
        lines += [say("eval.miss.cited", text=given.quote)] if given.quote else []
    return f"\n{_INDENT}".join(" ".join(line.split()) for line in lines)


def share_text(share: float) -> str:
    """A share of 1 as percents, rounded to a tenth."""
    return f"{100 * share:.1f}".removesuffix(".0") + "%"


def _faults(row: Scored, say: Words) -> Iterator[str]:
    if row.verdict.false:
        yield say("eval.miss.false")
    if row.wanted.answerable and not row.verdict.right:
        yield say("eval.miss.wrong")
    if row.wanted.answerable and not row.verdict.cited:
        yield say("eval.miss.uncited")


def _scores(name: str, rows: Sequence[Scored]) -> str:
    score = total(rows)
    cells = (
        (score.right, score.answerable, score.right_share),
        (score.cited, score.answerable, score.cited_share),
        (score.false, score.unanswerable, score.false_share),
    )
    return _line(name, (f"{n}/{of} {share_text(part)}" if of else "-" for n, of, part in cells))


def _line(name: str, cells: Iterator[str]) -> str:
    return name.ljust(_NAMES) + "".join(cell.rjust(_CELL) for cell in cells)


def _ms(seconds: float) -> str:
    return f"{1000 * seconds:.1f}"


__all__ = ["miss_text", "score_text", "share_text"]
