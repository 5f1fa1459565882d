"""Phrases from a word list, found in a row of syllables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from knowledge.text.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from knowledge.text.syllables import Syllable

_HOI, _NGA = "3", "4"  # the digits of marked keys for tones that half the country says alike
T = TypeVar("T")


class Found(NamedTuple, Generic[T]):
    """A phrase met at the syllables [first, last) of a row."""

    first: int
    last: int
    value: T


def is_marked(row: Sequence[Syllable]) -> bool:
    """Whether any syllable of the row is typed with marks."""
    return any(token.marked != token.folded for token in row)


class Phrases(Generic[T]):
    """Phrases of one or more syllables, each with a value.

    A phrase is met where its syllables follow one another. In a row typed without any marks the
    folded syllables are enough: "may" meets "mấy". "máy" never does, nor does "vay" meet "vậy" in
    a row whose writer typed marks.
    """

    def __init__(self, rows: Iterable[tuple[str, T]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], tuple[str, ...], T]]] = {}
        for phrase, value in rows:
            words = syllables(phrase)
            if not words:
                continue
            keys = tuple(word.folded for word in words)
            entry = (keys, tuple(_heard(word.marked) for word in words), value)
            self._by_first.setdefault(keys[0], []).append(entry)
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def find(self, row: Sequence[Syllable]) -> list[Found[T]]:
        """The phrases in `row`, left to right, the longest at each place, none overlapping."""
        found = []
        place = 0
        marked = is_marked(row)
        while place < len(row):
            met = self.at(row, place, marked=marked)
            if met is None:
                place += 1
            else:
                found.append(met)
                place = met.last
        return found

    def at(
        self, row: Sequence[Syllable], place: int, *, marked: bool | None = None
    ) -> Found[T] | None:
        """The longest phrase that begins at `place`; `marked` tells whether the row has marks."""
        strict = is_marked(row) if marked is None else marked
        for keys, words, value in self._by_first.get(row[place].folded, ()):
            last = place + len(keys)
            met = row[place:last]
            if (
                len(met) == len(keys)
                and all(token.folded == key for token, key in zip(met, keys, strict=True))
                and all(
                    _heard(token.marked) == word or (not strict and token.marked == token.folded)
                    for token, word in zip(met, words, strict=True)
                )
            ):
                return Found(place, last, value)
        return None


def _heard(marked: str) -> str:
    """A marked key with ngã as hỏi: "hoãn" is typed "hoản" where the two sound the same."""
    return marked[:-1] + _HOI if marked.endswith(_NGA) else marked


__all__ = ["Found", "Phrases", "is_marked"]
