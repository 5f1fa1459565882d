"""A stretch that begins or ends within a word, made whole: no "vụ du lịch" of "dịch vụ du lịch".

Vietnamese writes the syllables of a word apart. Two belong together where the articles have them
together much more often than either with its other neighbour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.picks.pick import tokens_within
from knowledge.text.phrases import listed

if TYPE_CHECKING:
    from knowledge.answering.candidates import Candidate
    from knowledge.answering.picks.pick import Pick
    from knowledge.library import Library

_BOUND = 0.4  # of the passages with either syllable, that have both together: "du lịch" 0.47
_TOLD = 2  # passages that must have the two: a single one proves no word


def whole(candidate: Candidate, pick: Pick, library: Library) -> Pick:
    """The stretch with the other halves of the words at its edges; a fact has whole words."""
    own = tokens_within(candidate, pick.start, pick.end) if pick.fact is None else range(0)
    if not own:
        return pick
    tokens, offset = candidate.tokens, candidate.span.start
    if _is_within_a_word(candidate, own.start, library):
        pick = pick._replace(start=offset + tokens[own.start - 1].start)
    if _is_within_a_word(candidate, own.stop, library):
        pick = pick._replace(end=offset + tokens[own.stop].end)
    return pick


def _is_within_a_word(candidate: Candidate, place: int, library: Library) -> bool:
    """Whether the tokens before and at `place` are the halves of one word."""
    here = _together(candidate, place, library)
    return here >= _BOUND and here > max(
        _together(candidate, place - 1, library), _together(candidate, place + 1, library)
    )


def _together(candidate: Candidate, place: int, library: Library) -> float:
    """How often the articles have the tokens before and at `place` together, 0 to 1."""
    tokens = candidate.tokens
    if not 0 < place < len(tokens):
        return 0.0
    one, other = tokens[place - 1], tokens[place]
    is_apart = candidate.text[one.end : other.start].strip()
    if is_apart or one.is_number or other.is_number or other.is_capitalised:
        return 0.0
    if any(_is_joint(candidate, token) for token in (place - 1, place)):
        return 0.0
    both = library.frequency(one.folded, other.folded)
    if both < _TOLD:
        return 0.0
    return 2 * both / (library.frequency(one.folded) + library.frequency(other.folded))


def _is_joint(candidate: Candidate, place: int) -> bool:
    """Whether a token is a joint by itself: the "vì" of "giảm vì" is half of nothing."""
    lists = (listed(name) for name in ("stop_words", "answer_phrase_ends"))
    found = [joints.at(candidate.tokens, place, marked=True) for joints in lists]
    return any(met is not None and met.last - met.first == 1 for met in found)


__all__ = ["whole"]
