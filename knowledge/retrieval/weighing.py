"""What the words of a question are worth."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.text.lexicon import entries
from knowledge.text.normal import folded, typed_marks_agree
from knowledge.text.vietnamese import is_syllable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.text.syllables import Syllable

_VOWELS = frozenset("aeiouy")
_STOP = 0.5  # words that say nothing still tell two passages apart: 0.3 lost 4 questions of 1,190
_LONGEST_PHRASE = 4  # syllables


def importance(tokens: Sequence[Syllable]) -> list[float]:
    """How much each word matters besides its rarity, 1 being usual."""
    quiet = _quiet(tokens)
    return [(_STOP if q else 1.0) * _breadth(t) for t, q in zip(tokens, quiet, strict=True)]


def _breadth(token: Syllable) -> float:
    """How many syllables' worth a word is: "Jacksonville" says as much as four Vietnamese ones."""
    key = token.folded
    if token.is_number or is_syllable(key):
        return 1.0
    groups = sum(
        char in _VOWELS and (not i or key[i - 1] not in _VOWELS) for i, char in enumerate(key)
    )
    return max(2.0, groups)


def _quiet(tokens: Sequence[Syllable]) -> list[bool]:
    """Which words belong to a phrase of the stop list, the longest phrase first."""
    quiet = [False] * len(tokens)
    place = 0
    while place < len(tokens):
        length = _phrase(tokens, place)
        quiet[place : place + length] = [True] * length
        place += max(1, length)
    return quiet


def _phrase(tokens: Sequence[Syllable], place: int) -> int:
    """The length of the longest stop phrase at a place; 0 where there is none."""
    for length in range(min(_LONGEST_PHRASE, len(tokens) - place), 0, -1):
        asked = tokens[place : place + length]
        for phrase in _phrases().get(tuple(t.folded for t in asked), ()):
            if all(typed_marks_agree(t.text, word) for t, word in zip(asked, phrase, strict=True)):
                return length
    return 0


@lru_cache(None)
def _phrases() -> dict[tuple[str, ...], list[tuple[str, ...]]]:
    found: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for entry in entries("stop_words"):
        words = tuple(entry.split())
        found.setdefault(tuple(folded(word) for word in words), []).append(words)
    return found


__all__ = ["importance"]
