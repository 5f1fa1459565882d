"""Bold for the answer's words where they stand in the quote."""

from __future__ import annotations

import re

from bot.screens.message import escaped

_BETWEEN_PARTS = re.compile(r"[;:\n]|,\s|\s[–-]\s")


def with_bold(quote: str, answer: str) -> str:
    """`quote` as HTML, with the words of `answer` in bold: all of it, or each part of a list."""
    whole = _found(quote, answer)
    spans = [whole] if whole else _parts_found(quote, answer)
    pieces, done = [], 0
    for start, end in sorted(filter(None, spans)):
        if start >= done:
            pieces += [escaped(quote[done:start]), f"<b>{escaped(quote[start:end])}</b>"]
            done = end
    return "".join(pieces) + escaped(quote[done:])


def _parts_found(quote: str, answer: str) -> list[tuple[int, int] | None]:
    return [_found(quote, part) for part in _BETWEEN_PARTS.split(answer)]


def _found(quote: str, text: str) -> tuple[int, int] | None:
    """Where `text` stands in `quote` as whole words, in whatever case."""
    text = text.strip(' .…"”“')
    if not text:
        return None
    match = re.search(rf"(?<!\w){re.escape(text)}(?!\w)", quote, re.IGNORECASE)
    return match.span() if match else None


__all__ = ["with_bold"]
