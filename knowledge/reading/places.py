"""Finds the province or city that an article is about: what "toàn tỉnh" means in it."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from knowledge.text.lexicon import entries, table

_CLEAR = 2.0  # the first place must weigh this many times the second
_ENOUGH = 3.0  # one mention in the title or two in the lead


class Weighted(NamedTuple):
    """A text of the article and how much a place named in it counts."""

    text: str
    weight: float


def place_of(texts: list[Weighted]) -> str | None:
    """The place that clearly leads by where and how often it is named; None where none does."""
    scores: dict[str, float] = {}
    for text, weight in texts:
        for place, count in _mentions(text):
            scores[place] = scores.get(place, 0.0) + weight * count
    ranked = sorted(scores, key=lambda place: -scores[place])
    if not ranked or scores[ranked[0]] < _ENOUGH:
        return None
    second = scores[ranked[1]] if len(ranked) > 1 else 0.0
    return ranked[0] if scores[ranked[0]] >= _CLEAR * second else None


def province_names() -> tuple[tuple[str, str], ...]:
    """(alias, canonical name) of every province and centrally run city, old and new."""
    return _aliases()


@lru_cache(1)
def _aliases() -> tuple[tuple[str, str], ...]:
    rows = table("provinces")
    return tuple((alias, head) for head, aliases in rows for alias in (head, *aliases) if alias)


def _mentions(text: str) -> list[tuple[str, float]]:
    found = []
    for alias, place in _aliases():
        if alias in text:
            count = sum(_trust(text, at, len(alias)) for at in _occurrences(text, alias))
            if count:
                found.append((place, count))
    return found


def _occurrences(text: str, alias: str) -> list[int]:
    places = []
    at = text.find(alias)
    while at >= 0:
        places.append(at)
        at = text.find(alias, at + len(alias))
    return places


def _trust(text: str, at: int, length: int) -> float:
    """2 behind "tỉnh" or "TP", 0 inside a longer name ("Thái Bình Dương"), otherwise 1."""
    before, after = text[:at][-40:], text[at + length : at + length + 12]
    if before[-1:].isalnum() or after[:1].isalnum():
        return 0.0
    last = before.split()[-1] if before.endswith(" ") and before.strip() else ""
    if last.casefold().rpartition(".")[2] in _prefixes() or last.casefold() in _prefixes():
        return 2.0
    if last[:1].isupper() and last.istitle() and not _begins_sentence(before, last):
        return 0.0
    following = after[1:].split()[0] if after[:1] == " " and after.strip() else ""
    return 0.0 if following.istitle() else 1.0


def _begins_sentence(before: str, last: str) -> bool:
    head = before[: before.rindex(last)].rstrip()
    return not head or head[-1] in '.!?:;"“”(-–…'


@lru_cache(1)
def _prefixes() -> frozenset[str]:
    return frozenset(entries("province_prefixes"))


__all__ = ["Weighted", "place_of", "province_names"]
