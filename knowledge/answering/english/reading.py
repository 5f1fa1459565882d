"""An English question cut into what it says: words with their senses, names, question words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.answering.english.dictionary import bases, classes, entries_at
from knowledge.answering.english.naming import Names
from knowledge.answering.english.units import Unit
from knowledge.answering.english.verbs import agrees, is_verb
from knowledge.answering.years import is_year
from knowledge.text.vietnamese import is_syllable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from knowledge.answering.english.dictionary import Entry
    from knowledge.answering.english.units import Kind
    from knowledge.text.syllables import Syllable

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+")  # of thousands, as English writes them
_APOSTROPHES = "'’"
_ENDS = frozenset(',;:()?!"“”')
_YEAR, _MONTH = "năm ", "tháng "


class _Reader:
    """Reads one question from left to right."""

    def __init__(self, row: Sequence[Syllable], frequency: Callable[..., int]) -> None:
        self.units: list[Unit] = []
        self._row = row
        self._names = Names(row, frequency)

    def read(self, place: int, between: str) -> int:
        """Take up what stands at a place, `between` it and the one before; where it ends."""
        if _ENDS.intersection(between):
            self.units.append(Unit("break", ("",), ""))
        token = self._row[place]
        if token.text == "s" and between in _APOSTROPHES:
            if self.units and self.units[-1].kind == "question":  # "what's", no "farmer's"
                self.units.append(Unit("auxiliary", ("",), "is"))
            return place + 1
        before = self.units[-1] if self.units else None
        met = self._names.places.get(place)
        if met is not None and not self._names.has_place(place, before):
            self._put(Unit("name", (met.value,), token.folded))
            return met.last
        if token.is_number:
            self._put(_number(token))
            return place + 1
        return self._word(place)

    def _word(self, place: int) -> int:
        token = self._row[place]
        met = entries_at(self._row, place)
        before = self.units[-1] if self.units else None
        if self._names.has_word(place, met, before) or not (met or _is_manner(token)):
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
            return both["verbs"] if "verbs" in both and is_verb(self.units) else entry
        if "verbs" in both and (
            "words" not in both
            or both["verbs"].is_past
            or is_verb(self.units)
            or agrees(self._row[place].folded, self.units, self._row[entry.last :])
        ):
            return both["verbs"]
        return both["words"] if "words" in both and "verbs" in both else entry


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


__all__ = ["units_of"]
