"""The corpus words that a mistyped word may stand for.

A word is doubted when the corpus doesn't have it with the marks it was typed with. Which of the
words near it is meant, its neighbours tell: a near word that stands beside one of them somewhere
in the corpus is likelier than one that never does. Doubting known words too ("tha" for thua)
was tried: it cost more questions than it saved, as few typed words stand beside their neighbours
in a small corpus.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.retrieval.index import pair
from knowledge.retrieval.query import Alternative
from knowledge.text.keystrokes import decoded
from knowledge.text.normal import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from knowledge.retrieval.index import Index
    from knowledge.text.syllables import Syllable

_MOST = 3  # alternatives a word
_UNSUPPORTED = 0.7  # strength of a near word that no neighbour vouches for
_SHORT = 3  # letters; a word so short is near too many others to stand without a voucher
_WEAKEST = 0.4  # a near word that would count for less is left out
_TONES = "12345"


class Near(NamedTuple):
    """A word of the corpus and how near it is to what was typed."""

    key: str  # folded
    likeness: float  # 1 less the share of letters to change


class Speller:
    """Finds corrections among the words of an index."""

    def __init__(self, index: Index) -> None:
        self._index = index

    @cached_property
    def _words(self) -> dict[int, list[str]]:
        """The corpus's folded words by their length; made when a word is first doubted."""
        found: dict[int, list[str]] = {}
        for key in self._index.vocabulary("keys"):
            if key.isalpha():
                found.setdefault(len(key), []).append(key)
        return found

    @cached_property
    def _spellings(self) -> dict[str, list[str]]:
        """The marked forms of each folded word."""
        found: dict[str, list[str]] = {}
        for spelling in self._index.vocabulary("marks"):
            found.setdefault(_without_tone(folded(spelling)), []).append(spelling)
        return found

    def corrections(self, tokens: Sequence[Syllable]) -> list[tuple[Alternative, ...]]:
        """For each word of a question, what it may be a slip for, likeliest first."""
        near = [() if self._known(token) else self._near(token) for token in tokens]
        spelt = [self._spelt(token) for token in tokens]
        forms = [
            (token.folded, *spelling, *(n.key for n in around))
            for token, spelling, around in zip(tokens, map(_keys, spelt), near, strict=True)
        ]
        return [
            (*self._strengthened(forms, n, spelt[n]), *self._chosen(forms, n, near[n]))
            for n in range(len(tokens))
        ]

    def _spelt(self, token: Syllable) -> str | None:
        """The corpus word that Telex or VNI keystrokes spell, where they are no word themselves."""
        if self._index.frequency("keys", token.folded):
            return None
        word = decoded(token.text)
        return word if word and self._index.frequency("keys", folded(word)) else None

    def _strengthened(
        self, forms: Sequence[Sequence[str]], place: int, word: str | None
    ) -> tuple[Alternative, ...]:
        if word is None:
            return ()
        strength = 1.0 if self._vouched(forms, place, folded(word)) else _UNSUPPORTED
        return (Alternative((folded(word),), "typo", strength, word),)

    def _known(self, token: Syllable) -> bool:
        """Whether the corpus has the word. Whatever holds a digit is matched exactly or not."""
        if any(char.isdigit() for char in token.folded):
            return True
        if token.marked == token.folded:
            return self._index.frequency("keys", token.folded) > 0
        return self._index.frequency("marks", token.marked) > 0

    def _near(self, token: Syllable) -> tuple[Near, ...]:
        key = token.folded
        most = 1 if len(key) < 6 else 2 if len(key) < 8 else 3  # changes; longer words, more slips
        lengths = range(max(1, len(key) - most), len(key) + most + 1)
        words = [word for length in lengths for word in self._words.get(length, ())]
        found = process.extract(key, words, scorer=OSA.distance, score_cutoff=most, limit=None)
        return tuple(
            Near(word, self._likeness(token, word, changes))
            for word, changes, _ in found
            if word != key
        )

    def _likeness(self, token: Syllable, word: str, changes: float) -> float:
        """Counts changed marks half, when marks were typed at all."""
        if token.marked != token.folded:
            marked = (OSA.distance(token.marked, s) for s in self._spellings.get(word, ()))
            changes = (changes + min(marked, default=changes)) / 2
        return 1 - changes / max(len(token.folded), len(word))

    def _chosen(
        self, forms: Sequence[Sequence[str]], place: int, near: Iterable[Near]
    ) -> tuple[Alternative, ...]:
        rated = []
        for key, likeness in near:
            vouched = self._vouched(forms, place, key)
            strength = likeness if vouched else likeness * _UNSUPPORTED
            if strength >= _WEAKEST and (vouched or len(forms[place][0]) > _SHORT):
                rated.append((strength, self._index.frequency("keys", key), key))
        rated.sort(reverse=True)
        return tuple(Alternative((key,), "typo", strength) for strength, _, key in rated[:_MOST])

    def _vouched(self, forms: Sequence[Sequence[str]], place: int, key: str) -> bool:
        """Whether the word stands beside a form of a neighbour somewhere in the corpus."""
        before = forms[place - 1][:8] if place else ()
        after = forms[place + 1][:8] if place + 1 < len(forms) else ()
        pairs = (*(pair(other, key) for other in before), *(pair(key, other) for other in after))
        return any(self._index.frequency("pairs", together) for together in pairs)


def _keys(word: str | None) -> tuple[str, ...]:
    return (folded(word),) if word else ()


def _without_tone(key: str) -> str:
    return key[:-1] if key[-1] in _TONES else key


__all__ = ["Speller"]
