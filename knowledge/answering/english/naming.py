"""Names in an English question, and the words and places that are parts of them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.answering.constraints import place_names
from knowledge.answering.english.dictionary import classes, is_known
from knowledge.text.lexicon import entries
from knowledge.text.normal import folded
from knowledge.text.vietnamese import is_syllable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from knowledge.answering.english.dictionary import Entry
    from knowledge.answering.english.units import Unit
    from knowledge.text.syllables import Syllable


class Names:
    """Tells what of a row of words belongs to a name; `before` is the unit that goes before."""

    def __init__(self, row: Sequence[Syllable], frequency: Callable[..., int]) -> None:
        """`frequency` tells how often the articles have a folded word, or two side by side."""
        self.places = {met.first: met for met in place_names().find(row, marked=False)}
        self._row = row
        self._frequency = frequency

    def has_place(self, place: int, before: Unit | None) -> bool:
        """Whether a place of one syllable is the last of a person's name: "Tran Thu Hue"."""
        if before is None or before.kind != "name" or self.places[place].last > place + 1:
            return False
        first = self._row[place - 1]
        titles = classes()["title"]
        return first.is_capitalised and is_syllable(first.folded) and first.folded not in titles

    def has_word(self, place: int, met: Sequence[Entry], before: Unit | None) -> bool:
        """Whether a word of the lists is a name's instead: the "Do" of "Do Ngoc Tin"."""
        token = self._row[place]
        if met and met[0].last > place + 1:
            return False
        follows = before is not None and before.kind == "name"
        if not is_syllable(token.folded):
            return self._stands_so(place, met) or (follows and self._goes_on_foreign(place, met))
        if token.is_capitalised:
            titled = before is not None and before.head in classes()["title"]
            goes_on = follows and self._row[place - 1].is_capitalised
            return titled or goes_on or self._opens_name(place)
        if self._opens_small_name(place, met):
            return True
        if not follows or any(entry.list in {"questions", "particles"} for entry in met):
            return False
        return self._frequency(self._row[place - 1].folded, token.folded) > 0

    def _opens_name(self, place: int) -> bool:
        """Whether another capital goes on with a name that a capital within the question opens."""
        behind = self._row[place + 1 : place + 2]
        return place > 0 and any(t.is_capitalised and is_syllable(t.folded) for t in behind)

    def _opens_small_name(self, place: int, met: Sequence[Entry]) -> bool:
        """Whether it opens a name in small letters: "do ngoc tin", "cat tien", no "to ngoc tin"."""
        pair = self._row[place : place + 2]
        joins = any(one.list in {"questions", "particles"} for one in met)
        helps = pair[0].folded in classes()["auxiliary"] and pair[0].folded in _surnames()
        return (
            len(pair) > 1
            and (helps or not joins)
            and place + 1 not in self.places
            and is_syllable(pair[1].folded)
            and not is_known(self._row, place + 1)
            and self._frequency(*(token.folded for token in pair)) > 0
        )

    def _stands_so(self, place: int, met: Sequence[Entry]) -> bool:
        """Whether a capital word stands in the articles as it is: the "Green" of a firm's name.

        Not what Vietnamese has a name of its own for, such as Japan.
        """
        token = self._row[place]
        own = any(one.list != "words" or one.senses[0][:1].isupper() for one in met)
        return place > 0 and token.is_capitalised and not own and self._frequency(token.folded) > 0

    def _goes_on_foreign(self, place: int, met: Sequence[Entry]) -> bool:
        """Whether a capital goes on a name that is not Vietnamese: the "Gates" of "Bill Gates"."""
        first, token = self._row[place - 1], self._row[place]
        foreign = first.is_capitalised and not is_syllable(first.folded)
        bodies = classes()["body"]
        return foreign and token.is_capitalised and not any(one.base in bodies for one in met)


@lru_cache(1)
def _surnames() -> frozenset[str]:
    return frozenset(map(folded, entries("facts/surnames")))


__all__ = ["Names"]
