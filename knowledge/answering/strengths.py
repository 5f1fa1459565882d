"""How well a sentence and what stands around it say each word of a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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


def own_strengths(cover: Coverage, question: Question) -> tuple[float, ...]:
    """For each slot, 0 to 1: how well one text alone says it."""
    return tuple(
        _own_strength(cover, question, slot) if weight > 0 else 0.0
        for slot, weight in enumerate(question.weights)
    )


def strengths(
    own: Sequence[tuple[float, ...]], above: tuple[float, ...]
) -> Iterator[tuple[float, ...]]:
    """For each sentence of a passage and each slot how well it is said, 0 to 1.

    That is in the sentence, whose own strengths are in `own`, else near it, in the passage, or
    `above` in the heading.
    """
    anywhere = _best_of(own) if own else above
    aside = [
        max(_PASSAGE * there, _HEADING * over) for there, over in zip(anywhere, above, strict=True)
    ]
    for number, said in enumerate(own):
        near = [*own[max(0, number - 2) : number], *own[number + 1 : number + 2]]
        nearby = _best_of(near) if near else said
        yield tuple(
            max(here, _NEAR * close, other)
            for here, close, other in zip(said, nearby, aside, strict=True)
        )


def _best_of(rows: Sequence[tuple[float, ...]]) -> tuple[float, ...]:
    return tuple(map(max, zip(*rows, strict=True))) if len(rows) > 1 else rows[0]


def _own_strength(cover: Coverage, question: Question, slot: int) -> float:
    places = cover.places[slot]
    if not places:
        return 0.0
    met = max(places, key=_trust)
    strength = _trust(met)
    if met.how == "typo" and slot in question.words:
        strength *= _GUESS
    word = question.bound.get(slot)
    if word is not None:
        return strength if _is_whole(cover, word, slot) else 0.0
    return strength if _is_accompanied(cover, question.weights, slot) else _ALONE * strength


def _trust(met: Met) -> float:
    return _TRUST.get(met.how, met.strength)


def _is_whole(cover: Coverage, word: range, slot: int) -> bool:
    """Whether another syllable of its word is met where the word has it."""
    own = cover.places[slot]
    if any(met.length > 1 or met.how in _WHOLE for met in own):
        return True
    others = {met.start - n for n in word if n != slot for met in cover.places[n]}
    return any(met.start - slot in others for met in own)


def _is_accompanied(cover: Coverage, weights: Sequence[float], slot: int) -> bool:
    """Whether a neighbouring slot is met next to this one, or nothing beside it has content."""
    beside = [n for n in (slot - 1, slot + 1) if 0 <= n < len(weights) and weights[n] > 0]
    own = cover.places[slot]
    if not beside or any(met.length > 1 or met.how in _WHOLE for met in own):
        return True
    others = [met.start for n in beside for met in cover.places[n]]
    return any(abs(met.start - other) <= 2 for met in own for other in others)


__all__ = ["own_strengths", "strengths"]
