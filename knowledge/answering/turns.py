"""Which time of several a row tells of: the 2 of "lần 2", "đợt hai" and "lần cấp thứ 2"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from knowledge.text.syllables import Syllable

_HEADS = {"lân2", "đơt5", "lan", "dot"}  # lần, đợt
_TIMES, _ONE = "lan", {"mot", "1"}  # lần; một
_ORDINAL = "thu"  # thứ
# nhất, đầu, một; hai, nhì; ba; tư, bốn; năm
_WORDS = {"nhat": 1, "dau": 1, "mot": 1, "hai": 2, "nhi": 2, "ba": 3, "tu": 4, "bon": 4, "nam": 5}
_MOST = 100  # what is greater is no ordinal: "đợt 2019"
_REACH = 3  # syllables between "lần" and its "thứ"


class Turn(NamedTuple):
    """An ordinal, and its syllables [first, last)."""

    number: int
    first: int
    last: int


def turns(row: Sequence[Syllable]) -> list[Turn]:
    """The ordinals of "lần" and "đợt", left to right."""
    return [
        turn for place, one in enumerate(row) if one.marked in _HEADS for turn in _at(row, place)
    ]


def once_in(row: Sequence[Syllable]) -> range:
    """The slots of the "một lần" of "bao lâu … một lần", which asks how often."""
    for slot, token in enumerate(row):
        if slot and token.folded == _TIMES and row[slot - 1].folded in _ONE:
            return range(slot - 1, slot + 1)
    return range(0)


def _at(row: Sequence[Syllable], head: int) -> Iterator[Turn]:
    """The ordinal right behind a head, or behind a "thứ" near by."""
    first = head + 1
    for place in range(first, min(first + _REACH, len(row))):
        if row[place].folded == _ORDINAL:
            first = place + 1
            break
    if first < len(row):
        word = row[first].folded
        number = int(word) if word.isdigit() else _WORDS.get(word, _MOST)
        if 0 < number < _MOST:
            yield Turn(number, head + 1 if first == head + 1 else first - 1, first + 1)


__all__ = ["Turn", "once_in", "turns"]
