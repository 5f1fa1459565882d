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

    A phrase is met where its syllables follow one another, typed with all their marks or with
    none at all. A lone syllable without marks is one only in a row that has none anywhere: there
    "may" meets "mấy"; "vay" doesn't meet "vậy" in a row whose writer types marks.
    """

    def __init__(self, rows: Iterable[tuple[str, T]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[Syllable, ...], T]]] = {}
        for phrase, value in rows:
            words = syllables(phrase)
            if words:
                self._by_first.setdefault(words[0].folded, []).append((words, value))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def find(self, row: Sequence[Syllable], *, marked: bool | None = None) -> list[Found[T]]:
        """The phrases in `row`, left to right, the longest at each place, none overlapping.

        `marked` tells whether the row's writer types marks, where the row doesn't show it.
        """
        found = []
        place = 0
        strict = is_marked(row) if marked is None else marked
        while place < len(row):
            met = self.at(row, place, marked=strict)
            if met is None:
                place += 1
            else:
                found.append(met)
                place = met.last
        return found

    def at(
        self, row: Sequence[Syllable], place: int, *, marked: bool | None = None
    ) -> Found[T] | None:
        """The longest phrase that begins at `place`; `marked` as for `find`."""
        strict = is_marked(row) if marked is None else marked
        for words, value in self._by_first.get(row[place].folded, ()):
            met = row[place : place + len(words)]
            if len(met) == len(words) and _agree(met, words, strict=strict):
                return Found(place, place + len(words), value)
        return None


def _agree(met: Sequence[Syllable], words: Sequence[Syllable], *, strict: bool) -> bool:
    if any(token.folded != word.folded for token, word in zip(met, words, strict=True)):
        return False
    if (len(words) > 1 or not strict) and not is_marked(met):
        return True
    return all(
        _heard(token.marked) == _heard(word.marked) for token, word in zip(met, words, strict=True)
    )


def _heard(marked: str) -> str:
    """A marked key with ngã as hỏi: "hoãn" is typed "hoản" where the two sound the same."""
    return marked[:-1] + _HOI if marked.endswith(_NGA) else marked


__all__ = ["Found", "Phrases", "is_marked"]
