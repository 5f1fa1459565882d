"""The words and signs that ask a figure for each of something: "một kg", "/tấn", "mấy %"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.answering.rewording import replaced, spelled_like
from knowledge.text.phrases import tabled
from knowledge.text.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.text.syllables import Syllable

_ONE_EACH = {"môt5", "môi4", "mot"}  # một, mỗi; a bare "moi" may be mới
_SLASH = re.compile(r"(?<=[^\W\d_])\s*/\s*(?=[^\W\d_])")
_SHARE = re.compile(r"\b(nhi[êe]u|bn|m[ấa]y)\s*%", re.IGNORECASE)
_PRICED = {"weight", "volume"}  # what is sold by it: nobody is asked how long "một kg" is
_PIECES = {"head"}


def opens_rate(token: Syllable) -> bool:
    """Whether a token behind "bao nhiêu" makes it a rate, which counts nothing: "1 kg"."""
    return token.folded == "1" or token.marked in _ONE_EACH


def one_slots(row: Sequence[Syllable]) -> set[int]:
    """The slots that say only that a figure is for one of something: the "1" of "1 ha"."""
    return {
        slot
        for slot, token in enumerate(row[:-1])
        if opens_rate(token) and tabled("rate_units").at(row, slot + 1) is not None
    }


def asks_price(row: Sequence[Syllable], unit: int, *, measured: bool) -> bool:
    """Whether a rate for the unit at a slot is a price: "nhiêu một ký", "bao nhiêu một con".

    `measured` tells that words around name a measure: "nặng bao nhiêu một con" is no price.
    """
    met = tabled("rate_units").at(row, unit) if unit < len(row) else None
    return met is not None and met.value in (_PRICED if measured else _PRICED | _PIECES)


def with_signs_in_words(text: str) -> str:
    """With "bao nhiêu/kg" as "bao nhiêu một kg", which without its sign would count kilos.

    So is "mấy %" "mấy phần trăm".
    """
    if "%" in text:
        text = _SHARE.sub(lambda met: f"{met[1]} {_spelled('phần trăm', met[1])}", text)
    cut = [
        sign
        for sign in _SLASH.finditer(text)
        if tabled("rate_units").at(syllables(text[sign.end() :]), 0) is not None
    ]
    for sign in reversed(cut):
        text = f"{text[: sign.start()]} {_spelled('một', text)} {text[sign.end() :]}"
    return _with_written_units(text)


def _with_written_units(text: str) -> str:
    """With "một ký" as "một kg", as articles write it."""
    row = syllables(text)
    found = [
        met
        for slot, token in enumerate(row[:-1])
        if opens_rate(token) and (met := tabled("spoken_units").at(row, slot + 1)) is not None
    ]
    return replaced(text, row, found)


def _spelled(words: str, beside: str) -> str:
    return spelled_like(syllables(beside), words)


__all__ = ["asks_price", "one_slots", "opens_rate", "with_signs_in_words"]
