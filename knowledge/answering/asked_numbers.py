"""Questions for the number that a thing bears: "nghị định số mấy", "số hiệu bằng"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.kinds import Signal
from knowledge.text.phrases import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answering.kinds import Kind
    from knowledge.text.phrases import Found
    from knowledge.text.syllables import Syllable

_NUMBER = "so"  # số


def of_number(row: Sequence[Syllable], met: Found[Kind]) -> Signal | None:
    """The signal, if a question word asks for the number of something that bears one.

    "bao nhiêu nghị định" counts, "nghị định bao nhiêu" asks which; so does "số nghị định".
    """
    for thing in listed("numbered_things").find(row):
        said_before = thing.last <= met.first if met.value == "number" else thing.last == met.first
        opening = met.first == 0 and met.last == 1 == thing.first and row[0].folded == _NUMBER
        closed = met.last == len(row) or listed("noun_phrase_ends").at(row, met.last) is not None
        named = met.value == "number" and met.first <= thing.first  # "số hiệu bằng"
        if named or opening or (said_before and closed):
            return Signal("number", met.first, met.last, (thing.first, thing.last))
    return None


__all__ = ["of_number"]
