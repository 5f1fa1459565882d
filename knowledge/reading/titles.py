"""Finds the title and the lead (sapô) among the lines that are still open."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge.reading.page import Block, Blocks

_LONGEST_TITLE = 200  # of 12,000 news titles the longest but ten had 115 characters
_LONGEST_LEAD = 600
_LONGEST_SENTENCE_TITLE = 100  # a title that ends with a full stop is rare and short
_SHORTENED = 100


def mark_title(blocks: Blocks) -> Blocks:
    """Labels the first open line as title, where more follows and it reads like one."""
    open_ones = [i for i, block in enumerate(blocks) if block.is_open]
    if len(open_ones) < 2 or not _reads_like_title(blocks[open_ones[0]].text):
        return blocks
    marked = list(blocks)
    marked[open_ones[0]] = blocks[open_ones[0]].labelled("title")
    return marked


def mark_lead(blocks: Blocks) -> Blocks:
    """Labels the lead: the short first paragraph, or one that a crawler put at the end."""
    titled = any(block.part == "title" for block in blocks)
    open_ones = [i for i, block in enumerate(blocks) if block.is_open]
    if not titled or len(open_ones) < 2:
        return blocks
    first, last = open_ones[0], open_ones[-1]
    if len(blocks[first].text) <= _LONGEST_LEAD:
        at = first
    elif _is_late_lead(blocks, open_ones):
        at = last
    else:
        return blocks
    marked = list(blocks)
    marked[at] = blocks[at].labelled("lead")
    return marked


def opens_with_lead(blocks: Blocks) -> bool:
    """Whether the first paragraph below the title is short enough to be the lead."""
    open_ones = [block for block in blocks if block.is_open]
    return len(open_ones) > 1 and len(open_ones[1].text) <= _LONGEST_LEAD


def shortened(paragraph: str) -> str:
    """What stands for a title where the file has none: the paragraph's beginning."""
    line = " ".join(paragraph[: _SHORTENED * 3].split())
    if len(line) <= _SHORTENED:
        return line
    return line[:_SHORTENED].rpartition(" ")[0].rstrip(" ,;:.–-") + "…"


def _reads_like_title(line: str) -> bool:
    if len(line) > _LONGEST_TITLE:
        return False
    ends_sentence = line.endswith(".") and not line.endswith("..")
    return not ends_sentence or len(line) <= _LONGEST_SENTENCE_TITLE


def _is_late_lead(blocks: list[Block], open_ones: list[int]) -> bool:
    """The last paragraph is the lead if it stands below the signature, or alone below the body."""
    last = open_ones[-1]
    if len(blocks[last].text) > _LONGEST_LEAD:
        return False
    before = [block.part for block in blocks[:last]]
    if "byline" in before[open_ones[0] :] or "source" in before[open_ones[0] :]:
        return True
    return len(open_ones) == 2 and len(blocks[open_ones[0]].text) >= 3 * len(blocks[last].text)


__all__ = ["mark_lead", "mark_title", "opens_with_lead", "shortened"]
