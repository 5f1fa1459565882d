"""A text about a time as a row of signs: numbers, and words whose meaning `words.txt` gives."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice, product
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from knowledge.text.normal import composed, folded, typed_marks_agree

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(r"\d+|[^\W\d_]+(?:'[^\W\d_]+)?|[^\s,;]")
_LONGEST = 100  # characters: no time takes more words
_READINGS = 32  # of words without marks, of which a time has one or two


class Sign(NamedTuple):
    """One step of a row: a `kind` of words.txt, or "unknown"."""

    kind: str
    value: str
    text: str  # as typed


Row: TypeAlias = tuple[Sign, ...]
Found: TypeAlias = tuple[dict[str, Any], int]  # what a place says, and the place behind that


def rows(text: str) -> Iterator[Row]:
    """The rows of signs that `text` may mean, the likeliest first."""
    tokens = _TOKEN.findall(composed(text[:_LONGEST]))
    return islice(product(*_choices(tokens)), _READINGS)


def is_at(row: Row, place: int, kind: str, value: str = "") -> bool:
    """Whether such a sign, with this value if one is given, stands at a place of a row."""
    if place >= len(row) or row[place].kind != kind:
        return False
    return not value or row[place].value == value


def _choices(tokens: list[str]) -> list[tuple[Sign, ...]]:
    """For each stretch of tokens, the longest that are known, what they may mean."""
    found = []
    place = 0
    while place < len(tokens):
        length, signs = _longest(tokens, place)
        found.append(signs)
        place += length
    return found


def _longest(tokens: list[str], place: int) -> tuple[int, tuple[Sign, ...]]:
    for length in range(min(_most_tokens(), len(tokens) - place), 0, -1):
        typed = tokens[place : place + length]
        signs = _meanings(tuple(typed))
        if signs:
            return length, signs
    token = tokens[place]
    return 1, (Sign("number" if token.isdecimal() else "unknown", token, token),)


def _meanings(typed: tuple[str, ...]) -> tuple[Sign, ...]:
    """What a phrase may mean; a mark that is typed must be one of the word's."""
    known = _phrases().get(tuple(map(folded, typed)), ())
    text = " ".join(typed)
    return tuple(
        Sign(kind, value, text)
        for words, kind, value in known
        if all(map(typed_marks_agree, typed, words))
    )


@lru_cache(1)
def _phrases() -> dict[tuple[str, ...], list[tuple[tuple[str, ...], str, str]]]:
    """(words, kind, value) by the folded words, in the order of the file."""
    found: dict[tuple[str, ...], list[tuple[tuple[str, ...], str, str]]] = {}
    lines = Path(__file__).with_name("words.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        meaning, _, phrases = line.partition("#")[0].partition(" = ")
        for phrase in filter(None, phrases.split(" | ")):
            kind, value = meaning.split()
            words = tuple(_TOKEN.findall(composed(phrase)))
            found.setdefault(tuple(map(folded, words)), []).append((words, kind, value))
    return found


@lru_cache(1)
def _most_tokens() -> int:
    return max(map(len, _phrases()))


__all__ = ["Found", "Row", "Sign", "is_at", "rows"]
