"""Phrases from a word list, found in a row of syllables."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from knowledge.text.lexicon import entries, table
from knowledge.text.normal import typed_marks_agree
from knowledge.text.syllables import first_key, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from knowledge.text.syllables import Syllable

_MARKED = 0.25  # of a row's syllables; of running text three in four have marks
_HOI, _NGA = "3", "4"  # the digits of marked keys for tones that half the country says alike
_TELLING = 2  # syllables with marks tell what the bare ones beside them are
T = TypeVar("T")


class Found(NamedTuple, Generic[T]):
    """A phrase met at the syllables [first, last) of a row."""

    first: int
    last: int
    value: T


def is_marked(row: Sequence[Syllable]) -> bool:
    """Whether the row's writer types marks: one "tỉ" among bare syllables is no proof of it."""
    marks = sum(map(_has_marks, row))
    return marks > 0 and marks >= _MARKED * sum(not token.is_number for token in row)


def _has_marks(token: Syllable) -> bool:
    return token.marked != token.folded


class Phrases(Generic[T]):
    """Phrases of one or more syllables, each with a value.

    A phrase is met where its syllables follow one another, typed with their marks ("viêt" is
    viết half done, and beside two such syllables others may lack them) or with none at all. A
    lone syllable without marks, or one among marked ones, is met only in a row whose writer
    leaves them out: there "may" meets "mấy".
    """

    def __init__(self, rows: Iterable[tuple[str, T]]) -> None:
        # Sorted by their first syllables only, which takes a fifth of the time: a question meets
        # few of the 4,000 phrases that it is held against, and those are cut up when met.
        self._rows: defaultdict[str, list[tuple[str, T]]] = defaultdict(list)
        self._met: dict[str, list[tuple[tuple[Syllable, ...], T]]] = {}
        for row in rows:
            self._rows[first_key(row[0])].append(row)
        self._rows.pop("", None)  # those without a syllable

    def find(self, row: Sequence[Syllable], *, marked: bool | None = None) -> list[Found[T]]:
        """The phrases in `row`, left to right, the longest at each place, none overlapping.

        `marked` tells whether the row's writer types marks, where the row doesn't show it.
        """
        found = []
        place = 0
        for start, token in enumerate(row):
            if start < place or token.folded not in self._rows:
                continue  # most of a text: not worth a call
            if marked is None:  # nor has most of it to be judged as a whole
                marked = is_marked(row)
            met = self.at(row, start, marked=marked)
            if met is not None:
                found.append(met)
                place = met.last
        return found

    def at(
        self, row: Sequence[Syllable], place: int, *, marked: bool | None = None
    ) -> Found[T] | None:
        """The longest phrase that begins at `place`; `marked` as for `find`."""
        strict = is_marked(row) if marked is None else marked
        for words, value in self._beginning_with(row[place].folded):
            met = row[place : place + len(words)]
            if len(met) == len(words) and _agree(met, words, strict=strict):
                return Found(place, place + len(words), value)
        return None

    def _beginning_with(self, key: str) -> Sequence[tuple[tuple[Syllable, ...], T]]:
        """The phrases whose first syllable is `key`, the longest first."""
        if key not in self._rows:
            return ()
        if key not in self._met:
            entries = [(syllables(phrase), value) for phrase, value in self._rows[key]]
            self._met[key] = sorted(entries, key=lambda entry: -len(entry[0]))
        return self._met[key]


def slots(found: Iterable[Found[T]]) -> set[int]:
    """The places in the row that the phrases found take up."""
    return {slot for met in found for slot in range(met.first, met.last)}


@lru_cache(None)
def listed(name: str) -> Phrases[None]:
    """The phrases of a word list, found alike by whoever asks."""
    return Phrases((phrase, None) for phrase in entries(name))


@lru_cache(None)
def tabled(name: str) -> Phrases[str]:
    """The phrases of a table whose rows list them, each with its row's head."""
    return Phrases((phrase, head) for head, phrases in table(name) for phrase in phrases)


def _agree(met: Sequence[Syllable], words: Sequence[Syllable], *, strict: bool) -> bool:
    for token, word in zip(met, words, strict=True):
        if token.folded != word.folded:
            return False
    if (len(words) > 1 or not strict) and not any(map(_has_marks, met)):
        return True
    bare = sum(
        not _has_marks(token) and _has_marks(word) for token, word in zip(met, words, strict=True)
    )
    strict = strict and not (bare and len(words) - bare >= _TELLING)
    lenient = len(words) > 1
    return all(
        _heard(token.marked) == _heard(word.marked)
        or (lenient and _is_half_done(token, word, strict=strict))
        for token, word in zip(met, words, strict=True)
    )


def _is_half_done(token: Syllable, word: Syllable, *, strict: bool) -> bool:
    return (_has_marks(token) or not strict) and typed_marks_agree(token.text, word.text)


def _heard(marked: str) -> str:
    """A marked key with ngã as hỏi: "hoãn" is typed "hoản" where the two sound the same."""
    return marked[:-1] + _HOI if marked.endswith(_NGA) else marked


__all__ = ["Found", "Phrases", "is_marked", "listed", "slots", "tabled"]
