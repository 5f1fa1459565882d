"""What a role begins with, and what it goes on over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.facts.wordlist import wordlist
from knowledge.text.normal import marked

if TYPE_CHECKING:
    from knowledge.facts.sentence import Sentence

# "hạt trưởng", "trạm phó", "thuyền viên": new ones are made every day
_FORMED = frozenset(map(marked, ("trưởng", "phó", "viên")))
_BREAKS = frozenset(',;:.!?…"“”()–—')
_AND, _BY = marked("và"), marked("theo")


def head_length(sentence: Sentence, place: int) -> int:
    """How many syllables a role's first word has that stands at `place`; 0 where none does.

    It is one of the list, or formed as such words are.
    """
    listed = wordlist("roles").length_at(sentence.keys, place)
    return max(listed, 2 * _is_formed(sentence, place))


def apposed_length(sentence: Sentence, place: int) -> int:
    """The same for nouns that tell a role only behind a name and a comma: "chủ trại", "vợ"."""
    return wordlist("apposed roles").length_at(sentence.keys, place)


def _is_formed(sentence: Sentence, place: int) -> bool:
    last = place + 1
    if not 0 <= place < last < len(sentence.keys) or sentence.keys[last] not in _FORMED:
        return False
    return sentence.is_tight(last) and not any(
        wordlist(name).length_at(sentence.keys, place)
        for name in ("not roles", "person titles", "role ends", "role openings")
    )


def ends_role(sentence: Sentence, place: int) -> bool:
    """Whether no role goes on with the word at `place`; a "Ban Chỉ đạo" has its own."""
    ends = wordlist("role ends").length_at(sentence.keys, place)
    return ends > 0 and not (sentence.is_capital(place) and sentence.keys[place] != _BY)


def leaves_place(sentence: Sentence, place: int) -> bool:
    """Whether a small word stands right behind a place: no role goes on there."""
    return (
        place < len(sentence.tokens)
        and not sentence.is_capital(place)
        and any(locality.after == place for locality in sentence.places)
        and not wordlist("place heads").length_at(sentence.keys, place)
    )


def joins_a_name(sentence: Sentence, place: int, limit: int) -> bool:
    """Whether an "và" stands inside a body's name: "Sở Nông nghiệp và Phát triển nông thôn"."""
    following = place + 1
    return (
        sentence.keys[place] == _AND
        and following < min(limit, len(sentence.tokens) - 1)
        and sentence.is_capital(following)
        and not sentence.is_capital(following + 1)
        and not head_length(sentence, following)
    )


def breaks(sentence: Sentence, place: int) -> bool:
    """Whether the gap before `place` ends a role; the dots of "TP. Đà Nẵng", "Co.op" don't."""
    if any(locality.first < place < locality.after for locality in sentence.places):
        return False
    gap = sentence.gaps[place]
    if gap == "." and place < len(sentence.tokens):
        return False
    return " - " in gap or not _BREAKS.isdisjoint(gap)


__all__ = ["apposed_length", "breaks", "ends_role", "head_length", "joins_a_name", "leaves_place"]
