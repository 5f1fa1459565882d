"""Word lists met in a row of syllables, marks and all."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.text.lexicon import entries, table
from knowledge.text.normal import marked

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LONGEST = 6  # syllables of a phrase that is looked for backwards
_JOINTS = str.maketrans("-./&", "    ")  # what parts syllables inside a word
# Lists that other rooms read too.
_SHARED = frozenset({"organisation heads", "before numbers", "place heads", "province lookalikes"})


class WordList:
    """Phrases of one or more syllables, looked up by their marked keys.

    Articles are written with marks, so a syllable meets only itself: "ba" is not "bà".
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        # Sorted by their first syllables only, as few of the phrases are ever met.
        self._rests: dict[str, list[str]] = {}
        self._met: dict[str, list[tuple[str, ...]]] = {}
        for phrase in phrases:
            head, _, rest = phrase.partition(" ")
            if not head.isalpha():
                head, _, rest = " ".join(_words(phrase)).partition(" ")
            if head:
                self._rests.setdefault(marked(head), []).append(rest)

    def __contains__(self, key: str) -> bool:
        return () in self._tails(key)

    def places_in(self, keys: Sequence[str]) -> list[int]:
        """Where a phrase may begin, judged by its first syllable."""
        rests = self._rests
        if rests.keys().isdisjoint(keys):
            return []
        return [place for place, key in enumerate(keys) if key in rests]

    def length_at(self, keys: Sequence[str], place: int) -> int:
        """How many syllables the longest phrase at `place` has; 0 where none stands there."""
        if not 0 <= place < len(keys):
            return 0
        for tail in self._tails(keys[place]):
            if not tail or tuple(keys[place + 1 : place + 1 + len(tail)]) == tail:
                return len(tail) + 1
        return 0

    def length_before(self, keys: Sequence[str], place: int) -> int:
        """How many syllables the longest phrase that ends right before `place` has."""
        for length in range(min(_LONGEST, place), 0, -1):
            tails = self._tails(keys[place - length])
            if tails and tuple(keys[place - length + 1 : place]) in tails:
                return length
        return 0

    def is_in(self, keys: Sequence[str]) -> bool:
        """Whether any of the phrases stands in `keys`."""
        return any(self.length_at(keys, place) for place in self.places_in(keys))

    def _tails(self, key: str) -> Sequence[tuple[str, ...]]:
        """The keys behind `key` of each phrase that begins with it, the longest first."""
        if key not in self._rests:
            return ()
        if key not in self._met:
            tails = map(phrase_keys, self._rests[key])
            self._met[key] = sorted(tails, key=len, reverse=True)
        return self._met[key]


def phrase_keys(phrase: str) -> tuple[str, ...]:
    """The marked keys of a phrase's syllables."""
    return tuple(map(marked, _words(phrase)))


def _words(phrase: str) -> list[str]:
    words = phrase.split()
    return words if "".join(words).isalpha() else phrase.translate(_JOINTS).split()


@lru_cache(None)
def wordlist(*names: str) -> WordList:
    """The phrases of the files or word groups `names`, as one list; a table gives its heads."""
    return WordList(phrase for name in names for phrase in _phrases(name))


def bodies() -> WordList:
    """The heads of organisations' names: those that other rooms know, and more."""
    return wordlist("organisation heads", "more bodies")


def _phrases(name: str) -> Iterable[str]:
    group = _groups().get(name)
    if group is not None:
        return group
    file = f"facts/{name}" if name not in _SHARED else name
    return (entry.partition("=")[0] for entry in entries(file.replace(" ", "_")))


@lru_cache(1)
def _groups() -> dict[str, tuple[str, ...]]:
    return dict(table("facts/word_groups"))


__all__ = ["WordList", "bodies", "phrase_keys", "wordlist"]
