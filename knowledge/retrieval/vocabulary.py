"""The words of a corpus, and which of them are near to a word that it doesn't have."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.text.normal import folded, unkeyed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.retrieval.index import Index
    from knowledge.text.syllables import Syllable

_MOST = 16  # near words looked into
_TONES = "12345"


class Near(NamedTuple):
    """A word of the corpus and how near it is to what was typed."""

    likeness: float  # 1 less the share of letters to change
    frequency: int  # passages that have it
    key: str  # folded
    spelling: str | None  # with its marks, where what was typed tells them


class Vocabulary:
    """The words that an index holds."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def has(self, token: Syllable) -> bool:
        """Whether the corpus has the word, with its marks where they were typed.

        Whatever holds a digit counts as known: it is matched exactly or not at all.
        """
        if any(char.isdigit() for char in token.folded):
            return True
        if token.marked == token.folded:
            return self.has_key(token.folded)
        return self._index.frequency("marks", token.marked) > 0

    def has_key(self, key: str) -> bool:
        """Whether the corpus has the folded word."""
        return self._index.frequency("keys", key) > 0

    def has_pair(self, before: str, after: str) -> bool:
        """Whether the two folded words stand side by side somewhere in the corpus."""
        return self._index.frequency("pairs", f"{before}_{after}") > 0

    def near(self, token: Syllable) -> tuple[Near, ...]:
        """The likeliest words that the token may be a slip for, best first."""
        key = token.folded
        most = 1 if len(key) < 6 else 2 if len(key) < 8 else 3  # changes; longer words, more slips
        lengths = range(max(1, len(key) - most), len(key) + most + 1)
        words = [word for length in lengths for word in self._by_length.get(length, ())]
        found = process.extract(key, words, scorer=OSA.distance, score_cutoff=most, limit=None)
        rated = [near for word, changes, _ in found for near in self._read(token, word, changes)]
        return tuple(sorted(rated, reverse=True)[:_MOST])

    def _read(self, token: Syllable, word: str, changes: int) -> Iterator[Near]:
        """A near word, once for each spelling where marks were typed.

        Changes among the letters alone and among the letters with marks count half each.
        """
        length = max(len(token.folded), len(word))
        if token.marked == token.folded:
            yield Near(1 - changes / length, self._index.frequency("keys", word), word, None)
            return
        for key in self._spellings.get(word, ()):
            both = (changes + OSA.distance(token.marked, key)) / 2
            yield Near(1 - both / length, self._index.frequency("marks", key), word, unkeyed(key))

    @cached_property
    def _by_length(self) -> dict[int, list[str]]:
        """The folded words by their length; made when a word is first doubted."""
        found: dict[int, list[str]] = {}
        for key in self._index.vocabulary("keys"):
            if key.isalpha():
                found.setdefault(len(key), []).append(key)
        return found

    @cached_property
    def _spellings(self) -> dict[str, list[str]]:
        """The marked keys of each folded word."""
        found: dict[str, list[str]] = {}
        for key in self._index.vocabulary("marks"):
            word = folded(key)
            found.setdefault(word[:-1] if word[-1] in _TONES else word, []).append(key)
        return found


__all__ = ["Near", "Vocabulary"]
