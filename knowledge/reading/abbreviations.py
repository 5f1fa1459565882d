"""Finds the abbreviations that an article introduces itself: "Hợp tác xã (HTX)"."""

from __future__ import annotations

import re

from knowledge.text.normal import folded

_BRACKET = re.compile(r"\(([^()\n]{2,60})\)")
_CONNECTIVES = ("gọi tắt là", "viết tắt là", "sau đây gọi là", "gọi tắt", "viết tắt", "tên tắt là")


def abbreviations_in(text: str) -> tuple[tuple[str, str], ...]:
    """Pairs (short, long) whose initials match, in the order of the text, each short form once."""
    found: dict[str, str] = {}
    for match in _BRACKET.finditer(text):
        inside = _without_connective(match.group(1))
        before = text[max(0, match.start() - 120) : match.start()].split()
        short, long = _pair(before, inside)
        if long and short not in found:
            found[short] = long
    return tuple(found.items())


def _pair(before: list[str], inside: str) -> tuple[str, str]:
    if _is_short(inside):
        return inside, _spelt_out(before, inside)
    if before and _is_short(before[-1]):
        words = inside.split()
        return before[-1], inside if _spells(words, before[-1]) else ""
    return "", ""


def _without_connective(inside: str) -> str:
    lowered = inside.casefold()
    for connective in _CONNECTIVES:
        if connective in lowered:
            return inside[lowered.index(connective) + len(connective) :].strip(" :")
    return inside.strip()


def _is_short(text: str) -> bool:
    return 2 <= len(text) <= 10 and text.isupper() and text.isalpha()


def _spelt_out(words: list[str], short: str) -> str:
    long = words[-len(short) :]
    return " ".join(long) if _spells(long, short) else ""


def _spells(words: list[str], short: str) -> bool:
    initials = "".join(word[0] for word in words)
    return len(words) == len(short) and folded(initials) == folded(short)


__all__ = ["abbreviations_in"]
