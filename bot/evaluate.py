"""`hoidap eval`: a file of questions asked and scored, a gate where thresholds are given."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, NamedTuple

from bot.evaluation_text import miss_text, score_text, share_text
from bot.question_file import read_questions
from knowledge.answering import answer
from knowledge.errors import HoidapError
from knowledge.scoring import Scored, judge, total

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from bot.words import Words
    from knowledge.library import Library
    from knowledge.scoring import Wanted

_APART = "english"  # the style that is scored by itself


class Bar(NamedTuple):
    """What the answers must reach, as shares from 0 to 1."""

    min_right: float = 0.0
    min_cited: float = 0.0
    max_false: float = 1.0
    min_english: float = 0.0


def evaluate(
    path: Path,
    library: Library,
    bar: Bar,
    say: Words,
    *,
    misses: bool,
    timer: Callable[[], float] = time.perf_counter,
) -> int:
    """Print how the questions of a file are answered, with `misses` also each that went wrong.

    1 if the bar is missed or a line can't be used, which is said on stderr; else 0.
    """
    found = read_questions(path, say)
    if not found.questions and not found.faults:
        raise HoidapError(say("eval.empty", file=path))
    scored = [_scored(wanted, library, timer) for wanted in found.questions]
    common = [row for row in scored if row.wanted.style != _APART]
    apart = [row for row in scored if row.wanted.style == _APART]
    if misses:
        for row in scored:
            if row.is_miss:
                print(miss_text(row, say), end="\n\n")
    if scored:
        print(score_text(common, apart, say))
    faults = [*found.faults, *_shortfalls(common, apart, bar, say)]
    for fault in faults:
        print(fault, file=sys.stderr)
    return int(bool(faults))


def _scored(wanted: Wanted, library: Library, timer: Callable[[], float]) -> Scored:
    began = timer()
    given = answer(wanted.question, library, history=wanted.history)
    return Scored(wanted, given, judge(wanted, given), timer() - began)


def _shortfalls(
    common: Sequence[Scored], apart: Sequence[Scored], bar: Bar, say: Words
) -> Iterator[str]:
    score, english = total(common), total(apart)
    at_least = (
        ("eval.right", score.right_share, bar.min_right),
        ("eval.cited", score.cited_share, bar.min_cited),
        ("eval.english", english.right_share, bar.min_english),
    )
    for name, share, wanted in at_least:
        if share < wanted:
            yield _shortfall("eval.below", name, share, wanted, say)
    if score.false_share > bar.max_false:
        yield _shortfall("eval.above", "eval.false", score.false_share, bar.max_false, say)


def _shortfall(key: str, name: str, share: float, wanted: float, say: Words) -> str:
    return say(key, name=say(name), share=share_text(share), wanted=share_text(wanted))


__all__ = ["Bar", "evaluate"]
