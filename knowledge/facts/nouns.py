"""Where the noun phrase ends that a figure counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.facts.wordlist import wordlist

if TYPE_CHECKING:
    from collections.abc import Iterable

    from knowledge.facts.sentence import Sentence
    from knowledge.facts.wordlist import WordList

_MOST = 7  # syllables: "5 thành phố trực thuộc Trung ương" has six
_ASIDE = 2  # syllables of a noun that a comma adds: "2 chuỗi chăn nuôi gia súc, gia cầm, 3 …"


def noun_end(sentence: Sentence, first: int) -> int:
    """The syllable behind the noun phrase that begins at `first`; `first` where none does."""
    if not _begins_noun(sentence, first):
        return first
    after = first
    while after < min(len(sentence.tokens), first + _MOST):
        if after > first and not (sentence.is_tight(after) or sentence.gaps[after] == "-"):
            break
        if after in sentence.figures or _ends(sentence, first, after):
            break
        after += 1
    return _with_aside(sentence, first, after)


def duration_end(sentence: Sentence, first: int) -> int:
    """The syllable behind what a time is spent in: "3 năm | tù", but not "11 năm | tỉnh lại"."""
    return first + wordlist("time nouns").length_at(sentence.keys, first)


def measured_end(sentence: Sentence, first: int) -> int:
    """The syllable behind what a unit measures, "300 ha | lúa"; `first` where a verb follows."""
    return first if begins_predicate(sentence, first) else noun_end(sentence, first)


def ends_phrase(sentence: Sentence, place: int) -> bool:
    """Whether a word stands at `place` that no noun phrase and no name goes on with."""
    ends = wordlist("phrase ends").length_at(sentence.keys, place)
    return ends > 0 and not within_compound(sentence, place)


def begins_predicate(sentence: Sentence, place: int) -> bool:
    """Whether a verb stands at `place` that is said of the noun before it and is no part of it."""
    keys, predicates = sentence.keys, wordlist("predicates")
    if not predicates.length_at(keys, place) or within_compound(sentence, place):
        return False
    if _covers(predicates, sentence, place, (1, 2)):  # "nuôi" of "chăn nuôi"
        return False
    if within_compound(sentence, place - 1):  # "Xã hội" takes no verb as "Hội" does
        return True
    if wordlist("nominalisers").length_before(keys, place):
        return False
    trade = wordlist("trade verbs").length_at(keys, place)
    return not (trade and wordlist("trade nouns").length_before(keys, place))


def within_compound(sentence: Sentence, place: int) -> bool:
    """Whether the syllable belongs to a word such as "thiết bị", whose syllables mislead."""
    return _covers(wordlist("phrase goes on"), sentence, place, (0, 1, 2))


def _covers(words: WordList, sentence: Sentence, place: int, backs: Iterable[int]) -> bool:
    """Whether a phrase of `words` that begins so many syllables before `place` reaches it."""
    return any(words.length_at(sentence.keys, place - back) > back for back in backs)


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
    return ends_phrase(sentence, after) or (after > first and begins_predicate(sentence, after))


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


__all__ = [
    "begins_predicate",
    "duration_end",
    "ends_phrase",
    "measured_end",
    "noun_end",
    "within_compound",
]
