"""Finds who signed the article and which paper it comes from: "Minh Anh", "Theo http://…".

A signature stands on lines of its own at the end of the page (a pen name also right under the
title), or behind the last sentence of a body on one line: "… đã muộn. Minh Đức (Theo VnExpress)".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.reading.bylines import is_byline
from knowledge.reading.sources import is_known_source, is_source, source_openings
from knowledge.reading.titles import opens_with_lead

if TYPE_CHECKING:
    from knowledge.reading.page import Block, Blocks

_LONGEST = 90
_TAIL_LINES = 4  # signature lines are looked for among the last open ones
_SENTENCE_END = re.compile(r"[.!?…][\"”’»)\]/.]*\s+")


def mark_signatures(blocks: Blocks) -> Blocks:
    """Labels bylines and sources, cutting them off the last body line where they stand in it."""
    marked = list(blocks)
    open_ones = [i for i, block in enumerate(blocks) if block.is_open]
    if len(open_ones) < 2:
        return marked
    if len(open_ones) > 2 and _is_signed_name(blocks[open_ones[1]]):
        marked[open_ones[1]] = blocks[open_ones[1]].labelled("byline")
    for i in reversed(_tail(blocks, open_ones)):
        pieces = [marked[i]] if not marked[i].is_open else signature_in(marked[i])
        pieces = pieces or _cut_off_tail(marked[i])
        if pieces:
            marked[i : i + 1] = pieces
        if not pieces or pieces[0].is_open:
            break
    return marked


def signature_in(block: Block) -> Blocks:
    """The byline and source that make up the whole block; empty where it is something else."""
    text = block.text
    if len(text) > _LONGEST:
        return []
    if is_known_source(text):
        return [block.labelled("source")]
    at = _source_start(text)
    if at is None:
        return [block.labelled("byline")] if is_byline(text) else []
    return _named_source(block) if at == 0 else _name_and_source(block, at)


def _tail(blocks: Blocks, open_ones: list[int]) -> list[int]:
    """The lines that may sign; where the lead is missing in front, what stands last may be it."""
    last = open_ones[-1]
    may_be_lead = len(open_ones) > 2 and not opens_with_lead(blocks)
    if may_be_lead and not signature_in(blocks[last]) and signature_in(blocks[open_ones[-2]]):
        open_ones = open_ones[:-1]
    return open_ones[1:][-_TAIL_LINES:]


def _name_and_source(block: Block, at: int) -> Blocks:
    """ "Minh Đức (Theo VnExpress)" is a name and a source; "TTXVN/Tin Tức" is one source."""
    if not is_source(block.text[at:]):
        return []
    if is_known_source(block.text[:at]):
        return [block.labelled("source")]
    return _both(block, at) if is_byline(block.text[:at]) else []


def _named_source(block: Block) -> Blocks:
    """A source with its opening; the writer's name is cut off "Theo Anh Minh/VnExpress"."""
    for mark in ("/", "("):
        at = block.text.find(mark, 1)
        if at > 0 and is_source(block.text[at:]):
            name = block.text[:at]
            if len(name.split()) > 2 and is_byline(name) and not is_known_source(name):
                return _both(block, at)
    return [block.labelled("source")] if is_source(block.text) else []


def _both(block: Block, at: int) -> Blocks:
    name, source = block.piece(0, at), block.piece(at, len(block.text))
    return [name.labelled("byline"), source.labelled("source")]


def _source_start(text: str) -> int | None:
    """Where the source begins: at "Theo", at an address, or at a slash behind a name."""
    folded = text.casefold()
    starts = [at for word in source_openings() if (at := _word_at(folded, word)) is not None]
    starts += [at for opening in ("http://", "https://", "www.") if (at := text.find(opening)) >= 0]
    if starts:
        start = min(starts)
        return start - 1 if start and text[start - 1] in "([" else start
    bracket = text.find("(")
    if bracket > 0 and is_known_source(text[bracket:]):
        return bracket
    slash = text.find("/")
    return slash if slash > 0 and "(t/h" not in folded else None


def _word_at(folded: str, word: str) -> int | None:
    start = folded.find(word)
    if start < 0 or folded[start - 1 : start].isalnum():
        return None
    return None if folded[start + len(word) :][:1].isalnum() else start


def _cut_off_tail(block: Block) -> Blocks:
    """A body line without the signature behind its last sentence, and that signature."""
    for match in _SENTENCE_END.finditer(block.text, max(0, len(block.text) - _LONGEST)):
        pieces = signature_in(block.piece(match.end(), len(block.text)))
        if pieces:
            return [block.piece(0, match.end()), *pieces]
    return []


def _is_signed_name(block: Block) -> bool:
    return len(block.text) < _LONGEST // 2 and is_byline(block.text)


__all__ = ["mark_signatures", "signature_in"]
