"""How well a sentence and what stands around it say each word of a question."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answering.question import Question
    from knowledge.retrieval.query import Coverage, Met

# What a question's word is worth when it stands not in the sentence but near it. A heading says
# what an article is about, so it counts more than a neighbouring sentence.
_NEAR, _PASSAGE = 0.6, 0.45  # the two sentences before and the one behind; any of the passage
_HEADING = 0.65
# A syllable met without the one beside it in the question is often half of another word
# ("công nghệ" for "công thương").
_ALONE = 0.6
_GUESS = 0.4  # a word that is one as typed may still be a slip for another
# What a way of saying is trusted with in an answer; retrieval, which casts wider, gives less.
_TRUST = {"exact": 1.0, "folded": 1.0, "number": 1.0, "abbreviation": 0.95, "synonym": 0.85}
_WHOLE = {"number", "abbreviation", "synonym"}  # ways of meeting that are words by themselves


class Around(NamedTuple):
    """What stands around a sentence, as far as it says the question."""

    near: Sequence[Coverage]
    passage: Sequence[Coverage]
    heading: Coverage


def strengths(question: Question, own: Coverage, around: Around) -> tuple[float, ...]:
    """For each slot, 0 to 1: said in the sentence, else near it, in its passage, in its heading."""
    return tuple(
        _strength(question, slot, own, around) if weight > 0 else 0.0
        for slot, weight in enumerate(question.weights)
    )


def _strength(question: Question, slot: int, own: Coverage, around: Around) -> float:
    best = own_strength(own, question, slot)
    in_heading = around.heading.best[slot]
    if in_heading:
        best = max(best, _HEADING * in_heading.strength)
    for worth, others in ((_NEAR, around.near), (_PASSAGE, around.passage)):
        if best < worth:
            said = max((own_strength(other, question, slot) for other in others), default=0.0)
            best = max(best, worth * said)
    return best


def own_strength(cover: Coverage, question: Question, slot: int) -> float:
    """How well one text alone says a slot."""
    met = max(cover.places[slot], key=_trust, default=None)
    if met is None:
        return 0.0
    strength = _trust(met)
    if met.how == "typo" and slot in question.words:
        strength *= _GUESS
    return strength if _is_accompanied(cover, question.weights, slot) else _ALONE * strength


def _trust(met: Met) -> float:
    return _TRUST.get(met.how, met.strength)


def _is_accompanied(cover: Coverage, weights: Sequence[float], slot: int) -> bool:
    """Whether a neighbouring slot is met next to this one, or nothing beside it has content."""
    beside = [n for n in (slot - 1, slot + 1) if 0 <= n < len(weights) and weights[n] > 0]
    own = cover.places[slot]
    if not beside or any(met.length > 1 or met.how in _WHOLE for met in own):
        return True
    others = [met.start for n in beside for met in cover.places[n]]
    return any(abs(met.start - other) <= 2 for met in own for other in others)


__all__ = ["Around", "own_strength", "strengths"]
