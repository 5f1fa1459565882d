"""Finds who signed the article and which paper it comes from: "Hồng Luận", "Theo http://…".

A signature stands on lines of its own at the end of the page (a pen name also right under the
title), or behind the last sentence of a body on one line: "… đã muộn. Minh Đức (Theo VnExpress)".
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.reading.names import is_name
from knowledge.text.lexicon import entries

if TYPE_CHECKING:
    from knowledge.reading.page import Block, Blocks

_LONGEST = 90
_LONGEST_SOURCE_WORDS = 8
_TAIL_LINES = 4  # signature lines are looked for among the last open ones
_SENTENCE_ENDS = '.!?…"”’)'
_ENDS = (". ", "! ", "? ", "… ", ".” ", '." ', "./ ", "”. ", '". ', "?” ", '?" ', "!” ", '!" ')


def mark_signatures(blocks: Blocks) -> Blocks:
    """Labels bylines and sources, cutting them off the last body line where they stand in it."""
    marked = list(blocks)
    open_ones = [i for i, block in enumerate(blocks) if block.is_open]
    if len(open_ones) < 2:
        return marked
    _mark_under_title(marked, open_ones)
    tail = [i for i in open_ones[1:][-_TAIL_LINES:] if marked[i].is_open]
    for i in reversed(tail):
        pieces = signature_in(marked[i]) or _cut_off_tail(marked[i])
        if pieces:
            marked[i : i + 1] = pieces
        if not pieces or pieces[0].is_open:
            break
    return marked


def signature_in(block: Block) -> Blocks:
    """The byline and source that make up the whole block; empty where it is something else."""
    if len(block.text) > _LONGEST:
        return []
    name, source = _halves(block)
    pieces: Blocks = []
    if name is not None and name.text:
        if not is_name(byline_in(name.text)):
            return []
        pieces.append(name.labelled("byline"))
    if source is not None:
        if not _is_source(source.text):
            return []
        pieces.append(source.labelled("source"))
    return pieces


def byline_in(text: str) -> str:
    """The names of a byline without "Bài, ảnh:" before and "(tổng hợp)" behind them."""
    folded = text.casefold()
    for prefix in entries("byline_prefixes"):
        if folded.startswith(prefix.casefold()):
            text = text[len(prefix) :]
            break
    head, bracket, inside = text.partition("(")
    if bracket and inside.strip(" ).").casefold() in _byline_notes():
        text = head
    words = text.split()
    while words and words[-1].casefold().strip(".") in _byline_notes():
        words.pop()
    return " ".join(words).strip(" :-–.,/")


@lru_cache(1)
def _byline_notes() -> frozenset[str]:
    return frozenset(entries("byline_notes"))


def source_words() -> tuple[str, ...]:
    """What opens a source: "Theo", "Nguồn:", longest first."""
    return tuple(sorted(entries("source_openings"), key=len, reverse=True))


def _halves(block: Block) -> tuple[Block | None, Block | None]:
    """The name before "Theo …", "/ …" or a bare address, and that source."""
    text = block.text
    at = _source_start(text)
    if at is None:
        return block, None
    return (block.piece(0, at) if at else None), block.piece(at, len(text))


def _source_start(text: str) -> int | None:
    folded = text.casefold()
    starts = [_word_at(folded, word) for word in source_words()]
    starts += [folded.find("http://"), folded.find("https://"), folded.find("www.")]
    found = [start for start in starts if start >= 0]
    if found:
        start = min(found)
        return start - 1 if start and text[start - 1] == "(" else start
    slash = text.find("/")
    return slash if slash > 0 else None


def _word_at(folded: str, word: str) -> int:
    start = folded.find(word)
    while start >= 0:
        end = start + len(word)
        free_before = start == 0 or not folded[start - 1].isalnum()
        if free_before and (word[-1] == ":" or not folded[end : end + 1].isalnum()):
            return start
        start = folded.find(word, start + 1)
    return -1


def _is_source(text: str) -> bool:
    bare = text.strip(" ()/.")
    for word in source_words():
        if bare.casefold().startswith(word):
            bare = bare[len(word) :].strip(" :")
            break
    if "://" in bare or bare.startswith("www."):
        return " " not in bare
    words = bare.split()
    return (
        0 < len(words) <= _LONGEST_SOURCE_WORDS and words[0][0].isupper() and bare[-1] not in ".,;"
    )


def _cut_off_tail(block: Block) -> Blocks:
    """A body line's signature behind its last sentence, and the line without it."""
    window = max(0, len(block.text) - _LONGEST)
    ends = [block.text.rfind(end, window) + len(end) for end in _ENDS if end in block.text[window:]]
    if not ends:
        return []
    at = max(ends)
    pieces = signature_in(block.piece(at, len(block.text)))
    return [block.piece(0, at), *pieces] if pieces else []


def _mark_under_title(blocks: Blocks, open_ones: list[int]) -> None:
    at = open_ones[1]
    if len(open_ones) > 2 and is_name(byline_in(blocks[at].text)) and len(blocks[at].text) < 40:
        blocks[at] = blocks[at].labelled("byline")


__all__ = ["byline_in", "mark_signatures", "signature_in"]
