"""Question words and words for places that were mistyped, read as what they are near to.

What a question is about is corrected where it is looked up, by the articles' words; a slip in
"bao nhiêu" or "huyện" would leave unread what is asked for.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from knowledge.text.lexicon import entries, table
from knowledge.text.phrases import Found
from knowledge.text.syllables import syllables
from knowledge.text.vietnamese import is_syllable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from knowledge.text.syllables import Syllable

    Words = tuple[Syllable, ...]

_SHORTEST = 4  # letters; a shorter word is near too many others
_ALONE = 5  # for one that no other vouches for: "tinn" may be tin or tỉnh


def mended(row: Sequence[Syllable], frequency: Callable[..., int]) -> list[Found[str]]:
    """The slips of `row`, left to right, each with the word that is meant.

    `frequency` tells how often the articles have a folded word, or two side by side.
    """
    found = []
    for place, token in enumerate(row):
        meant = _meant(row, place, frequency) if len(token.folded) >= _SHORTEST - 1 else None
        if meant is not None:
            found.append(Found(place, place + 1, meant))
    return found


def _meant(row: Sequence[Syllable], place: int, frequency: Callable[..., int]) -> str | None:
    key = row[place].folded
    if not is_syllable(key) and not frequency(key):
        return _within(_question_words(), row, place) or _head(key)
    if place and not frequency(row[place - 1].folded, key):
        return _within(_often_mistyped(), row, place)
    return None


def _within(phrases: Sequence[Words], row: Sequence[Syllable], place: int) -> str | None:
    """The syllable of a phrase that is near, where the rest of the phrase stands around it."""
    for words in phrases:
        for at, word in enumerate(words):
            if at <= place and _is_near(word.folded, row[place].folded):
                around = [*row[place - at : place], word, *row[place + 1 : place - at + len(words)]]
                if [token.folded for token in around] == [token.folded for token in words]:
                    return word.text
    return None


def _head(key: str) -> str | None:
    return next((word.text for word in _heads() if _is_near(word.folded, key)), None)


def _is_near(word: str, typed: str) -> bool:
    return len(word) >= _SHORTEST and OSA.distance(word, typed, score_cutoff=1) == 1


@lru_cache(1)
def _question_words() -> tuple[Words, ...]:
    signals = (*table("question_signals"), *table("about_signals"))
    phrases = (p for kind, ps in signals if kind != "none" for p in ps)
    return tuple(words for phrase in phrases if len(words := syllables(phrase)) > 1)


@lru_cache(1)
def _often_mistyped() -> tuple[Words, ...]:
    return tuple(syllables(phrase) for phrase in entries("often_mistyped"))


@lru_cache(1)
def _heads() -> tuple[Syllable, ...]:
    rows = (syllables(head) for head in entries("place_heads"))
    return tuple(row[0] for row in rows if len(row) == 1 and len(row[0].folded) >= _ALONE)


__all__ = ["mended"]
