"""The figures of a sentence that may count something, with qualifiers and ranges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.facts.nouns import begins_predicate
from knowledge.facts.sentence import Amount, Sentence
from knowledge.facts.wordlist import wordlist
from knowledge.text.normal import marked
from knowledge.text.number_words import beginnings
from knowledge.text.numerals import number_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

_DASHES = frozenset("-–—")
_TO = frozenset(map(marked, ("đến", "tới", "hoặc", "hay", "trên")))  # "1.201 trên 2.917 ha"
_FROM, _MORE = marked("từ"), marked("hơn")
_PERCENT = (marked("phần"), marked("trăm"))
_SMALL = 10  # "trên 3 lĩnh vực" says where, "trên 300 hộ" how many
_SPATIAL = frozenset(map(marked, ("trên", "dưới", "gần")))


def amounts(sentence: Sentence) -> Iterator[Amount]:
    """The amounts of `sentence`, left to right, its times left out."""
    reached = 0
    for place in _anchors(sentence):
        if place < reached:
            continue
        amount = _amount_at(sentence, place)
        if amount is not None:
            reached = amount.after
            if not _is_name(sentence, amount):
                yield amount


def _anchors(sentence: Sentence) -> list[int]:
    taken = {at for time in sentence.times for at in range(time.first, time.after)}
    vague = set(wordlist("vague numbers").places_in(sentence.keys))
    figures, begins = sentence.figures, beginnings()
    return [
        place
        for place, key in enumerate(sentence.keys)
        if (place in figures or key in begins or place in vague) and place not in taken
    ]


def _amount_at(sentence: Sentence, place: int) -> Amount | None:
    vague = wordlist("vague numbers").length_at(sentence.keys, place)
    if vague:
        return _qualified(sentence, place, place + vague, None)
    reading = number_at(sentence.text, sentence.tokens, place)
    if reading is None or _is_said_of(sentence, place, reading.after):
        return None
    after = _range_end(sentence, reading.after)
    number = reading.number.value if after == reading.after else None
    return _qualified(sentence, place, after, number)


def _is_said_of(sentence: Sentence, place: int, after: int) -> bool:
    """Whether a verb follows a number in words: "cả hai tìm đến" counts nothing."""
    return place not in sentence.figures and begins_predicate(sentence, after)


def _qualified(sentence: Sentence, place: int, after: int, number: Decimal | None) -> Amount:
    opens = place
    qualifier = None
    length = wordlist("qualifiers").length_before(sentence.keys, place)
    if length and sentence.is_tight(place) and not _says_else(sentence, place, after, number):
        opens = place - length
        qualifier = sentence.words(opens, place)
    elif number is None and sentence.is_tight(place) and sentence.keys[place - 1] == _FROM:
        opens = place - 1
    start, end = sentence.tokens[opens].start, sentence.tokens[after - 1].end
    return Amount(place, after, start, end, opens, number, qualifier)


def _says_else(sentence: Sentence, place: int, after: int, number: Decimal | None) -> bool:
    """Whether "hơn" compares ("nhẹ hơn 3 tháng"), or "trên" says where a few things are."""
    if sentence.keys[place - 1] == _MORE:
        return wordlist("compared").length_before(sentence.keys, place - 1) > 0
    if number is None or number >= _SMALL or sentence.keys[place - 1] not in _SPATIAL:
        return False
    if "%" in sentence.gaps[after] or sentence.keys[after : after + 2] == _PERCENT:
        return False
    units = (wordlist("units"), wordlist("currencies"))
    return not any(words.length_at(sentence.keys, after) for words in units)


def _range_end(sentence: Sentence, after: int) -> int:
    """The syllable behind "1 - 2", "4%-5%" or "25/30", or `after` where one figure is all."""
    if after >= len(sentence.tokens):
        return after
    gap = sentence.gaps[after].strip("% \xa0")
    joint = after + 1 if not gap and sentence.keys[after] in _TO else after
    if joint == after and gap not in _DASHES and gap != "/":
        return after
    if joint not in sentence.figures:
        return after
    second = number_at(sentence.text, sentence.tokens, joint)
    return after if second is None else second.after


def _is_name(sentence: Sentence, amount: Amount) -> bool:
    """Whether the number names something ("Chỉ thị 05", "COVID-19", "05-CT/TW")."""
    first, after = amount.first, amount.after
    gap = sentence.gaps[first]
    if first and (gap in {"", "/", ".", "–"} or gap.endswith("-")):
        return True
    if after < len(sentence.tokens) and sentence.gaps[after] in {"-", "/"}:
        return True
    if amount.qualifier is not None or not sentence.is_tight(first):
        return False
    if wordlist("currencies").length_at(sentence.keys, after):
        return False  # "khẩn cấp 200 tỷ đồng", "Hà Tĩnh 560 tỷ đồng"
    if wordlist("number names").length_before(sentence.keys, first):
        return not wordlist("before counts").length_before(sentence.keys, first)
    before = sentence.tokens[first - 1].text
    return first > 1 and before != before.lower()  # "Windows 10", "iPhone 8"


__all__ = ["amounts"]
