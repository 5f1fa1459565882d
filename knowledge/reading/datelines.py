"""Finds the line that says when the article was published."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.text.lexicon import entries

if TYPE_CHECKING:
    from knowledge.reading.page import Blocks

_LONGEST = 80
_NEAR_EDGE = 5  # among the page's first or last lines; a lone date further in is a heading
_WHEN = re.compile(
    r"(?P<day>\d{1,2})(?:[/.-]|\s+tháng\s+)(?P<month>\d{1,2})(?:[/.-]|,?\s+năm\s+)(?P<year>\d{4})"
    r"|(?P<iso>\d{4}-\d{2}-\d{2})T?"
    r"|(?P<hour>\d{1,2})\s?[:hg]\s?(?P<minute>\d{2})(?:[:']\d{2})?\b'?"
)
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def mark_dateline(blocks: Blocks) -> Blocks:
    """Labels the lines near the page's edges that hold a date and nothing else."""
    near = {*range(_NEAR_EDGE), *range(len(blocks) - _NEAR_EDGE, len(blocks))}
    return [
        block.labelled("dateline")
        if i in near and block.is_open and date_in(block.text) is not None
        else block
        for i, block in enumerate(blocks)
    ]


def date_in(line: str) -> str | None:
    """The ISO date, with "THH:MM" where given, of a line that tells a date and nothing else."""
    if len(line) > _LONGEST or not any(char.isdigit() for char in line):
        return None
    date = time = None
    for match in _WHEN.finditer(line):
        if match["hour"] is None:
            date = date or _date(match)
        else:
            time = time or _time(match)
    if date is None or not _says_nothing(_WHEN.sub(" ", line)):
        return None
    return date + (time or "")


def _date(match: re.Match[str]) -> str | None:
    year, month, day = match["iso"].split("-") if match["iso"] else match.group(3, 2, 1)
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= _DAYS[int(month) - 1]):
        return None
    return f"{year}-{int(month):02}-{int(day):02}"


def _time(match: re.Match[str]) -> str | None:
    hour, minute = int(match["hour"]), int(match["minute"])
    return f"T{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def _says_nothing(rest: str) -> bool:
    words = rest.casefold().replace(",", " ").replace(":", " ").split()
    bare = (word.strip("()[]|-–.•/") for word in words)
    return all(not word or word in _filling() for word in bare)


@lru_cache(1)
def _filling() -> frozenset[str]:
    return frozenset(entries("dateline_words"))


__all__ = ["date_in", "mark_dateline"]
