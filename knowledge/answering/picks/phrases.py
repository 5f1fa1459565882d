"""Noun phrases and names of a sentence, cut out between tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.picks.pick import Pick
from knowledge.text.phrases import listed

if TYPE_CHECKING:
    from knowledge.answering.candidates import Candidate

_FULL_STOPS = (";", ":", ".", "…", "(", ")", '"', "“", "”")
_PHRASE = 3  # syllables that a noun phrase has at least before a verb may end it
_LONGEST = 16  # syllables of a name or noun phrase offered as an answer
_QUOTED = 30  # characters of a word or name in quotes; what is longer is speech
_LOWER = 2  # syllables of a name without capitals before its place
_AND = "va2"  # và
_HANGING = {"va2", "hay", "hoăc5", "nhưng4", "cac1", "môt5", "môi4"}  # và, hay, hoặc, những, …
_OTHER = "khac1"  # khác: of "cây khác như rau, màu" is asked what is behind


def phrase_from(candidate: Candidate, first: int) -> range:
    """The tokens of the phrase that begins at or behind `first`."""
    tokens = candidate.tokens
    while first < len(tokens) and (
        _ends_phrase(candidate, first) or tokens[first].marked == _OTHER
    ):
        first += 1
    last = first
    while last < len(tokens) and last - first < _LONGEST:
        if last > first and _is_fenced(candidate, last):
            break
        goes_on = tokens[last - 1].marked == _OTHER  # "các cây khác như ổi, mận"
        if last >= first + _PHRASE and _ends_phrase(candidate, last) and not goes_on:
            break
        last += 1
    return _whole(candidate, range(first, last))


def phrase_until(candidate: Candidate, last: int) -> range:
    """The tokens of the phrase that ends before `last`."""
    while last > 0 and _ends_phrase(candidate, last - 1):
        last -= 1
    first = last
    while first > 0 and last - first < _LONGEST:
        if _is_fenced(candidate, first) and first < last:
            break
        first -= 1
    return _whole(candidate, range(first, last))


def phrase_at(candidate: Candidate, first: int, head: int) -> range:
    """The phrase that begins with a noun of `head` tokens, up to a comma, a sign or a verb."""
    last = first + head
    while last < len(candidate.tokens) and last - first < _LONGEST:
        if "," in _gap(candidate, last) or _is_fenced(candidate, last):
            break
        if last > first + head and _ends_phrase(candidate, last):
            break
        last += 1
    phrase = _whole(candidate, range(first, min(last, len(candidate.tokens))))
    return phrase or range(first, first + head)


def _whole(candidate: Candidate, phrase: range) -> range:
    """The phrase without a joint left hanging at its end; nothing of one that runs on and on."""
    tokens = candidate.tokens
    if len(phrase) == _LONGEST and not (
        phrase.stop == len(tokens) or _is_fenced(candidate, phrase.stop)
    ):
        return range(0)
    last = phrase.stop
    while last > phrase.start and (
        tokens[last - 1].marked in _HANGING or _ends_phrase(candidate, last - 1)
    ):
        last -= 1
    return range(phrase.start, last)


def names_behind(candidate: Candidate, first: int) -> range:
    """The names in capitals that begin at `first`, over commas and "và"; empty where none does."""
    tokens = candidate.tokens
    last = first
    while last < len(tokens) and tokens[last].is_capitalised:
        last = _over_the_place(candidate, last + 1)
        if last < len(tokens) and tokens[last].marked == _AND and last + 1 < len(tokens):
            last += tokens[last + 1].is_capitalised
        if last < len(tokens) and _is_fenced(candidate, last):
            break
    return range(first, last)


def _over_the_place(candidate: Candidate, last: int) -> int:
    """`last` behind the place that a name goes on with: "Nghiệp đoàn Nghề cá xã Bình Châu"."""
    tokens = candidate.tokens
    for place in range(last, min(last + _LOWER, len(tokens) - 1) + 1):
        if place >= len(tokens) or _is_fenced(candidate, place) or "," in _gap(candidate, place):
            return last
        head = listed("place_heads").at(tokens, place, marked=True)
        if head is not None:
            named = head.last < len(tokens) and tokens[head.last].is_capitalised
            return head.last if named else last
        if _ends_phrase(candidate, place):
            return last
    return last


def as_pick(candidate: Candidate, tokens: range, score: float) -> Pick:
    """The tokens, of which there is at least one, as a stretch of the file."""
    offset = candidate.span.start
    start, end = candidate.tokens[tokens[0]].start, candidate.tokens[tokens[-1]].end
    if "“" in candidate.text[start:end] and candidate.text.startswith("”", end):
        end += 1
    return Pick(offset + start, offset + end, score)


def _ends_phrase(candidate: Candidate, token: int) -> bool:
    return listed("answer_phrase_ends").at(candidate.tokens, token, marked=True) is not None


def _is_fenced(candidate: Candidate, token: int) -> bool:
    """Whether a sign stands before this token that ends a phrase; a comma goes on with a list.

    A word in quotes is no end: "biến âm từ chữ “tiết”".
    """
    gap = _gap(candidate, token)
    if gap.strip() == "“":
        quoted = candidate.text[candidate.tokens[token].start :].partition("”")[0]
        return len(quoted) > _QUOTED
    return any(sign in gap for sign in _FULL_STOPS)


def _gap(candidate: Candidate, token: int) -> str:
    return candidate.text[candidate.tokens[token - 1].end : candidate.tokens[token].start]


__all__ = ["as_pick", "names_behind", "phrase_at", "phrase_from", "phrase_until"]
