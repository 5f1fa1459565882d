"""The words of the clause around a stretch of it: what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge.facts.sentence import Sentence

_MOST = 14  # syllables to either side
_ENOUGH = 4  # with so many, a comma ends the side
_HARD = frozenset(';:.!?…()"“”')


def around(sentence: Sentence, first: int, after: int) -> str:
    """The clause without its syllables [first, after): "toàn tỉnh có … hoạt động trên"."""
    left, right = before(sentence, first), behind(sentence, after)
    return " … ".join(part for part in (left, right) if part)


def before(sentence: Sentence, first: int) -> str:
    """The clause's words before the syllable `first`, at most a dozen or so."""
    begin = first
    while begin > max(0, first - _MOST):
        gap = sentence.gap(begin)
        if _HARD.intersection(gap) or ("," in gap and first - begin >= _ENOUGH):
            break
        begin -= 1
    return sentence.words(begin, first)


def heading(sentence: Sentence, place: int) -> str:
    """The clause's words before the colon that stands before the syllable `place`."""
    last = sentence.words(place - 1, place)
    return f"{before(sentence, place - 1)} {last}".strip()


def behind(sentence: Sentence, after: int) -> str:
    """The clause's words from the syllable `after` to the next comma, at most a dozen or so."""
    end = after
    while end < min(len(sentence.tokens), after + _MOST):
        gap = sentence.gap(end)
        if _HARD.intersection(gap) or ("," in gap and end - after >= _ENOUGH):
            break
        end += 1
    return sentence.words(after, end)


__all__ = ["around", "before", "behind", "heading"]
