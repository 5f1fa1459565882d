"""Where the noun phrase ends that a figure counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.facts.wordlist import wordlist

if TYPE_CHECKING:
    from knowledge.facts.sentence import Sentence

_MOST = 7  # syllables: "5 thành phố trực thuộc Trung ương"


def noun_end(sentence: Sentence, first: int, most: int = _MOST) -> int:
    """The syllable behind the noun phrase that begins at `first`; `first` where none does."""
    if not _begins_noun(sentence, first):
        return first
    after = first
    while after < min(len(sentence.tokens), first + most):
        if after > first and not sentence.is_tight(after):
            break
        goes_on = wordlist("phrase_goes_on").length_at(sentence.keys, after)
        if not goes_on and (sentence.tokens[after].is_number or _ends(sentence, first, after)):
            break
        after += goes_on or 1
    return after


def measured_end(sentence: Sentence, first: int) -> int:
    """The syllable behind what a unit measures, "300 ha | lúa"; `first` where a verb follows."""
    if wordlist("predicates").length_at(sentence.keys, first):
        return first
    return noun_end(sentence, first)


def _begins_noun(sentence: Sentence, first: int) -> bool:
    if first >= len(sentence.tokens) or sentence.gap(first).strip(" \xa0%"):
        return False
    tokens = sentence.tokens
    if _is_title(tokens[first].text):
        # "10 Nguyễn Trãi" is an address; "9 Đảng viên" is a count written with respect
        return first + 1 < len(tokens) and not tokens[first + 1].is_capitalised
    return True


def _is_title(word: str) -> bool:
    return len(word) > 1 and word[0].isupper() and not word.isupper()


def _ends(sentence: Sentence, first: int, after: int) -> bool:
    keys = sentence.keys
    if wordlist("phrase_ends").length_at(keys, after):
        return True
    if after == first or not wordlist("predicates").length_at(keys, after):
        return False
    return not wordlist("nominalisers").length_before(keys, after)


__all__ = ["measured_end", "noun_end"]
