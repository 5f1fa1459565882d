"""Finds the article's own body: what "Chi bộ" or "đơn vị" means in it.

Vietnamese capitalises the first syllable of each word in a body's name: "Chi bộ Liên minh Hợp tác
xã (HTX) TP Cần Thơ". A name therefore runs from its head ("Chi bộ") over capitalised syllables
with at most two small ones between, and the article's own body is the one that the title or the
first paragraph names and the rest keeps naming.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.text.lexicon import entries

if TYPE_CHECKING:
    from collections.abc import Sequence

_OPENING = 700  # characters of the first paragraph that are read
_MOST_SMALL = 2  # small syllables in a row: "Hợp tác xã"
_MOST_WORDS = 16
_ENOUGH = 3  # how often the article must name it in all
_PUNCTUATION = ".,;:!?…\"“”'‘’"


def organisation_of(
    title: str, paragraphs: Sequence[str], place: str | None, abbreviations: dict[str, str]
) -> str | None:
    """The body that the article is about, with its place where it is told; None where unclear."""
    opening = [title, *(paragraph[:_OPENING] for paragraph in paragraphs[:1])]
    body = _shortened("\n".join([title, *paragraphs]), abbreviations)
    found = [name for text in opening for name in _names(_shortened(text, abbreviations))]
    counts = {name: body.count(_core(name)) for name in found}
    often = {name: count for name, count in counts.items() if count >= _ENOUGH}
    if not often:
        return None
    return max(often, key=lambda name: (place is not None and place in name, often[name]))


def _shortened(text: str, abbreviations: dict[str, str]) -> str:
    """The text with what it abbreviates itself in the short form: "Liên minh HTX"."""
    for short, long in abbreviations.items():
        text = text.replace(f"{long} ({short})", short)
    return text


def _core(name: str) -> str:
    """What later mentions share: the head with the word behind it, a cell's host before the cell.

    "Chi bộ Liên minh HTX tỉnh Sơn La" lives on as "Liên minh HTX", also in "Chi bộ Liên minh HTX".
    """
    words = name.split()
    head = _head_length(words)
    inner = _head_length(words[head:])
    if inner and " ".join(words[:head]).casefold() in _cells():
        words, head = words[head:], inner
    tells_a_place = words[head : head + 1] and words[head].casefold() in _place_words()
    return " ".join(words[: head + 1 + bool(tells_a_place)])


def _names(text: str) -> list[str]:
    words = text.split()
    names = []
    at = 0
    while at < len(words):
        length = _length(words[at : at + _MOST_WORDS])
        if length:
            names.append(" ".join(words[at : at + length]).strip(_PUNCTUATION))
        at += length or 1
    return names


def _length(words: list[str]) -> int:
    """How many words the name at the beginning of `words` has; 0 where there is none."""
    head = _head_length(words) if words[0][:1].isupper() else 0
    if not head:
        return 0
    length = small = 0
    for i, word in enumerate(words):
        bare = word.strip(_PUNCTUATION)
        if i >= head and (bare in _breaks() or small > _MOST_SMALL):
            break
        small = 0 if bare[:1].isupper() else small + 1
        length = i + 1 if small == 0 else length
        if word[-1] in _PUNCTUATION:
            break
    return length if length > head else 0


def _head_length(words: list[str]) -> int:
    for length in (3, 2, 1):
        if " ".join(words[:length]).casefold() in _heads():
            return length
    return 0


@lru_cache(1)
def _heads() -> frozenset[str]:
    return frozenset(entries("organisation_heads"))


@lru_cache(1)
def _cells() -> frozenset[str]:
    return frozenset(entries("organisation_cells"))


@lru_cache(1)
def _breaks() -> frozenset[str]:
    return frozenset(entries("organisation_breaks"))


@lru_cache(1)
def _place_words() -> frozenset[str]:
    return frozenset(entries("place_words"))


__all__ = ["organisation_of"]
