"""Words of closed sets: what is told of the hè thu crop is told of no đông xuân one."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from knowledge.text.lexicon import table
from knowledge.text.phrases import Found, Phrases, is_marked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.text.syllables import Syllable

_FIGURES = {"count", "money", "percent", "figure", "date", "duration", "keywords"}
_BEFORE_BARE = {"dan", "con", "nuoi", "thit"}  # đàn, con, nuôi, thịt: a "ga" behind these is gà


class Member(NamedTuple):
    """One of a set's words."""

    group: str
    name: str  # the first of the words that mean it


def tells_the_same_one(question: Question, candidate: Candidate) -> bool:
    """Whether no word of a closed set is told of another one of the set alone."""
    asked = _asked(question.row) if question.kind in _FIGURES else frozenset()
    if not asked:
        return True
    told = {met.value for met in _members().find(candidate.tokens) if _is_meant(candidate, met)}
    return not any(
        any(other.group == member.group for other in told)
        for member in asked
        if not any(other == member for other in told)
    )


@lru_cache(16)  # for all the sentences that a question is held against
def _asked(row: tuple[Syllable, ...]) -> frozenset[Member]:
    marked = is_marked(row)
    return frozenset(
        met.value
        for met in _members().find(row)
        if not _is_in_a_name(row, met)
        and (marked or met.last - met.first > 1 or _is_introduced(row, met.first))
    )


def _is_meant(candidate: Candidate, met: Found[Member]) -> bool:
    return not _is_in_a_name(candidate.tokens, met)


def _is_in_a_name(row: Sequence[Syllable], met: Found[Member]) -> bool:
    """Whether a lone word is the "Nam" of "Việt Nam"; one in capitals is an abbreviation."""
    word = row[met.first]
    alone = met.last - met.first == 1
    return alone and word.is_capitalised and not word.text.isupper() and met.first > 0


def _is_introduced(row: Sequence[Syllable], slot: int) -> bool:
    """Whether a lone word without marks can be no other: the "ga" of "dan ga"."""
    return slot > 0 and row[slot - 1].folded in _BEFORE_BARE


@lru_cache(1)
def _members() -> Phrases[Member]:
    return Phrases(
        (word.strip(), Member(group, words.split("/")[0]))
        for group, members in table("alternatives")
        for words in members
        for word in words.split("/")
    )


__all__ = ["Member", "tells_the_same_one"]
