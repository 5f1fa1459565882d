"""A stretch of a sentence offered as the answer, and how near the question's words stand to it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from knowledge.text.normal import composed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.models import Fact
    from knowledge.text.syllables import Syllable

LONGEST = 380  # characters of an answer that is a sentence
GLANCE = 140  # characters that are read at a glance
_REACH = 4.0  # steps at which a word's nearness has fallen to a half
_TOPIC = 4.0  # steps to what a sentence begins with, at most
_NAME = 2.5  # what a name near by counts for more than another word: it says which one


class Pick(NamedTuple):
    """A stretch of a candidate's sentence, in offsets of the raw file."""

    start: int
    end: int
    score: float  # 0 to 1: how well it fits the question within its sentence
    fact: Fact | None = None

    def text(self, raw: str) -> str:
        """The words, composed, white space made single."""
        return plain(raw[self.start : self.end])


def plain(text: str) -> str:
    """Composed text on one line, without loose punctuation around it."""
    return " ".join(composed(text).split()).strip(" ,;:")


def tokens_within(candidate: Candidate, start: int, end: int) -> range:
    """The candidate's tokens between two offsets of the raw file."""
    offset = candidate.span.start
    tokens = candidate.tokens
    first = bisect_left(tokens, start - offset, key=_start)
    after = bisect_right(tokens, end - offset, key=_end)
    return range(first, max(first, after))


def _start(token: Syllable) -> int:
    return token.start


def _end(token: Syllable) -> int:
    return token.end


def nearness(candidate: Candidate, place: range, topic: int = 0) -> float:
    """How near the question's words stand to the tokens in `place`, 0 to 1.

    Each slot that the sentence meets counts with its weight, less the farther off it is. The
    tokens before `topic` are said of all that follows, so none of them is far.
    """
    total = won = 0.0
    steps = candidate.sentence.steps
    for slot, places in candidate.met.items():
        weight = candidate.weights[slot] * max(met.strength for met in places)
        if slot in candidate.question.name_slots:
            weight *= _NAME
        total += weight
        distance = min(
            min(_distance(steps, place, met.start), _TOPIC if met.start < topic else inf)
            for met in places
        )
        won += weight * _REACH / (_REACH + distance)
    return won / total if total else 0.0


def faces(question: Question, candidate: Candidate) -> bool:
    """Whether the word next to the question word is said: "cho ăn gì" asks what is eaten.

    A name between the two is no such word: "nuôi heo ở Cửa Tùng bằng gì" is asked of nuôi heo.
    """
    signal = question.signal
    facing = range(min(signal.first, signal.focus[0]) - 1, -1, -1) if signal else range(0)
    words = (slot for slot in facing if slot not in question.name_slots)
    nearest = next((slot for slot in words if question.weights[slot] > 0), None)
    return nearest is None or nearest in candidate.met


def _distance(steps: Sequence[float], place: range, token: int) -> float:
    if token in place or not place:
        return 0.0
    edge = place[0] if token < place[0] else place[-1]
    return abs(steps[token] - steps[edge])


__all__ = ["GLANCE", "LONGEST", "Pick", "faces", "nearness", "plain", "tokens_within"]
