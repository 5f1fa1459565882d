"""Drops what the page shows around the article: buttons, link lists, rules, a repeated title."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.reading import wording
from knowledge.text.lexicon import entries

if TYPE_CHECKING:
    from knowledge.reading.page import Block, Blocks

_LONGEST_JUNK = 120  # the longest entry of the list, with what follows a "…*" entry
_LONGEST_HEADLINE = 160
_STOPS = '.!…"”)'


def drop_junk(blocks: Blocks) -> Blocks:
    """Drops junk lines, and the headlines listed under one such as "Tin liên quan"."""
    kept: Blocks = []
    in_list = False
    for block in blocks:
        reason = _reason(block)
        if reason is not None:
            kept.append(block.dropped(reason))
            in_list = _key(block) in _list_headings()
        elif in_list and _looks_like_headline(block):
            kept.append(block.dropped(wording.OTHER_HEADLINE))
        else:
            in_list = False
            kept.append(block)
    return _without_repeated_title(kept)


def _reason(block: Block) -> str | None:
    if len(block.text) > _LONGEST_JUNK:
        return None
    if not any(char.isalnum() for char in block.text):
        return wording.NO_LETTERS
    return wording.PAGE_JUNK if _is_junk(_key(block)) else None


def _key(block: Block) -> str:
    return block.text.casefold().strip(" \t\u00a0:.…»«›>|-–*•+()[]")


def _is_junk(key: str) -> bool:
    whole, openings = _junk()
    return key in whole or key.startswith(openings)


@lru_cache(1)
def _junk() -> tuple[frozenset[str], tuple[str, ...]]:
    """Whole lines, and openings (written "Đọc thêm*") that make any short line junk."""
    lines = [line.casefold() for line in entries("junk_lines")]
    whole = frozenset(line for line in lines if not line.endswith("*"))
    return whole | _list_headings(), tuple(line[:-1] for line in lines if line.endswith("*"))


@lru_cache(1)
def _list_headings() -> frozenset[str]:
    return frozenset(line.casefold() for line in entries("junk_headings"))


def _looks_like_headline(block: Block) -> bool:
    words = len(block.text.split())
    return len(block.text) <= _LONGEST_HEADLINE and words > 5 and block.text[-1] not in _STOPS


def _without_repeated_title(blocks: Blocks) -> Blocks:
    first = next((block for block in blocks if block.is_open), None)
    if first is None:
        return blocks
    return [
        block.dropped(wording.REPEATED)
        if block.is_open and block is not first and block.text == first.text
        else block
        for block in blocks
    ]


__all__ = ["drop_junk"]
