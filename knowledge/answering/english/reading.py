"""An English question cut into what it says: words with their senses, names, question words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from knowledge.answering.constraints import is_year, place_names
from knowledge.answering.english.dictionary import Entry, bases, classes, entries_at, is_known
from knowledge.text.lexicon import entries
from knowledge.text.normal import folded
from knowledge.text.vietnamese import is_syllable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from knowledge.text.syllables import Syllable

Kind = Literal["question", "word", "verb", "name", "number", "particle", "auxiliary", "of", "break"]
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+")  # of thousands, as English writes them
_APOSTROPHES = "'’"
_ENDS = frozenset(',;:()?!"“”')
_YEAR, _MONTH = "năm ", "tháng "
_NOUNS = {"word", "name", "number"}


@lru_cache(1)
def _surnames() -> frozenset[str]:
    return frozenset(map(folded, entries("facts/surnames")))


class Unit(NamedTuple):
    """A stretch of the question with its Vietnamese."""

    kind: Kind
    senses: tuple[str, ...]  # likeliest first; one empty sense says nothing
    head: str  # its first English word, in the base form
    is_plural: bool = False


class _Reader:
    """Reads one question from left to right."""

    def __init__(self, row: Sequence[Syllable], frequency: Callable[..., int]) -> None:
        self.units: list[Unit] = []
        self._row = row
        self._frequency = frequency
        self._places = {met.first: met for met in place_names().find(row, marked=False)}

    def read(self, place: int, between: str) -> int:
        """Take up what stands at a place, `between` it and the one before; where it ends."""
        if _ENDS.intersection(between):
            self.units.append(Unit("break", ("",), ""))
        token = self._row[place]
        if token.text == "s" and between in _APOSTROPHES:
            if self.units and self.units[-1].kind == "question":  # "what's", no "farmer's"
                self.units.append(Unit("auxiliary", ("",), "is"))
            return place + 1
        if place in self._places:
            self._put(Unit("name", (self._places[place].value,), token.folded))
            return self._places[place].last
        if token.is_number:
            self._put(_number(token))
            return place + 1
        return self._word(place)

    def _word(self, place: int) -> int:
        token = self._row[place]
        met = entries_at(self._row, place)
        if self._is_name(place, met) or not (met or _is_manner(token)):
            self._put(Unit("name", (token.text,), token.folded))
            return place + 1
        if not met:
            return place + 1
        entry = self._entry(place, met)
        words = self._row[place : entry.last]
        last = words[-1].folded
        plural = entry.list == "words" and last.endswith("s") and any(bases(last))
        self._put(Unit(_kind(entry, words), entry.senses, entry.base, plural))
        return entry.last

    def _put(self, unit: Unit) -> None:
        """Append, a name behind a name as one, a year without its "in"."""
        units = self.units
        if unit.kind == "name" and units and units[-1].kind == "name":
            before = units.pop()
            unit = Unit("name", (f"{before.senses[0]} {unit.senses[0]}",), before.head)
        if unit.kind == "number" and units and units[-1].senses[0].startswith(_MONTH):
            month = units.pop().senses[0]  # "March 26"
            unit = Unit("particle", (f"ngày {unit.senses[0]} {month}",), unit.head)
        if unit.senses[0].startswith(_YEAR) and units and units[-1].head == "in":
            units.pop()
        units.append(unit)

    def _entry(self, place: int, met: Sequence[Entry]) -> Entry:
        """The entry meant, of a noun's and a verb's that are equally long."""
        entry = met[0]
        both = {one.list: one for one in met if one.last == entry.last}
        if entry.list not in {"verbs", "words"}:  # "does X have"
            return both["verbs"] if "verbs" in both and self._is_verb() else entry
        if "verbs" in both and (
            "words" not in both
            or both["verbs"].is_past
            or self._is_verb()
            or self._agrees(self._row[place].folded, self._row[entry.last :])
        ):
            return both["verbs"]
        return both["words"] if "words" in both and "verbs" in both else entry

    def _is_verb(self) -> bool:
        """Whether a word that is noun and verb is a verb here: "did X export", "who exports".

        Behind an auxiliary comes the subject, then the one verb.
        """
        before = self.units
        if before and (before[-1].head == "who" or before[-1].head in classes()["before verb"]):
            return True
        clause = [n for n, unit in enumerate(before) if unit.kind == "auxiliary"]
        if not clause or before[clause[-1]].head not in classes()["helping"]:
            return False
        behind = [unit.kind for unit in before[clause[-1] + 1 :]]
        return bool(behind) and behind[-1] in _NOUNS and "verb" not in behind

    def _agrees(self, word: str, behind: Sequence[Syllable]) -> bool:
        """Whether a word is the verb of an asked subject, by its number.

        So are "which company exports", "how many tourists visit", where nothing behind is a verb.
        """
        before = [unit for unit in self.units if unit.senses != ("",)]
        kinds = [unit.kind for unit in before]
        if kinds[-1:] != ["word"] or "question" not in kinds or {"verb", "auxiliary"} & {*kinds}:
            return False
        if before[-1].is_plural:
            return not word.endswith("s")
        helped = any(token.folded in classes()["auxiliary"] for token in behind)
        return word.endswith("s") and not helped and before[0].head != "how"

    def _is_name(self, place: int, met: Sequence[Entry]) -> bool:
        """Whether a word of the lists is a name's instead: the "Do" of "Do Ngoc Tin"."""
        token = self._row[place]
        if met and met[0].last > place + 1:
            return False
        before = self.units[-1] if place and self.units else None
        follows = before is not None and before.kind == "name"
        if not is_syllable(token.folded):
            return self._stands_so(place, met) or (follows and self._goes_on_foreign(place, met))
        if token.is_capitalised:
            behind = self._row[place + 1] if place + 1 < len(self._row) else None
            goes_on = behind is not None and behind.is_capitalised and is_syllable(behind.folded)
            titled = before is not None and before.head in classes()["title"]
            return (
                titled
                or (follows and self._row[place - 1].is_capitalised)
                or (goes_on and place > 0)
            )
        if self._opens_small_name(place, met):
            return True
        if not follows or any(entry.list in {"questions", "particles"} for entry in met):
            return False
        return self._frequency(self._row[place - 1].folded, token.folded) > 0

    def _opens_small_name(self, place: int, met: Sequence[Entry]) -> bool:
        """Whether it opens a name in small letters: "do ngoc tin", "cat tien", no "to ngoc tin"."""
        pair = self._row[place : place + 2]
        joins = any(one.list in {"questions", "particles"} for one in met)
        helps = pair[0].folded in classes()["auxiliary"] and pair[0].folded in _surnames()
        return (
            len(pair) > 1
            and (helps or not joins)
            and place + 1 not in self._places
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


def units_of(text: str, row: Sequence[Syllable], frequency: Callable[..., int]) -> list[Unit]:
    """The units of an English question, in its own order."""
    reader = _Reader(row, frequency)
    place = 0
    while place < len(row):
        between = text[row[place - 1].end : row[place].start] if place else ""
        place = reader.read(place, between)
    return reader.units


def _number(token: Syllable) -> Unit:
    """A figure with separators as Vietnamese has them, a year with the word that says so."""
    if is_year(token):
        return Unit("particle", (f"{_YEAR}{token.text}",), token.text)
    if _GROUPED.fullmatch(token.text):
        return Unit("number", (token.text.replace(",", ""),), token.text)
    return Unit("number", (token.text.replace(".", ","),), token.text)


def _kind(entry: Entry, words: Sequence[Syllable]) -> Kind:
    text = " ".join(token.folded for token in words)
    if text in classes()["auxiliary"]:
        return "auxiliary"
    if text in classes()["title"]:
        return "name"
    if text == "of":
        return "of"
    if words[0].folded in classes()["numeral"]:
        return "number"
    kinds: dict[str, Kind] = {"questions": "question", "verbs": "verb", "words": "word"}
    return kinds.get(entry.list, "particle")


def _is_manner(token: Syllable) -> bool:
    """Whether an unknown word says only how: "meticulously"."""
    return token.text.islower() and token.text.endswith("ly") and not is_syllable(token.folded)


__all__ = ["Unit", "units_of"]
