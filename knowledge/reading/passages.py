"""Cuts paragraphs that are too long to be quoted as one into balanced passages."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from knowledge.text.sentences import Span, sentences

if TYPE_CHECKING:
    from knowledge.reading.page import Block

LONGEST = 1600  # characters; newspapers' own paragraphs are seldom longer


def cuts(block: Block) -> list[Span]:
    """The stretches of a block's text that become passages, cut between sentences."""
    if len(block.text) <= LONGEST:
        return [Span(0, len(block.text))]
    spans = sentences(block.text)
    size = len(block.text) / ceil(len(block.text) / LONGEST)
    found: list[Span] = []
    start = spans[0].start
    for span, after in zip(spans, [*spans[1:], None], strict=True):
        full = span.end - start + (after.end - after.start if after else 0) / 2 > size
        if after is None or full:
            found.append(Span(start, span.end))
            start = after.start if after else 0
    return found


__all__ = ["LONGEST", "cuts"]
