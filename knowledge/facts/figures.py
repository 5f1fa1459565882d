"""The figures of a sentence that may count something, with qualifiers and ranges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.facts.sentence import Amount, Sentence
from knowledge.facts.wordlist import wordlist
from knowledge.text.normal import marked
from knowledge.text.numerals import number_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

_DASHES = frozenset("-–—")
_TO = frozenset(map(marked, ("đến", "tới", "hoặc", "hay")))


def amounts(sentence: Sentence) -> Iterator[Amount]:
    """The amounts of `sentence`, left to right, its times left out."""
    taken = {at for time in sentence.times for at in range(time.first, time.after)}
    place = 0
    while place < len(sentence.tokens):
        amount = None if place in taken else _amount_at(sentence, place)
        if amount is None:
            place += 1
        else:
            place = amount.after
            if not _is_name(sentence, amount):
                yield amount


def _amount_at(sentence: Sentence, place: int) -> Amount | None:
    vague = wordlist("vague_numbers").length_at(sentence.keys, place)
    if vague:
        return _qualified(sentence, place, place + vague, None)
    reading = number_at(sentence.text, sentence.tokens, place)
    if reading is None:
        return None
    after = _range_end(sentence, reading.after)
    number = reading.number.value if after == reading.after else None
    return _qualified(sentence, place, after, number)


def _qualified(sentence: Sentence, place: int, after: int, number: Decimal | None) -> Amount:
    first = place
    qualifier = None
    length = wordlist("qualifiers").length_before(sentence.keys, place)
    if length and all(sentence.is_tight(at) for at in range(place - length + 1, place + 1)):
        first = place - length
        qualifier = sentence.words(first, place)
    elif (
        number is None and place and sentence.keys[place - 1] == _FROM and sentence.is_tight(place)
    ):
        first = place - 1
    start, end = sentence.tokens[first].start, sentence.tokens[after - 1].end
    return Amount(place, after, start, end, first, number, qualifier)


def _range_end(sentence: Sentence, after: int) -> int:
    """The syllable behind "1 - 2", "5 đến 10" or "25/30", or `after` where one figure is all."""
    if after >= len(sentence.tokens):
        return after
    gap = sentence.gap(after).strip()
    joint = after + 1 if sentence.is_tight(after) and sentence.keys[after] in _TO else after
    if joint == after and gap not in _DASHES and gap != "/":
        return after
    if joint >= len(sentence.tokens) or not sentence.tokens[joint].is_number:
        return after
    second = number_at(sentence.text, sentence.tokens, joint)
    return after if second is None else second.after


def _is_name(sentence: Sentence, amount: Amount) -> bool:
    """Whether the number names something ("Chỉ thị 05", "COVID-19", "05-CT/TW")."""
    first, after = amount.first, amount.after
    if first and not sentence.is_tight(first) and sentence.gap(first) in {"-", "/", ".", "", "–"}:
        return True
    behind = sentence.gap(after)
    if after < len(sentence.tokens) and behind in {"-", "/"}:
        return True
    if amount.qualifier is not None or not sentence.is_tight(first):
        return False
    before = sentence.tokens[first - 1]
    if wordlist("number_names").length_before(sentence.keys, first):
        return True
    return before.is_capitalised and first > 1 and sentence.is_tight(first - 1)


_FROM = marked("từ")

__all__ = ["amounts"]
