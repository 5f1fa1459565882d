"""Where the clause that tells one figure of a sentence ends, and that of the next begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.text.phrases import listed

if TYPE_CHECKING:
    from knowledge.answering.candidates import Candidate

_SIGNS = {".": 4, ";": 3, ",": 2, ":": 2, "–": 2}  # how surely another clause begins behind them
_BROKEN_DOWN, _JOINED = 4, 2  # at "trong đó", at "nhưng"
_AND = 1  # at "và", which joins nouns as often
_BARE_JOINT = "va2"  # và


def fence(candidate: Candidate, first: int, last: int) -> int:
    """The token from `first` on at which another clause likeliest begins, else `last`."""
    best, found = 0, last
    for token in range(first, last):
        sure = _sureness(candidate, token, last)
        if sure > best:
            best, found = sure, token
    return found


def breaks_down(candidate: Candidate, token: int) -> bool:
    """Whether "trong đó" or its kin stands at a token, behind which parts of a whole are told."""
    return listed("breakdown_openings").at(candidate.tokens, token, marked=True) is not None


def _sureness(candidate: Candidate, token: int, last: int) -> int:
    """How surely a clause begins at a token; not where mere figures are joined, "10 xã, 6 tổ"."""
    tokens, text = candidate.tokens, candidate.text
    gap = text[tokens[token - 1].end : tokens[token].start]
    if "(" in gap:  # what is told in brackets is an aside, unless a figure is
        return _JOINED if ")" not in text[tokens[token].start : tokens[last - 1].end] else 0
    if breaks_down(candidate, token):
        return _BROKEN_DOWN
    joint = listed("clause_joints").at(tokens, token, marked=True)
    bare = tokens[token].marked == _BARE_JOINT
    begun = token + bare
    if begun < len(tokens) and tokens[begun].is_number:
        return 0
    sign = (
        max((sure for sign, sure in _SIGNS.items() if sign in gap), default=0) if gap != " " else 0
    )
    return max(sign, _JOINED if joint else _AND if bare else 0)


__all__ = ["breaks_down", "fence"]
