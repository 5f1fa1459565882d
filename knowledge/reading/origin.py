"""Places in a composed (NFC) text traced back to the text as it was written.

Reading works on the composed form, so that decomposed and composed files are read alike; the
offsets that leave this room are those of the raw file.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from typing import NamedTuple

from knowledge.text.normal import composed


class Origin(NamedTuple):
    """A composed text, and for each of its runs where that begins in the raw text."""

    text: str
    composed_starts: tuple[int, ...]
    raw_starts: tuple[int, ...]

    def raw(self, position: int) -> int:
        """The raw offset of a place in the composed text."""
        if not self.raw_starts:
            return position
        run = bisect_right(self.composed_starts, position) - 1
        offset = self.raw_starts[run] + position - self.composed_starts[run]
        return min(offset, self.raw_starts[run + 1]) if run + 1 < len(self.raw_starts) else offset


def origin_of(raw: str) -> Origin:
    """The composed form of `raw` with the way back; costs nothing where raw is composed already."""
    if unicodedata.is_normalized("NFC", raw):
        return Origin(raw, (), ())
    pieces: list[str] = []
    composed_starts = [0]
    raw_starts = [0]
    for start, end in _runs(raw):
        pieces.append(composed(raw[start:end]))
        composed_starts.append(composed_starts[-1] + len(pieces[-1]))
        raw_starts.append(end)
    return Origin("".join(pieces), tuple(composed_starts), tuple(raw_starts))


def _runs(raw: str) -> list[tuple[int, int]]:
    starts = [0] + [i for i, char in enumerate(raw) if i and not _may_join(char)]
    return list(zip(starts, [*starts[1:], len(raw)], strict=True))


def _may_join(char: str) -> bool:
    """Whether composing may merge `char` with what stands before it: marks and Hangul jamo."""
    return not char.isascii() and (
        unicodedata.category(char)[0] == "M" or "\u1160" <= char <= "\u11ff"
    )


__all__ = ["Origin", "origin_of"]
