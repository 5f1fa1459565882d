"""Finds the province or city that an article is about: what "toàn tỉnh" means in it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.text.lexicon import entries, table

if TYPE_CHECKING:
    from collections.abc import Sequence

_TITLE, _OPENING, _SOURCE, _REST = 4.0, 1.5, 2.0, 1.0  # how much a mention in each counts
_OPENING_PARAGRAPHS = 2  # the lead and what follows
_OPENING_LENGTH = 600  # characters of each; some bodies are one line
_CLEAR = 2.0  # the first place must weigh this many times the second
_ENOUGH = 3.0  # one mention in the title, or two in the opening


def place_of(title: str, paragraphs: Sequence[str], source: str | None) -> str | None:
    """The place that clearly leads by where and how often it is named; None where none does.

    A place that neither title, opening nor source names is not the article's own, however often
    it stands further down.
    """
    scores: dict[str, float] = {}
    _add(scores, title, _TITLE)
    _add(scores, source or "", _SOURCE)
    for paragraph in paragraphs[:_OPENING_PARAGRAPHS]:
        _add(scores, paragraph[:_OPENING_LENGTH], _OPENING)
    own = set(scores)
    if not own:
        return None
    for number, paragraph in enumerate(paragraphs):
        _add(scores, paragraph[_OPENING_LENGTH * (number < _OPENING_PARAGRAPHS) :], _REST)
    ranked = sorted(scores, key=lambda place: -scores[place])
    if ranked[0] not in own or scores[ranked[0]] < _ENOUGH:
        return None
    second = scores[ranked[1]] if len(ranked) > 1 else 0.0
    return ranked[0] if scores[ranked[0]] >= _CLEAR * second else None


def _add(scores: dict[str, float], text: str, weight: float) -> None:
    for place, count in _mentions(text):
        scores[place] = scores.get(place, 0.0) + weight * count


@lru_cache(1)
def province_names() -> tuple[tuple[str, str], ...]:
    """(alias, canonical name) of every province and centrally run city, old and new."""
    rows = table("provinces")
    return tuple((alias, head) for head, aliases in rows for alias in (head, *aliases) if alias)


def _mentions(text: str) -> list[tuple[str, float]]:
    found = []
    for lookalike in entries("province_lookalikes"):
        if lookalike in text:
            text = text.replace(lookalike, "…")
    for alias, place in province_names():
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
    before, after = text[max(0, at - 40) : at], text[at + length : at + length + 12]
    if before[-1:].isalnum() or after[:1].isalnum():
        return 0.0
    word = before.rstrip(" .").rpartition(" ")[2].strip("(“\"'")
    if word.casefold().rpartition(".")[2] in _prefixes():
        return 2.0
    if word.istitle() and before.endswith(f"{word} ") and not _begins_sentence(before, word):
        return 0.0
    follower = after[1:].split(None, 1)[:1] if after[:1] == " " else []
    return 0.0 if follower and follower[0].istitle() else 1.0


def _begins_sentence(before: str, word: str) -> bool:
    head = before[: before.rindex(word)].rstrip()
    return not head or head[-1] in '.!?:;"“”(…'


@lru_cache(1)
def _prefixes() -> frozenset[str]:
    return frozenset(entries("province_prefixes"))


__all__ = ["place_of", "province_names"]
