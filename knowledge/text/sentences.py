"""Where sentences and clauses begin and end."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

# A stop ends a sentence when space and a capital, a figure, a quote or a dash follow.
_STOP = re.compile(r"(?:[.!?…]+[\"”’»)\]]*)(?=\s+[\"“‘«(\[]*(?:[-–—]\s*)?([^\W_]))|\n+")
_CLAUSE = re.compile(r"[;:](?=\s)|(?:\.\.\.|…)(?=\s)")
_SHORT = re.compile(  # a dot behind these does not end a sentence
    r"(?:^|[\s(])(?:TP|Tp|tp|TX|TT|Tx|Q|P|H|X|Mr|Mrs|Ms|Dr|St|TS|ThS|GS|PGS|BS|KS|CN|LS|Nxb|NXB"
    r"|đ/c|[A-ZĐ])\.$"
)

_SHORT_LENGTH = 5  # characters: three letters, the dot, and what stands before them
_KEPT = 1024  # texts; a question's passages are cut for matching and again for their facts


class Span(NamedTuple):
    """A stretch of a text, end exclusive."""

    start: int
    end: int


@lru_cache(_KEPT)
def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of `text`, without the white space between them."""
    spans: list[Span] = []
    start = 0
    for match in _STOP.finditer(text):
        if _ends_sentence(text, start, match):
            _append(spans, text, start, match.end())
            start = match.end()
    _append(spans, text, start, len(text))
    return tuple(spans)


def clauses(text: str) -> list[Span]:
    """The parts of a sentence between semicolons, colons and ellipses."""
    spans: list[Span] = []
    start = 0
    for match in _CLAUSE.finditer(text):
        _append(spans, text, start, match.end())
        start = match.end()
    _append(spans, text, start, len(text))
    return spans


def _ends_sentence(text: str, start: int, match: re.Match[str]) -> bool:
    follower = match.group(1)
    if follower is None:  # a line's end; a small letter behind it runs the sentence on
        return not text[match.end() : match.end() + 9].lstrip()[:1].islower()
    if not (follower.isupper() or follower.isdigit()):
        return False
    if match.group() != ".":
        return True
    end = match.end()
    return not _SHORT.search(text, max(start, end - _SHORT_LENGTH), end)


def _append(spans: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append(Span(start, end))


__all__ = ["Span", "clauses", "sentences"]
