"""Lists with their parts: what follows "các lĩnh vực:", "gồm" or "như:"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from knowledge.facts.sentence import Draft
from knowledge.facts.surroundings import heading
from knowledge.facts.wordlist import wordlist
from knowledge.text.normal import marked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from knowledge.facts.sentence import Sentence

_OPENING_REACH = 10  # syllables before a colon that may announce a list
_LONGEST = 9  # syllables of a part between commas; longer ones are clauses of prose
_FEWEST = 3  # parts between commas that make a list, unless "và" joins the last two
_QUOTES = frozenset('"“”«»')
_AND = marked("và")


class Cut(NamedTuple):
    """A part of a list: its syllables [first, after)."""

    first: int
    after: int


def extract(sentence: Sentence) -> Iterator[Draft]:
    """One fact a list."""
    for place in _openings(sentence):
        cuts = _cuts(sentence, place)
        if len(cuts) > 1:
            yield _draft(sentence, place, cuts)


def _draft(sentence: Sentence, place: int, cuts: Sequence[Cut]) -> Draft:
    said = heading(sentence, place)
    spans = [sentence.stretch(*cut) for cut in cuts]
    return Draft(
        "list",
        spans[0].start,
        spans[-1].end,
        subject=_noun(said),
        attribute=said,
        parts=tuple(Draft("list", span.start, span.end, subject=said) for span in spans),
    )


def _openings(sentence: Sentence) -> Iterator[int]:
    """The syllables that a list may begin with: behind a colon that announces one, or "gồm"."""
    words = wordlist("list words")
    reached = 0
    if ":" in sentence.text:
        for place in range(1, len(sentence.tokens)):
            if ":" in sentence.gaps[place] and _is_announced(sentence, place):
                reached = len(sentence.tokens)
                yield place
                break
    for at in words.places_in(sentence.keys):
        length = words.length_at(sentence.keys, at)
        place = at + length
        if length and reached < place < len(sentence.tokens) and sentence.is_tight(place):
            reached = place
            yield place


def _is_announced(sentence: Sentence, place: int) -> bool:
    """Whether the words before the colon tell of a list, and no quotation follows it."""
    if not _QUOTES.isdisjoint(sentence.gaps[place]):
        return False
    reach = range(max(0, place - _OPENING_REACH), place)
    if wordlist("list openings").is_in(sentence.keys[reach.start : reach.stop]):
        return True
    return any(amount.first in reach for amount in sentence.amounts)


def _cuts(sentence: Sentence, place: int) -> list[Cut]:
    """The parts from `place` on: between semicolons, or else between commas where all are short."""
    end = _end(sentence, place)
    marks = [at for at in range(place + 1, end) if ";" in sentence.gaps[at]]
    if marks:
        return _between(place, end, marks)
    marks = [at for at in range(place + 1, end) if "," in sentence.gaps[at]]
    last = next((at for at in range(end - 1, place, -1) if sentence.keys[at] == _AND), None)
    if marks and last is not None and last > marks[-1]:
        cuts = [*_between(place, last, marks), Cut(last + 1, end)]
    else:
        cuts = _between(place, end, marks)
        if len(cuts) < _FEWEST:
            return []
    return cuts if all(0 < cut.after - cut.first <= _LONGEST for cut in cuts) else []


def _between(first: int, end: int, marks: Sequence[int]) -> list[Cut]:
    edges = [first, *marks, end]
    return [Cut(left, right) for left, right in pairwise(edges)]


def _end(sentence: Sentence, place: int) -> int:
    """The syllable behind the list: where dots, a bracket or another colon follow."""
    for after in range(place + 1, len(sentence.tokens)):
        gap = sentence.gaps[after]
        if gap != " " and ("..." in gap or not _STOPS.isdisjoint(gap)):
            return after
    return len(sentence.tokens)


_STOPS = _QUOTES | frozenset(":()….")


def _noun(said: str) -> str:
    """The noun phrase that ends the heading: "lĩnh vực" of "hoạt động trên các lĩnh vực"."""
    for opening in (" các ", " những "):
        if opening in said:
            return said.rpartition(opening)[2]
    return said


__all__ = ["extract"]
