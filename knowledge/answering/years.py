"""Years in a row of syllables: those that it tells of, and those that it only compares with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.facts.wordlist import wordlist

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.text.syllables import Syllable


def is_year(token: Syllable) -> bool:
    """Whether a figure reads as a year."""
    return _is_year(token.text)


def year_in(token: Syllable) -> str | None:
    """The year that a figure is or ends with: "1.2017" is a month's."""
    last = token.text.rpartition(".")[2]
    return last if _is_year(last) else None


def is_compared(row: Sequence[Syllable], slot: int) -> bool:
    """Whether a year is only what something is compared with: "so với cuối năm 2015"."""
    keys = [token.marked for token in row[:slot]]
    while keys:
        if wordlist("comparisons").length_before(keys, len(keys)):
            return True
        length = wordlist("time openings", "time heads").length_before(keys, len(keys))
        if not length and not row[len(keys) - 1].is_number:
            return False
        del keys[-(length or 1) :]
    return False


def _is_year(text: str) -> bool:
    return text.isdigit() and len(text) == 4 and text[:2] in {"18", "19", "20"}


__all__ = ["is_compared", "is_year", "year_in"]
