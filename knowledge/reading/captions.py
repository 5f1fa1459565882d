"""Finds photo captions by the credit in them: "… Ảnh: Huyền Trăng"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge.reading.page import Block, Blocks

_LONGEST = 400  # a longer line with "Ảnh:" in it is a body on one line
_LONGEST_CREDIT = 70
_CREDIT = re.compile(
    r"(?:^|[\s(.\[])(?:(?:Nguồn\s+)?[Ảả]nh(?:\s+(?:minh\s+h[oọ][aạ]|tư\s+liệu|chụp|CTV))?\s*[:/]\s*"
    r"|\(?Ảnh\s+minh\s+h[oọ][aạ]\W*$|ẢNH\s*:\s*)"
)


def mark_captions(blocks: Blocks) -> Blocks:
    """Labels lines that end in a photo credit, with the adjacent line that such a line completes.

    The article's first open line is never joined: it is the title.
    """
    marked: Blocks = []
    opened = 0
    for block in blocks:
        if not block.is_open or not _is_caption(block):
            opened += block.is_open
            marked.append(block)
        elif opened > 1 and _completes(marked[-1], block):
            marked.append(marked.pop().joined(block).labelled("caption"))
        else:
            marked.append(block.labelled("caption"))
    return marked


def credit_in(caption: str) -> str | None:
    """Who took or gave the photo, as written, without brackets and the final stop."""
    match = _last_credit(caption)
    if match is None:
        return None
    return " ".join(caption[match.end() :].strip(" .)]\n\t").split()) or None


def _is_caption(block: Block) -> bool:
    if len(block.text) > _LONGEST or "nh" not in block.text.casefold():
        return False
    match = _last_credit(block.text)
    return match is not None and len(block.text) - match.end() <= _LONGEST_CREDIT


def _last_credit(text: str) -> re.Match[str] | None:
    match = None
    for match in _CREDIT.finditer(text):  # noqa: B007 - the last one counts
        pass
    return match


def _completes(before: Block, caption: Block) -> bool:
    return before.is_open and before.gap and not caption.gap and len(before.text) <= _LONGEST // 2


__all__ = ["credit_in", "mark_captions"]
