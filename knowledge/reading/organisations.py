"""Finds the article's own body: what "Chi bộ" or "đơn vị" means in it.

Vietnamese capitalises the first syllable of each word in a body's name: "Chi bộ Liên minh Hợp tác
xã (HTX) TP An Giang". A name therefore runs from its head ("Chi bộ") over capitalised syllables
with at most two small ones between, and the article's own body is the one that the title or the
first paragraph names and the rest keeps naming.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.reading.places import province_names
from knowledge.text.lexicon import entries

if TYPE_CHECKING:
    from collections.abc import Sequence

_OPENING = 700  # characters of the first paragraph that are read
_MOST_SMALL = 2  # small syllables in a row: "Hợp tác xã"
_MOST_WORDS = 16
_MOST_ADDED = 3  # syllables: "Bộ Giao thông vận tải"
_LONGEST_HEAD = 4  # words: "hội cựu chiến binh"
_ENOUGH = 3  # how often the article must name the body in all
_CLEAR = 1.5  # and how many times as often as the next one
_REPEATED = 2  # a whole name stands at least so often
_MOSTLY = 0.8  # share of mentions with the same syllable behind the name
_PUNCTUATION = ".,;:!?…\"“”'‘’)"


def organisation_of(
    title: str, paragraphs: Sequence[str], place: str | None, abbreviations: dict[str, str]
) -> str | None:
    """The body that the article is about, with its place where it is told; None where unclear."""
    opening = "\n".join([title, *(paragraph[:_OPENING] for paragraph in paragraphs[:1])])
    if not _may_name_one(opening):
        return None
    text = _abbreviated("\n".join([title, *paragraphs]), abbreviations)
    names = _names(_abbreviated(opening, abbreviations))
    counts = {core: text.count(core) for core in dict.fromkeys(map(_core, names))}
    ranked = sorted(counts, key=lambda core: -counts[core])
    if not ranked or counts[ranked[0]] < _ENOUGH:
        return None
    if len(ranked) > 1 and counts[ranked[0]] < _CLEAR * counts[ranked[1]]:
        return None
    same = [name for name in names if _core(name) == ranked[0]]
    return _settled(max(same, key=lambda name: (place or "\n") in name), text)


def _may_name_one(opening: str) -> bool:
    """A cheap look ahead: most articles' openings have no head at all."""
    return any(word.casefold() in _first_words() for word in opening.split())


def _abbreviated(text: str, abbreviations: dict[str, str]) -> str:
    """The text with the short form for what it abbreviates itself: "Liên minh HTX"."""
    for short, long in abbreviations.items():
        text = text.replace(f"{long} ({short})", short)
    return text


def _core(name: str) -> str:
    """What later mentions share: the head with the word behind it, a cell's host before the cell.

    "Chi bộ Liên minh HTX tỉnh Huế" lives on as "Liên minh HTX", also in "Chi bộ Liên minh HTX".
    """
    words = name.split()
    head = _head_length(words)
    inner = _head_length(words[head:])
    if inner and " ".join(words[:head]).casefold() in _cells():
        words, head = words[head:], inner
    return " ".join(words[: head + 1])


def _settled(name: str, text: str) -> str:
    """The name as the article keeps using it, cut where it stands only once, then completed.

    A name that ends with a place is whole: articles seldom repeat the place.
    """
    words = name.split()
    if _ends_with_place(words):
        return name
    least = len(_core(name).split())
    while len(words) > least and text.count(" ".join(words)) < _REPEATED:
        words.pop()
    return _completed(" ".join(words), text)


def _completed(name: str, text: str) -> str:
    """The name with the syllables that mostly follow it: "Bộ Tài" is "Bộ Tài chính"."""
    for _ in range(_MOST_ADDED):
        rests = text.split(name + " ")[1:]
        following = [rest[:12].partition(" ")[0].strip(_PUNCTUATION) for rest in rests]
        counts = Counter(word.casefold() for word in following)
        likely = max(counts, key=counts.__getitem__, default="")
        if counts[likely] < _MOSTLY * len(following) or not likely.isalpha():
            break
        word = next(word for word in following if word.casefold() == likely)
        if word in _breaks():
            break
        name = f"{name} {word}"
    return name


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
    if not head or words[head - 1][-1] in _PUNCTUATION:
        return 0
    length = small = 0
    for i, word in enumerate(words[head:], head):
        bare = word.strip(_PUNCTUATION)
        small = 0 if bare[:1].isupper() else small + 1
        if small > _MOST_SMALL or bare in _breaks() or not (bare and bare[0].isalpha()):
            break
        if small == 0 and bare.casefold() not in _place_words():
            length = i + 1
        if word[-1] in _PUNCTUATION or _ends_with_place(words[: i + 1]):
            break
    return length


def _ends_with_place(words: list[str]) -> bool:
    return any(" ".join(words[-length:]) in _places() for length in (2, 3, 4))


def _head_length(words: list[str]) -> int:
    if not words or words[0].casefold() not in _first_words():
        return 0
    for length in range(min(_LONGEST_HEAD, len(words)), 0, -1):
        if " ".join(words[:length]).casefold() in _heads():
            return length
    return 0


@lru_cache(1)
def _places() -> frozenset[str]:
    return frozenset(alias for alias, _ in province_names())


@lru_cache(1)
def _heads() -> frozenset[str]:
    return frozenset(entries("organisation_heads"))


@lru_cache(1)
def _first_words() -> frozenset[str]:
    return frozenset(head.split()[0] for head in _heads())


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
