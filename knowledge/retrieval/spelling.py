"""The corpus words that a mistyped word may stand for.

A word is doubted when the corpus doesn't have it, or has it beside neither of its neighbours.
Vietnamese has few syllables, so most slips of a finger make another one: what tells is whether a
near word and a neighbour stand side by side somewhere in the corpus.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.retrieval.index import pair
from knowledge.retrieval.query import Alternative

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.retrieval.index import Index

_MOST = 4  # alternatives a word
_UNSUPPORTED = 0.7  # strength of a near word that no neighbour vouches for
_DOUBTED = 0.6  # strength of a near word where the typed one is a word of the corpus too


class Near(NamedTuple):
    """A word of the corpus and how near it is."""

    word: str
    likeness: float  # 1 less the share of letters to change


class Speller:
    """Finds corrections among the words of an index."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._by_length: dict[int, list[str]] = {}
        for word, _ in index.vocabulary():
            if not any(char.isdigit() for char in word):
                self._by_length.setdefault(len(word), []).append(word)

    def corrections(self, keys: Sequence[str]) -> list[tuple[Alternative, ...]]:
        """For each folded word of a question, what it may be a slip for; mostly nothing."""
        known = [self._index.frequency("keys", key) > 0 for key in keys]
        fits = [known[i] and self._supported(keys, i, key) for i, key in enumerate(keys)]
        near = [
            [] if fit or any(c.isdigit() for c in key) else self._near(key)
            for key, fit in zip(keys, fits, strict=True)
        ]
        forms = [[key, *(n.word for n in around)] for key, around in zip(keys, near, strict=True)]
        return [self._chosen(forms, i, near[i], known[i]) for i in range(len(keys))]

    def _near(self, key: str) -> list[Near]:
        most = 1 if len(key) <= 5 else 2 if len(key) <= 8 else 3
        words = [
            word
            for length in range(max(1, len(key) - most), len(key) + most + 1)
            for word in self._by_length.get(length, ())
        ]
        found = process.extract(key, words, scorer=OSA.distance, score_cutoff=most, limit=None)
        return [Near(word, 1 - changes / len(key)) for word, changes, _ in found if word != key]

    def _chosen(
        self, forms: list[list[str]], place: int, near: list[Near], known: bool
    ) -> tuple[Alternative, ...]:
        rated = []
        for word, likeness in near:
            vouched = self._vouched(forms, place, word)
            if vouched or not known:
                strength = likeness * (1 if vouched else _UNSUPPORTED) * (_DOUBTED if known else 1)
                rated.append((vouched, strength, self._index.frequency("keys", word), word))
        rated.sort(reverse=True)
        return tuple(
            Alternative((word,), "typo", strength) for _, strength, _, word in rated[:_MOST]
        )

    def _supported(self, keys: Sequence[str], place: int, word: str) -> bool:
        return self._vouched([[key] for key in keys], place, word)

    def _vouched(self, forms: Sequence[Sequence[str]], place: int, word: str) -> bool:
        """Whether the word stands beside a form of a neighbour somewhere in the corpus."""
        before = forms[place - 1][:8] if place else ()
        after = forms[place + 1][:8] if place + 1 < len(forms) else ()
        return any(self._index.frequency("pairs", pair(other, word)) for other in before) or any(
            self._index.frequency("pairs", pair(word, other)) for other in after
        )


__all__ = ["Speller"]
