"""Word lists met in a row of syllables, marks and all."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.text.lexicon import entries
from knowledge.text.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class WordList:
    """Phrases of one or more syllables, looked up by their marked keys.

    Articles are written with marks, so a syllable meets only itself: "ba" is not "bà".
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._tails: dict[str, list[tuple[str, ...]]] = {}
        for phrase in phrases:
            keys = tuple(token.marked for token in syllables(phrase))
            if keys:  # a sign such as "$" has none
                self._tails.setdefault(keys[0], []).append(keys[1:])
        for tails in self._tails.values():
            tails.sort(key=len, reverse=True)

    def __contains__(self, key: str) -> bool:
        return () in self._tails.get(key, ())

    def begins(self, key: str) -> bool:
        """Whether a phrase begins with the syllable `key`."""
        return key in self._tails

    def length_at(self, keys: Sequence[str], place: int) -> int:
        """How many syllables the longest phrase at `place` has; 0 where none stands there."""
        if not 0 <= place < len(keys):
            return 0
        for tail in self._tails.get(keys[place], ()):
            if not tail or tuple(keys[place + 1 : place + 1 + len(tail)]) == tail:
                return len(tail) + 1
        return 0

    def length_before(self, keys: Sequence[str], place: int) -> int:
        """How many syllables the longest phrase that ends right before `place` has."""
        for length in range(min(3, place), 0, -1):
            tail = tuple(keys[place - length + 1 : place])
            if tail in self._tails.get(keys[place - length], ()):
                return length
        return 0


@lru_cache(None)
def wordlist(*names: str) -> WordList:
    """The phrases of the data files `names`, as one list; a table gives its heads."""
    return WordList(entry.partition("=")[0] for name in names for entry in entries(name))


__all__ = ["WordList", "wordlist"]
