"""Cuts paragraphs that are too long to be quoted as one into balanced passages."""

from __future__ import annotations

import itertools
from itertools import takewhile
from math import ceil
from typing import TYPE_CHECKING

from knowledge.text.sentences import Span, sentences

if TYPE_CHECKING:
    from collections.abc import Iterable

    from knowledge.reading.page import Block

LONGEST = 1600  # characters; newspapers' own paragraphs are seldom longer
_CUT = 1200  # about how long the pieces of a longer one become


def cuts(block: Block) -> list[Span]:
    """The stretches of a block's text that become passages, cut between sentences."""
    if len(block.text) <= LONGEST:
        return [Span(0, len(block.text))]
    spans = [piece for span in sentences(block.text) for piece in _short_enough(block.text, span)]
    size = len(block.text) / ceil(len(block.text) / _CUT)
    found: list[Span] = []
    start = spans[0].start
    for span, after in itertools.pairwise(spans):
        if (span.end + after.end) / 2 > size * (len(found) + 1):  # nearer than the next end
            found.append(Span(start, span.end))
            start = after.start
    return [*found, Span(start, spans[-1].end)]


def _short_enough(text: str, span: Span) -> list[Span]:
    """A sentence, or its pieces where a table on one line makes it longer than any passage."""
    pieces: list[Span] = []
    start = span.start
    while span.end - start > LONGEST:
        space = text.rfind(" ", start + 1, start + LONGEST)
        end = space if space > start else start + LONGEST
        pieces.append(Span(start, end - _blank(reversed(text[start:end]))))
        start = end + _blank(text[end : span.end])
    return [*pieces, Span(start, span.end)]


def _blank(chars: Iterable[str]) -> int:
    """How many white-space characters come first."""
    return sum(1 for _ in takewhile(str.isspace, chars))


__all__ = ["LONGEST", "cuts"]
