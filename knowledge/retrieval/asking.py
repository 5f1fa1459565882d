"""From a typed question to a query."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.retrieval.index import pair
from knowledge.retrieval.query import Alternative, Query, Slot
from knowledge.retrieval.weighing import importance
from knowledge.text.normal import composed
from knowledge.text.syllables import Syllable, syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.retrieval.index import Index
    from knowledge.retrieval.spelling import Speller

_LONGEST = 64  # slots; nobody asks more, and a pasted page must not take longer than a question
_STOP = 0.5


def asked(question: str, index: Index, speller: Speller) -> Query:
    """The query of a question as typed, over the words that the index holds."""
    tokens = syllables(composed(question.encode("utf-8", "replace").decode()))[:_LONGEST]
    corrections = speller.corrections([token.folded for token in tokens])
    matter = importance(tokens, _STOP)
    slots: list[Slot] = []
    for place, (token, near) in enumerate(zip(tokens, corrections, strict=True)):
        alternatives = (_as_typed(token), *near)
        weight = _rarity(token, near, index) * matter[place]
        link = 0.0
        if slots:
            calm = (min(1.0, matter[place - 1]) + min(1.0, matter[place])) / 2
            link = _link_rarity(slots[-1].alternatives, alternatives, index) * calm
        slots.append(Slot(token, weight, link, alternatives))
    return Query(question, tuple(slots))


def _as_typed(token: Syllable) -> Alternative:
    if token.is_number:
        return Alternative((token.folded,), "number", 1.0)
    return Alternative((token.folded,), "exact", 1.0, token.text.lower())


def _rarity(token: Syllable, near: Sequence[Alternative], index: Index) -> float:
    if token.marked != token.folded:
        count = index.frequency("marks", token.marked)
        if count:
            return index.rarity("marks", token.marked)
    if near and not index.frequency("keys", token.folded):
        return index.rarity("keys", near[0].words[0])
    return index.rarity("keys", token.folded)


def _link_rarity(
    before: Sequence[Alternative], after: Sequence[Alternative], index: Index
) -> float:
    pairs = [pair(a.words[-1], b.words[0]) for a in before for b in after]
    return min(index.rarity("pairs", p) for p in pairs)


__all__ = ["asked"]
