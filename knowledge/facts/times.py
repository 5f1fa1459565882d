"""The times that a sentence names, each with one spelling: "2019", "2019-05", "2015-2019".

A day is "2020-02-17", or "--11-20" where no year stands with it; a quarter "2020-Q1"; a span that
runs until now "2016-"; a span of days or months has a slash, as ISO 8601 writes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.facts.day_spans import DASHES, TO, days_at
from knowledge.facts.points import POINT_WORDS, Point, is_in_brackets, point_at
from knowledge.facts.sentence import Mention
from knowledge.facts.wordlist import wordlist
from knowledge.text.normal import marked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.facts.sentence import Sentence

_NOW, _YEAR = marked("nay"), marked("năm")
_ORDINAL = marked("thứ")
_LAW_REACH = 12  # syllables between a law's head and its year


def times(sentence: Sentence) -> Iterator[Mention]:
    """The times named in `sentence`, left to right."""
    reached = 0
    opened = {place for place, key in enumerate(sentence.keys) if key in POINT_WORDS}
    for place in sorted(opened | sentence.figures):
        time = _time_at(sentence, place) if place >= reached else None
        if time is not None:
            yield _mention(sentence, place, time)
            reached = time.after


def _time_at(sentence: Sentence, place: int) -> Point | None:
    """A point, or the span of two joined by "đến" or a dash."""
    if place and sentence.keys[place - 1] == _ORDINAL:
        return None  # "lần thứ 4-2017" is no April
    days = days_at(sentence, place)
    if days is not None:
        return days
    first = point_at(sentence, place)
    if first is None or first.after >= len(sentence.tokens):
        return first
    after = first.after
    if sentence.is_tight(after) and sentence.keys[after] in TO:
        after += 1
        if sentence.keys[after : after + 1] == (_NOW,):
            return Point(f"{first.value}-", after + 1)
        while length := wordlist("time openings").length_at(sentence.keys, after):
            after += length
    elif sentence.gaps[after].strip() not in DASHES:
        return first
    second = point_at(sentence, after, expected=True) if after < len(sentence.tokens) else None
    return first if second is None else Point(_span(first.value, second.value), second.after)


def _span(first: str, second: str) -> str:
    if len(first) == len(second) == 4:
        return f"{first}-{second}"
    if first.startswith("--") and second[:4].isdigit():
        first = second[:4] + first[1:]
    return f"{first}/{second}"


def _mention(sentence: Sentence, place: int, time: Point) -> Mention:
    """The time with the words that open it, and with the "5 năm" before its brackets."""
    first = place
    openings = wordlist("time openings")
    while sentence.is_tight(first) and (length := openings.length_before(sentence.keys, first)):
        first -= length
    start, end = sentence.tokens[first].start, sentence.tokens[time.after - 1].end
    if is_in_brackets(sentence, first, time.after) and _counts_years(sentence, first):
        first -= 2
        start, end = sentence.tokens[first].start, end + 1
    return Mention(first, time.after, start, end, time.value, _is_detached(sentence, first))


def _counts_years(sentence: Sentence, place: int) -> bool:
    """Whether "5 năm" stands before the bracket of "(2015-2019)"."""
    return place - 2 in sentence.figures and sentence.keys[place - 1] == _YEAR


def _is_detached(sentence: Sentence, place: int) -> bool:
    """Whether the time belongs to a law's name or to what is compared with."""
    if wordlist("comparisons").length_before(sentence.keys, place):
        return True
    ends, laws = wordlist("phrase ends"), wordlist("law heads")
    for at in range(place - 1, max(place - _LAW_REACH, 0) - 1, -1):
        gap = sentence.gaps[at + 1]
        if not gap.isspace() and gap not in {"/", "-"}:
            return False
        if sentence.is_capital(at) and laws.length_at(sentence.keys, at):
            return True
        if gap.isspace() and ends.length_at(sentence.keys, at) == 1:
            return False
    return False


__all__ = ["times"]
