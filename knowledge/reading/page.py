"""A page as blocks: the lines of a file, hard-wrapped ones joined, each labelled step by step.

Every reading step has one signature, `Step`: it takes the blocks and returns them with some more
labelled, joined or cut. A block without a label is *open* for the next step.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from knowledge.models import Part

_WRAPPED = range(30, 140)  # the length of a line that a paper's editor broke off
# White space, and the marks that pages hide between lines: zero-width ones and soft hyphens.
BLANK = "".join(map(chr, (*range(9, 14), *range(28, 33), 0x85, 0xA0, 0x1680)))
BLANK += "".join(map(chr, (*range(0x2000, 0x200E), 0x2028, 0x2029, 0x202F, 0x205F, 0x2060)))
BLANK += "\u3000\ufeff\u00ad"
_STOPS = ".!?…:;\"”'’)"


class Block(NamedTuple):
    """A line of the page, or lines that belong together, without the white space around."""

    text: str
    start: int
    end: int
    gap: bool  # whether a blank line, or nothing, stands before it
    part: Part | None = None
    reason: str | None = None  # why it is dropped

    @property
    def is_open(self) -> bool:
        """Whether no step has said yet what this is."""
        return self.part is None and self.reason is None

    def labelled(self, part: Part) -> Block:
        """The same block as that part of the article."""
        return self._replace(part=part)

    def dropped(self, reason: str) -> Block:
        """The same block, left out of the article."""
        return self._replace(reason=reason)

    def piece(self, start: int, end: int) -> Block:
        """The stretch `text[start:end]` as an open block of its own, white space stripped."""
        text = self.text[start:end]
        start += len(text) - len(text.lstrip())
        text = text.strip()
        begin = self.start + start
        return Block(text, begin, begin + len(text), self.gap and start == 0)

    def joined(self, below: Block) -> Block:
        """This block and the one below it as one; the white space between keeps its length."""
        between = "\n" * (below.start - self.end)
        return Block(self.text + between + below.text, self.start, below.end, self.gap)


Blocks = list[Block]
Step = Callable[[Blocks], Blocks]


def blocks_of(page: str) -> Blocks:
    """The non-blank lines of a page as open blocks, hard-wrapped lines joined."""
    lines = _lines(page)
    if sum(line.gap for line in lines) < 2:  # without blank lines, a line is a paragraph
        return lines
    joined: Blocks = []
    for line in lines:
        if joined and not line.gap and _runs_on(joined[-1], line):
            joined.append(joined.pop().joined(line))
        else:
            joined.append(line)
    return joined


def _lines(page: str) -> Blocks:
    found: Blocks = []
    position = 0
    gap = True
    for line in page.splitlines(keepends=True):
        text = line.strip(BLANK)
        if text:
            start = position + line.index(text)
            found.append(Block(text, start, start + len(text), gap))
        gap = not text
        position += len(line)
    return found


def _runs_on(before: Block, line: Block) -> bool:
    last = before.text[-140:].splitlines()[-1]
    first = line.text.split(None, 1)[0]
    return len(last) in _WRAPPED and last[-1] not in _STOPS and first.islower() and first.isalpha()


__all__ = ["BLANK", "Block", "Blocks", "Step", "blocks_of"]
