"""What askers say of themselves beside their question, left out of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.text.phrases import listed
from knowledge.text.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Callable

_SHORTEST = 6  # syllables of a question that needs nothing beside it
_MARKS = ",;.!?…\n"
_CLAUSE = rf"[^{_MARKS}]+(?:[.,](?=\d)[^{_MARKS}]+)*[{_MARKS}]*"


def without_asides(text: str, asks: Callable[[str], bool]) -> str:
    """A question without the clauses in which askers tell of themselves.

    `asks` tells whether a clause has a question word. Where too little would be left to be a
    question by itself, everything stays: "em trồng vải, giá bao nhiêu".
    """
    if not any(mark in text.rstrip(_MARKS) for mark in _MARKS):
        return text  # one clause, as mostly: the pattern need not even be compiled
    clauses = re.findall(_CLAUSE, text)
    asking = [n for n, clause in enumerate(clauses) if asks(clause)]
    last = asking[-1] if asking else len(clauses)
    kept = [
        clause
        for n, clause in enumerate(clauses)
        if n in asking or not (_is_aside(clause) or (n > last and _is_afterthought(clause)))
    ]
    left = "".join(kept).strip(" ,;")
    is_whole = any(map(asks, kept)) and len(syllables(left)) >= _SHORTEST
    return left if is_whole and len(kept) < len(clauses) else text


def _is_aside(clause: str) -> bool:
    row = syllables(clause)
    return bool(row) and listed("aside_openings").at(row, 0) is not None


def _is_afterthought(clause: str) -> bool:
    row = syllables(clause)
    return bool(row) and listed("afterthought_openings").at(row, 0) is not None


__all__ = ["without_asides"]
