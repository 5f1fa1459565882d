"""Names and words that one side writes together: "hdbank" for "HD Bank", "dkiến" for "dự kiến"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from knowledge.retrieval.query import Coverage, Met
from knowledge.text.vietnamese import is_syllable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from knowledge.answering.question import Question
    from knowledge.retrieval.query import Text
    from knowledge.text.syllables import Syllable

_SHORTEST = 4  # letters of a word written together
_MOST = 3  # words that are one elsewhere
_STRENGTH = 0.9


class Joined(NamedTuple):
    """Words of a question that a text may part or join otherwise."""

    slots: range
    key: str  # their letters in one


def joined_in(row: Sequence[Syllable], frequency: Callable[..., int]) -> tuple[Joined, ...]:
    """The words of `row` that no article has so, and the pairs that one has as one word."""
    found = []
    for slot, token in enumerate(row):
        key = token.folded
        if len(key) >= _SHORTEST and key.isalpha() and not is_syllable(key) and not frequency(key):
            found.append(Joined(range(slot, slot + 1), key))
        pair = key + row[slot + 1].folded if slot + 1 < len(row) else ""
        if len(pair) >= _SHORTEST and not is_syllable(pair) and frequency(pair):
            found.append(Joined(range(slot, slot + 2), pair))
    return tuple(found)


def with_joined(question: Question, cover: Coverage, text: Text) -> Coverage:
    """The coverage with such words met where the text has the same letters, parted otherwise."""
    if not question.joined:
        return cover
    places = list(cover.places)
    for one in question.joined:
        met = next(_met(one.key, text.keys), None)
        if met is not None and not all(map(_surely, (places[slot] for slot in one.slots))):
            places[one.slots.start : one.slots.stop] = [(met,)] * len(one.slots)
    return replace(cover, places=tuple(places))


def _met(key: str, keys: Sequence[str]) -> Iterator[Met]:
    """Where the letters stand as words side by side, or with the first cut to its initial."""
    for at, first in enumerate(keys):
        if first[0] != key[0]:
            continue
        for length in range(1, _MOST + 1):
            together = "".join(keys[at : at + length])
            if together == key:
                yield Met(at, length, _STRENGTH, "abbreviation")
        if key[1:] == "".join(keys[at + 1 : at + 2]):
            yield Met(at, 2, _STRENGTH, "abbreviation")


def _surely(met: Sequence[Met]) -> bool:
    return any(one.how != "typo" for one in met)


__all__ = ["Joined", "joined_in", "with_joined"]
