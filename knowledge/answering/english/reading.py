"""An English question cut into what it says: words with their senses, names, question words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from knowledge.answering.constraints import is_year, place_names
from knowledge.answering.english.dictionary import Entry, bases, classes, entries_at
from knowledge.text.vietnamese import is_syllable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from knowledge.text.phrases import Found
    from knowledge.text.syllables import Syllable

Kind = Literal["question", "word", "verb", "name", "number", "particle", "auxiliary", "of", "break"]
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+")  # of thousands, as English writes them
_APOSTROPHES = "'’"
_ENDS = frozenset(",;:()?!\"“”")
_YEAR = "năm "
_NOUNS = {"word", "name", "number"}


class Unit(NamedTuple):
    """A stretch of the question with its Vietnamese."""

    kind: Kind
    senses: tuple[str, ...]  # likeliest first; one empty sense says nothing
    head: str  # its first English word, in the base form
    is_plural: bool = False


def units_of(
    text: str, row: Sequence[Syllable], frequency: Callable[..., int]
) -> list[Unit]:
    """The units of an English question, in its own order."""
    named = {met.first: met for met in place_names().find(row, marked=False)}
    units: list[Unit] = []
    place = 0
    while place < len(row):
        between = text[row[place - 1].end : row[place].start] if place else ""
        if _ENDS.intersection(between):
            units.append(_BREAK)
        unit, place = _unit_at(row, place, named, units, between, frequency)
        if unit is not None:
            _put(units, unit)
    return units


_BREAK = Unit("break", ("",), "")


def _put(units: list[Unit], unit: Unit) -> None:
    """Append, a name behind a name as one, a year without its "in"."""
    if unit.kind == "name" and units and units[-1].kind == "name":
        before = units.pop()
        unit = Unit("name", (f"{before.senses[0]} {unit.senses[0]}",), before.head)
    if unit.senses[0].startswith(_YEAR) and units and units[-1].head == "in":
        units.pop()
    units.append(unit)


def _unit_at(
    row: Sequence[Syllable],
    place: int,
    named: Mapping[int, Found[str]],
    before: Sequence[Unit],
    between: str,
    frequency: Callable[..., int],
) -> tuple[Unit | None, int]:
    token = row[place]
    if place in named:
        return Unit("name", (named[place].value,), token.folded), named[place].last
    if token.text == "s" and between in _APOSTROPHES:
        asks = bool(before) and before[-1].kind == "question"  # "what's"
        return (Unit("auxiliary", ("",), "is") if asks else None), place + 1
    if token.is_number:
        return _number(row, place), place + 1
    entries = entries_at(row, place)
    if _is_name(row, place, entries, before, frequency):
        return Unit("name", (token.text,), token.folded), place + 1
    if not entries:
        return (None if _is_manner(token) else Unit("name", (token.text,), token.folded)), place + 1
    return _entry_unit(row, place, entries, before)


def _number(row: Sequence[Syllable], place: int) -> Unit:
    """A figure with separators as Vietnamese has them, a year with the word that says so."""
    token = row[place]
    text = token.text
    if is_year(token):
        return Unit("particle", (f"{_YEAR}{text}",), text)
    if _GROUPED.fullmatch(text):
        return Unit("number", (text.replace(",", ""),), text)
    return Unit("number", (text.replace(".", ","),), text)


def _entry_unit(
    row: Sequence[Syllable], place: int, entries: Sequence[Entry], before: Sequence[Unit]
) -> tuple[Unit, int]:
    entry = entries[0]
    both = {one.list: one for one in entries if one.last == entry.last}
    if "verbs" in both and ("words" not in both or both["verbs"].is_past or _is_verb(before)):
        entry = both["verbs"]
    elif "words" in both and "verbs" in both:
        entry = both["words"]
    last = row[entry.last - 1].folded
    plural = entry.list == "words" and last.endswith("s") and any(bases(last))
    kind = _kind(entry, row[place:entry.last])
    return Unit(kind, entry.senses, entry.base, plural), entry.last


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


def _is_verb(before: Sequence[Unit]) -> bool:
    """Whether a word that is noun and verb is a verb here: "did X export", "who exports".

    Behind an auxiliary comes the subject, then the one verb.
    """
    if before and (before[-1].senses == ("ai",) or before[-1].head == "to"):
        return True
    clause = [n for n, unit in enumerate(before) if unit.kind == "auxiliary"]
    if not clause or before[clause[-1]].head not in classes()["helping"]:
        return False
    behind = {unit.kind for unit in before[clause[-1] + 1 :]}
    return bool(behind & _NOUNS) and "verb" not in behind


def _is_name(
    row: Sequence[Syllable],
    place: int,
    entries: Sequence[Entry],
    before: Sequence[Unit],
    frequency: Callable[..., int],
) -> bool:
    """Whether a word of the lists is a name's instead: the "Do" of "Do Ngoc Tin"."""
    token = row[place]
    if entries and entries[0].last > place + 1:
        return False
    behind = row[place + 1] if place + 1 < len(row) else None
    follows = bool(before) and before[-1].kind == "name" and bool(place)
    if not is_syllable(token.folded):
        return follows and _goes_on_foreign(row, place, entries)
    if token.is_capitalised:
        titled = follows and before[-1].head in classes()["title"]
        goes_on = behind is not None and behind.is_capitalised and is_syllable(behind.folded)
        return titled or (follows and row[place - 1].is_capitalised) or (goes_on and place > 0)
    if any(entry.list in {"questions", "particles"} for entry in entries):
        return False
    beside = [row[place - 1]] if follows else []
    return any(frequency(one.folded, token.folded) for one in beside)


def _goes_on_foreign(row: Sequence[Syllable], place: int, entries: Sequence[Entry]) -> bool:
    """Whether a capital goes on a name that is not Vietnamese: the "Gates" of "Bill Gates"."""
    first, token = row[place - 1], row[place]
    foreign = first.is_capitalised and not is_syllable(first.folded)
    bodies = classes()["body"]
    return foreign and token.is_capitalised and not any(one.base in bodies for one in entries)


def _is_manner(token: Syllable) -> bool:
    """Whether an unknown word says only how: "meticulously"."""
    return token.text.islower() and token.text.endswith("ly") and not is_syllable(token.folded)


__all__ = ["Unit", "units_of"]
