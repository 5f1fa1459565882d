"""Where the noun phrase ends that a figure counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.facts.wordlist import wordlist

if TYPE_CHECKING:
    from knowledge.facts.sentence import Sentence

_MOST = 7  # syllables: "5 thành phố trực thuộc Trung ương" has six
_ASIDE = 2  # syllables of a noun that a comma adds: "2 chuỗi chăn nuôi gia súc, gia cầm, 3 …"


def noun_end(sentence: Sentence, first: int) -> int:
    """The syllable behind the noun phrase that begins at `first`; `first` where none does."""
    if not _begins_noun(sentence, first):
        return first
    after = first
    while after < min(len(sentence.tokens), first + _MOST):
        if after > first and not sentence.is_tight(after):
            break
        goes_on = wordlist("phrase goes on").length_at(sentence.keys, after)
        if not goes_on and (after in sentence.figures or _ends(sentence, first, after)):
            break
        after += goes_on or 1
    return _with_aside(sentence, first, after)


def measured_end(sentence: Sentence, first: int, *, is_time: bool) -> int:
    """The syllable behind what a unit measures, "300 ha | lúa"; `first` where a verb follows.

    Time is seldom of anything: "3 năm | tù", but "11 năm | tỉnh lại".
    """
    if is_time:
        return first + wordlist("time nouns").length_at(sentence.keys, first)
    if wordlist("predicates").length_at(sentence.keys, first):
        return first
    return noun_end(sentence, first)


def _begins_noun(sentence: Sentence, first: int) -> bool:
    gap = sentence.gaps[first]
    if first >= len(sentence.tokens) or gap.strip("\xa0 %") or not gap:
        return False
    if _is_title(sentence.tokens[first].text):
        # "10 Nguyễn Trãi" is an address; "9 Đảng viên" is a count written with respect
        return first + 1 < len(sentence.tokens) and not sentence.is_capital(first + 1)
    return True


def _is_title(word: str) -> bool:
    return len(word) > 1 and word[0].isupper() and not word.isupper()


def _ends(sentence: Sentence, first: int, after: int) -> bool:
    keys = sentence.keys
    if wordlist("phrase ends").length_at(keys, after):
        return True
    if after == first or not wordlist("predicates").length_at(keys, after):
        return False
    return not wordlist("nominalisers").length_before(keys, after)


def _with_aside(sentence: Sentence, first: int, after: int) -> int:
    """The phrase's end, behind a noun added before the next figure of an enumeration."""
    if after == first or sentence.gaps[after] != ", ":
        return after
    for end in range(after + 1, min(after + _ASIDE, len(sentence.tokens) - 1) + 1):
        if end - 1 in sentence.figures or _ends(sentence, first, end - 1):
            return after
        if sentence.gaps[end] == ", ":
            return end if end in sentence.figures else after
    return after


__all__ = ["measured_end", "noun_end"]
