"""The names in a byline: "Bài, ảnh: Mộc Nhiên (tổng hợp)" is by Mộc Nhiên."""

from __future__ import annotations

from functools import lru_cache

from knowledge.reading.names import is_name
from knowledge.text.lexicon import entries

_AROUND = " \t\u00a0:-–.,/|"


def is_byline(text: str) -> bool:
    """Whether the text is names with what goes with them, or says only "Tổng hợp" or so."""
    names = _names(text)
    return is_name(names) if names else bool(text.strip(_AROUND))


def byline_in(text: str) -> str | None:
    """The names alone; None where the line tells only how the article was made."""
    words = _names(text).split()
    half = len(words) // 2
    if half and words[:half] == words[half:]:  # page and photo credit run together
        words = words[:half]
    return " ".join(words) or None


def _names(text: str) -> str:
    folded = text.casefold()
    for prefix in _prefixes():
        if folded.startswith(prefix):
            text = text[len(prefix) :]
            break
    head, bracket, inside = text.partition("(")
    if bracket and inside.strip(" ).").casefold() in _notes():
        text = head
    return _without_notes(text).strip(_AROUND)


def _without_notes(text: str) -> str:
    words = text.split()
    for length in (2, 1):
        note = " ".join(words[-length:]).casefold().strip(".()")
        if len(words) >= length and note in _notes():
            return " ".join(words[:-length])
    return " ".join(words)


@lru_cache(1)
def _prefixes() -> tuple[str, ...]:
    return tuple(sorted(entries("byline_prefixes"), key=len, reverse=True))


@lru_cache(1)
def _notes() -> frozenset[str]:
    return frozenset(entries("byline_notes"))


__all__ = ["byline_in", "is_byline"]
