"""Numbers written in words: "hai mươi lăm", "một trăm linh năm nghìn", "ba triệu".

Typed without marks they are read only where two or more stand together ("muoi hai"): alone,
"nam" is mostly a year and "sau" is after.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from knowledge.text.lexicon import entries, table
from knowledge.text.normal import folded, marked

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from knowledge.text.syllables import Syllable

# One letter a word: d digit, e digit behind a ten, t mười, T mươi, h trăm, s from nghìn on,
# o linh or lẻ.
_GROUP = "(?:dh(?:od|t[de]?|dT[de]?)?|dT[de]?|t[de]?|d)"
_SHAPE = re.compile(f"(?:{_GROUP}s+)+(?:{_GROUP})?|{_GROUP}")
_FIVE = marked("năm")
_TENS, _PLAIN_TEN = marked("mươi"), "muoi"
# Words read without their marks too; "nam", "tu" and "khong" are too often something else.
_PLAIN = (
    "một",
    "bốn",
    "sáu",
    "bảy",
    "tám",
    "chín",
    "mười",
    "lăm",
    "trăm",
    "nghìn",
    "ngàn",
    "triệu",
)
_ALONE_NEVER = frozenset(map(marked, ("một", "không"))) | frozenset(map(folded, _PLAIN))


class Word(NamedTuple):
    """What a word of a number stands for."""

    letter: str
    value: Decimal


class Words(NamedTuple):
    """The value of a number in words, and the syllable after it."""

    value: Decimal
    after: int


def beginnings() -> Container[str]:
    """The marked keys of the syllables that a number in words may begin with."""
    return _words()


def words_at(text: str, row: Sequence[Syllable], place: int) -> Words | None:
    """The number in words that begins at the syllable `place`; a lone "một" is none."""
    run = _run(text, row, place)
    shape = _SHAPE.match("".join(word.letter for word in run))
    if shape is None:
        return None
    after = place + shape.end()
    if after - place == 1 and not _stands_alone(row, place):
        return None
    return Words(_value(run[: shape.end()]), after)


def _run(text: str, row: Sequence[Syllable], place: int) -> list[Word]:
    words = _words()
    run: list[Word] = []
    for at in range(place, len(row)):
        token = row[at]
        key = token.marked
        if run and key == _PLAIN_TEN:
            key = _TENS
        word = words.get(key)
        if word is None or (run and text[row[at - 1].end : token.start] != " "):
            break
        run.append(word)
    return run


def _value(run: Sequence[Word]) -> Decimal:
    total = section = digit = Decimal(0)
    for letter, value in run:
        if letter in "de":
            digit = value
        elif letter == "s":
            section += digit
            total = total + section * value if section else total * value
            section = digit = Decimal(0)
        elif letter != "o":
            section += value if letter == "t" else digit * value
            digit = Decimal(0)
    return total + section + digit


def _stands_alone(row: Sequence[Syllable], place: int) -> bool:
    """Whether a single word is a number here: not one of a name ("Ba Vì"), nor "năm" for a year."""
    token = row[place]
    if token.marked in _ALONE_NEVER:
        return False
    follower = row[place + 1] if place + 1 < len(row) else None
    if follower is not None and token.is_capitalised and follower.is_capitalised:
        return False
    if token.marked != _FIVE:
        return True
    leads = place == 0 or row[place - 1].marked in _before_numbers()
    return leads and follower is not None and follower.marked in _classifiers()


@lru_cache(1)
def _words() -> dict[str, Word]:
    words = {marked("linh"): Word("o", Decimal(0)), marked("lẻ"): Word("o", Decimal(0))}
    for word, (value, *behind) in table("number_words"):
        letter = "t" if value == "10" else "e" if behind else "d"
        words[marked(word)] = Word(letter, Decimal(value))
    for word, (value, *only) in table("number_scales"):
        if not only:
            letter = {"10": "T", "100": "h"}.get(value, "s")
            words[marked(word)] = Word(letter, Decimal(value))
    for word in _PLAIN:
        words.setdefault(folded(word), words[marked(word)])
    return words


@lru_cache(1)
def _before_numbers() -> frozenset[str]:
    return frozenset(marked(entry) for entry in entries("before_numbers"))


@lru_cache(1)
def _classifiers() -> frozenset[str]:
    return frozenset(marked(entry.split()[0]) for entry in entries("classifiers"))


__all__ = ["Words", "beginnings", "words_at"]
