"""Finds photo captions by the credit in them: "… Ảnh: Huyền Trăng"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge.reading.page import Block, Blocks

_LONGEST = 400  # a longer line with "Ảnh:" in it is a body on one line
_LONGEST_CREDIT = 70
# "Ảnh:" opens a credit; "ảnh:" only in brackets, since "Chùm ảnh:" opens a headline and
# "Bài, ảnh:" a byline. "Ảnh minh họa" may stand without a credit.
_CREDIT = re.compile(
    r"(?:(?:^|[\s.,;])(?:Nguồn ảnh|Ảnh|ẢNH)|[(\[](?:[Nn]guồn )?[Ảả]nh)"
    r"(?: minh h(?:ọa|oạ)[\s.,(–-]*(?:Nguồn)?\s*(?:[:/]|\W*$)| [^\W\d]+ [^\W\d]+\s*:|\s*[:/])\s*"
)
_AROUND = " .)]\t\r\n"


def mark_captions(blocks: Blocks) -> Blocks:
    """Labels lines that end in a photo credit, with the adjacent line that such a line completes.

    The article's first open line is never one: headlines, too, say "Ảnh: …".
    """
    marked: Blocks = []
    opened = 0
    for block in blocks:
        if not block.is_open or not opened or not _is_caption(block):
            opened += block.is_open
            marked.append(block)
        elif opened > 1 and _completes(marked[-1], block):
            marked.append(marked.pop().joined(block).labelled("caption"))
        else:
            marked.append(block.labelled("caption"))
    return marked


def credit_in(caption: str) -> str | None:
    """Who took or gave the photo, as written, without brackets and the final stop."""
    at = _credit_start(caption)
    return None if at is None else " ".join(caption[at:].strip(_AROUND).split()) or None


def _is_caption(block: Block) -> bool:
    if len(block.text) > _LONGEST:
        return False
    at = _credit_start(block.text)
    return at is not None and len(block.text) - at <= _LONGEST_CREDIT


def _credit_start(text: str) -> int | None:
    """Where the last credit's name begins."""
    if "nh" not in text and "NH" not in text:
        return None
    ends = [match.end() for match in _CREDIT.finditer(text)]
    return ends[-1] if ends else None


def _completes(before: Block, caption: Block) -> bool:
    """Whether `before` is the caption's first line: its own paragraph up to here, and short."""
    return before.is_open and before.gap and not caption.gap and len(before.text) <= _LONGEST // 2


__all__ = ["credit_in", "mark_captions"]
