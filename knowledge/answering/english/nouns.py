"""English noun phrases in Vietnamese order: "pig farm" is a trang trại lợn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.english.dictionary import classes, frames

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from knowledge.answering.english.units import Unit

Words = list[tuple[str, ...]]  # each with its senses
_NOUNS = {"word", "name"}


def noun_end(units: Sequence[Unit], first: int) -> int:
    """Behind the noun phrase that begins at a place; the place itself where none does."""
    place = first
    while place < len(units) and (units[place].kind in _NOUNS or _determines(units[place])):
        place += 1
    return place


def _determines(unit: Unit) -> bool:
    silent = unit.kind == "particle" and unit.senses == ("",)
    return unit.kind == "number" or silent or unit.head in classes()["determiner"]


def in_vietnamese_order(units: Sequence[Unit]) -> Words:
    """The senses of the units, each noun before what describes it."""
    words: Words = []
    run: list[Unit] = []
    for number, unit in enumerate(units):
        if unit.kind in _NOUNS:
            run.append(unit)
            continue
        words += _turned(run)
        run = []
        if unit.kind == "of" and number and _is_person(units[number + 1 :]):
            words.append((frames()["of"],))
        elif unit.senses != ("",):
            words.append(unit.senses)
    return [*words, *_turned(run)]


def _is_person(units: Sequence[Unit]) -> bool:
    return bool(units) and units[0].kind == "name" and units[0].head in classes()["title"]


def _turned(run: Sequence[Unit]) -> Iterator[tuple[str, ...]]:
    """A noun with what describes it; a name behind it stays there: "captain Tran Van Muoi"."""
    ends = bool(run) and run[-1].kind == "name"
    leading = classes()["leading"]
    described = reversed(run[:-1] if ends else run)
    yield from (unit.senses for unit in sorted(described, key=lambda one: one.head not in leading))
    if ends:
        yield run[-1].senses


__all__ = ["Words", "in_vietnamese_order", "noun_end"]
