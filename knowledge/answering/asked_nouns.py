"""The noun that a question word asks for: before it, behind it, or with no such word at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.constraints import place_names
from knowledge.answering.kinds import ORDER, Signal, telling
from knowledge.answering.rate_words import asks_price, opens_rate
from knowledge.text.phrases import listed, slots

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answering.kinds import Kind
    from knowledge.text.phrases import Found
    from knowledge.text.syllables import Syllable

_THERE_IS = {"co1", "co"}  # có
_HEAD = 2  # syllables of a noun that opens a question
_NOUN = 4  # syllables of an asked noun
_MERE = {"con", "cây"}
_PLURALS = {"nhung", "cac"}  # những, các
_SOME = "mây1"  # mấy


def of_figure(row: Sequence[Syllable], met: Found[Kind]) -> Signal:
    """ "bao nhiêu HTX" asks for a count of HTX, "vay bao nhiêu" for money, "rộng bao nhiêu" …"""
    rate = met.last < len(row) and opens_rate(row[met.last])
    last = met.last + rate
    focus = (last, last if rate else _noun_end(row, last))
    kind = met.value if met.value != "count" else _figure_kind(row, met, focus)
    if rate and asks_price(row, last, measured=kind != "figure"):
        kind = "money"
    bare = focus[0] == focus[1] and not rate
    there_is = met.first > 0 and met.last == len(row) and row[met.first - 1].marked in _THERE_IS
    if bare and (kind == "figure" or there_is):  # "HTX Hà Giang có mấy": the noun goes before
        place = place_names().at(row, 0)
        first = place.last if place and place.last < met.first else 0  # "Hà Giang HTX số lượng"
        focus = (first, min(first + _HEAD, met.first))
    return Signal(kind, met.first, last, focus)


def of_noun(row: Sequence[Syllable], met: Found[Kind]) -> Signal:
    """ "những lĩnh vực nào" asks for a list, "quỹ nào" for one name, "gì" alone for anything."""
    first = met.first
    while first > 0 and met.first - first < _NOUN and not _is_broken(row, first):
        if first < met.first and _is_mere_classifier(row, first):
            break
        if _is_plural(row[first - 1]) or _ends_a_name(row, first - 1):
            break
        first -= 1
    plural = first > 0 and _is_plural(row[first - 1])
    first = _behind_its_verb(row, first, met.first)
    if plural:
        return Signal("list", met.first, met.last, (first, met.first))
    if first == met.first - 1 and _is_mere_classifier(row, first):
        return Signal("definition", first, met.last, (first, first))  # "nuôi con gì"
    if first == met.first:
        return Signal("definition", met.first, met.last, (first, first))
    return Signal("which", met.first, met.last, (first, met.first))


def _behind_its_verb(row: Sequence[Syllable], first: int, last: int) -> int:
    """Where the noun in [first, last) begins, a verb before it left out; "cây trồng" has none."""
    nouns = slots(listed("class_nouns").find(row))
    verbs = listed("object_verbs").find(row)
    ends = (verb.last for verb in verbs if verb.first >= first and verb.first not in nouns)
    return max((end for end in ends if end < last), default=first)


def _is_plural(token: Syllable) -> bool:
    """Whether a token tells of several; a bare "may" may be máy, may or mây."""
    return token.folded in _PLURALS or token.marked == _SOME


def of_open_noun(row: Sequence[Syllable]) -> Signal | None:
    """ "tổ chức cấp chứng nhận", "xã Thuần Mỹ thuộc huyện": a noun that no name completes."""
    nouns = [
        met
        for met in listed("asked_heads").find(row)
        if not row[met.first].is_capitalised or not met.first
    ]
    ending = [met for met in nouns if met.last == len(row) and met.first > 0]
    first = int(len(row) > 0 and row[0].folded in _PLURALS)
    opening = [
        met
        for met in nouns
        if met.first == first and met.last < len(row) and not row[met.last].is_capitalised
    ]
    for met in ending:
        kind: Kind = "which" if listed("place_heads").at(row, met.first) is None else "place"
        return Signal(kind, met.last, met.last, (met.first, met.last))
    for met in opening:
        return Signal("which", met.last, met.last, (met.first, met.last))
    if first and len(row) > _NOUN:
        return Signal("list", 0, 0, (1, _noun_end(row, 1)))  # "các nhóm đối tượng được …"
    return None


def _figure_kind(row: Sequence[Syllable], met: Found[Kind], focus: tuple[int, int]) -> Kind:
    """Whether "bao nhiêu" counts the noun behind it, or asks for what the words around tell."""
    if focus[0] < focus[1]:
        hint = telling("figure_hints").at(row, focus[0])
        return hint.value if hint and hint.value in {"money", "percent"} else "count"
    hints = [hint for hint in telling("figure_hints").find(row) if hint.value in ORDER]
    before = [hint.value for hint in hints if hint.last <= met.first]
    behind = [hint.value for hint in hints if hint.first >= met.last]
    if "percent" in before:  # the "lãi suất" of "lãi suất vay vốn bao nhiêu"
        return "percent"
    return next(iter((*reversed(before), *behind)), "figure")


def _is_mere_classifier(row: Sequence[Syllable], slot: int) -> bool:
    """Whether "con" or "cây" stands there, which name nothing before "gì"."""
    return row[slot].marked in _MERE


def _noun_end(row: Sequence[Syllable], first: int, longest: int = 4) -> int:
    counted = listed("counted_nouns").at(row, first) if first < len(row) else None
    place = counted.last if counted else first
    while place < len(row) and place - first < longest:
        if listed("noun_phrase_ends").at(row, place) is not None:
            break
        place += 1
    return place


def _is_broken(row: Sequence[Syllable], place: int) -> bool:
    """Whether a word that ends a noun phrase stands right before a place."""
    return any(
        (met := listed("noun_phrase_ends").at(row, first)) is not None and met.last == place
        for first in range(max(0, place - 2), place)
    )


def _ends_a_name(row: Sequence[Syllable], slot: int) -> bool:
    """Whether a capital, other than an abbreviation's, shows that a name goes before the noun."""
    return row[slot].is_capitalised and not row[slot].text.isupper() and slot > 0


__all__ = ["of_figure", "of_noun", "of_open_noun"]
