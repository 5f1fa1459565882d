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
    return joined(before(sentence, first), behind(sentence, after))


def joined(left: str, right: str) -> str:
    """Two sides of something, with the gap between them shown."""
    return " … ".join(part for part in (left, right) if part)


def before(sentence: Sentence, first: int) -> str:
    """The clause's words before the syllable `first`, at most a dozen or so.

    What stands in brackets is told by the words before them: "bà Châu (41 tuổi)".
    """
    begin = first - 1 if first and "(" in sentence.gaps[first] else first
    least = max(0, first - _MOST)
    while begin > least and not _breaks(sentence.gaps[begin], first - begin):
        begin -= 1
    return sentence.words(begin, first)


def heading(sentence: Sentence, place: int) -> str:
    """The clause's words before the colon that stands before the syllable `place`."""
    return f"{before(sentence, place - 1)} {sentence.tokens[place - 1].text}".strip()


def behind(sentence: Sentence, after: int) -> str:
    """The clause's words from the syllable `after` on, at most a dozen or so."""
    end = after
    most = min(len(sentence.tokens), after + _MOST)
    while end < most and not _breaks(sentence.gaps[end], end - after):
        end += 1
    return sentence.words(after, end)


def _breaks(gap: str, length: int) -> bool:
    """Whether the clause ends at a gap when `length` syllables of it have been taken."""
    if gap == " ":
        return False
    return not _HARD.isdisjoint(gap) or ("," in gap and length >= _ENOUGH)


__all__ = ["around", "before", "behind", "heading", "joined"]
