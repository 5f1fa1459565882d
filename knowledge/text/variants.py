"""Other ways to write or say a phrase: short and written out, chat and standard, synonyms.

The tables are data files. Abbreviations hold both ways, chat words only towards the standard
spelling, synonyms among all of a group, everyday words only towards those of the papers. Every
start of the program pays for the tables, so that they are only cut into phrases; a line becomes
variants when one of its phrases is asked.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from knowledge.text.bulk import rough
from knowledge.text.lexicon import lines
from knowledge.text.syllables import folded_key

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind = Literal["abbreviation", "chat", "synonym", "everyday", "related", "reading"]
_TABLES: tuple[tuple[str, Kind], ...] = (
    ("abbreviations", "abbreviation"),
    ("chat_words", "chat"),
    ("synonyms", "synonym"),
    ("everyday", "everyday"),
    ("related", "related"),
)
_ONE_WAY = frozenset({"chat", "everyday"})
_LATER = 0.7  # how much less sure each further reading of an abbreviation is
_BAR, _END = " | ", "\n"
_PUNCTUATION = "&/.,-'()%"  # parts words, as a space does
PARTED = "…"  # in a phrase: other words may stand here


class Variant(NamedTuple):
    """Something that a phrase may stand for."""

    text: str  # lower case
    key: tuple[str, ...]  # the same, folded, in syllables
    kind: Kind
    likelihood: float  # 1 for the likeliest reading, less for each further one
    head: str  # the phrase as the table writes it: the marks that are typed must agree with it


class _Table(NamedTuple):
    """A table's text, phrases between bars and lines between `_END`, and the same text folded."""

    kind: Kind
    text: str
    folded: str  # letter for letter
    keys: frozenset[str]  # the phrases that can be looked up


@lru_cache(16_384)  # phrases; a hundred questions ask for some 6,000
def variants(key: str) -> tuple[Variant, ...]:
    """What a phrase may stand for; `key` is its folded syllables, joined by single spaces."""
    sought = rough(key)
    return tuple(
        variant
        for table in _tables()
        for place in _places(table, sought)
        for variant in _variants(table, place, key)
    )


def both_ways(short: str, long: str) -> tuple[tuple[str, Variant], tuple[str, Variant]]:
    """An abbreviation and its phrase, each as a variant of the other, behind the other's key."""
    a, b = folded_key(short), folded_key(long)
    written_out = Variant(long.lower(), tuple(b.split()), "abbreviation", 1.0, short.lower())
    shortened = Variant(short.lower(), tuple(a.split()), "abbreviation", 1.0, long.lower())
    return (a, written_out), (b, shortened)


@lru_cache(1)
def _tables() -> tuple[_Table, ...]:
    return tuple(_table(name, kind) for name, kind in _TABLES)


def _table(name: str, kind: Kind) -> _Table:
    text = f"{_END}{lines(name)}".replace("=", "|").replace(_END, f"{_BAR}{_END}{_BAR}")
    for mark in _PUNCTUATION:  # cut at the mark: to look for doubled spaces takes ten times as long
        if mark in text:  # few are, and what is put together again is copied
            text = " ".join(filter(None, (part.strip(" ") for part in text.split(mark))))
    text = f" {text.strip(' ')} "
    folded = rough(text)
    return _Table(kind, text, folded, _keys(kind, folded))


def _keys(kind: Kind, folded: str) -> frozenset[str]:
    """The phrases that can be looked up: of a table that holds one way, the heads of its lines."""
    if kind not in _ONE_WAY:
        return frozenset(folded.split(_BAR))
    lines = folded.split(f"{_BAR}{_END}{_BAR}")
    return frozenset(line.partition(_BAR)[0] for line in lines)


def _places(table: _Table, key: str) -> Iterator[int]:
    """Where a phrase can be looked up; one that holds one way, as the head of its line only."""
    if key not in table.keys:
        return
    before = f"{_END}{_BAR}" if table.kind in _ONE_WAY else _BAR
    sought = f"{before}{key}{_BAR}"
    place = table.folded.find(sought)
    while place >= 0:
        yield place + len(before)
        place = table.folded.find(sought, place + 1)


def _variants(table: _Table, place: int, key: str) -> list[Variant]:
    """What the phrase at a place stands for by its line, if it is the one asked for."""
    begin = table.text.rindex(_END, 0, place) + len(f"{_END}{_BAR}")
    group = table.text[begin : table.text.index(f"{_BAR}{_END}", place)].lower().split(_BAR)
    number = table.text.count(_BAR, begin, place)
    head = group[number]
    if folded_key(head) != folded_key(key):
        return []
    if table.kind in ("synonym", "everyday", "related"):
        others = [(text, 1.0) for text in group if text != head]
    elif number == 0:
        others = [(text, _LATER**rank) for rank, text in enumerate(group[1:])]
    else:
        others = [(group[0], _LATER ** (number - 1))]
    return [
        Variant(text, tuple(folded_key(text).split()), table.kind, likelihood, head)
        for text, likelihood in others
    ]


__all__ = ["PARTED", "Kind", "Variant", "both_ways", "variants"]
