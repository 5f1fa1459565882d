"""From a typed question to a query."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.retrieval.expansion import expansions, readings_by_key
from knowledge.retrieval.index import pair
from knowledge.retrieval.query import Alternative, Query, Slot
from knowledge.retrieval.spelling import Speller
from knowledge.retrieval.weighing import importance
from knowledge.text.normal import composed
from knowledge.text.syllables import syllables
from knowledge.text.variants import both_ways
from knowledge.text.vietnamese import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from knowledge.retrieval.expansion import Readings
    from knowledge.retrieval.index import Index
    from knowledge.text.syllables import Syllable
    from knowledge.text.variants import Variant

_LONGEST = 64  # slots; nobody asks more, and a pasted page must not take longer than a question


class Asker:
    """Makes queries over the words of one index."""

    def __init__(self, index: Index, abbreviations: Iterable[tuple[str, str]]) -> None:
        """`abbreviations` are those that the articles introduce themselves, as (short, long)."""
        self._index = index
        self._speller = Speller(index)
        self._own: dict[str, list[Variant]] = {}
        for short, long in dict.fromkeys(abbreviations):
            for key, variant in both_ways(short, long):
                self._own.setdefault(key, []).append(variant)

    def query(self, question: str, readings: Readings = ()) -> Query:
        """What a question asks for, word by word; whatever the text, this doesn't fail."""
        tokens = syllables(composed(_encodable(question)))[:_LONGEST]
        corrections = self._speller.corrections(tokens)
        own = self._own
        for key, variants in readings_by_key(readings).items():
            own = {**own, key: [*own.get(key, ()), *variants]}
        others = expansions(tokens, own)
        shortened = {n for n, token in enumerate(tokens) if self._is_short(token, others[n])}
        matter = importance(tokens, shortened, self._index)
        slots: list[Slot] = []
        for place, (token, near) in enumerate(zip(tokens, corrections, strict=True)):
            alternatives = (_as_typed(token), *near, *others[place])
            short = others[place] if place in shortened else ()
            weight = self._rarity(token, near, short) * matter[place]
            link = 0.0
            if slots:
                calm = (min(1.0, matter[place - 1]) + min(1.0, matter[place])) / 2
                link = self._link(slots[-1].alternatives, alternatives) * calm
            slots.append(Slot(token, weight, link, alternatives))
        return Query(question, tuple(slots))

    def _is_short(self, token: Syllable, others: Sequence[Alternative]) -> bool:
        """Whether a word is short for what the corpus has oftener: the "lm" of làm, "VN"."""
        long = [self._rarity_of_all(other) for other in others if other.how == "abbreviation"]
        if not long or not self._index.frequency("keys", token.folded):
            return bool(long)
        if len(token.folded) == 1 or is_syllable(token.folded):  # a "Mô hình C" is no chị
            return False
        return min(long) < self._index.rarity("keys", token.folded)

    def _rarity(
        self, token: Syllable, near: Sequence[Alternative], short: Sequence[Alternative]
    ) -> float:
        """The word's inverse document frequency, with its marks where they were typed.

        Of a word that is `short` for others, the commonest that it may stand for.
        """
        if short:
            return min(map(self._rarity_of_all, (o for o in short if o.how == "abbreviation")))
        if token.marked != token.folded and self._index.frequency("marks", token.marked):
            return self._index.rarity("marks", token.marked)
        if near and not self._index.frequency("keys", token.folded):
            return self._index.rarity("keys", near[0].words[0])
        return self._index.rarity("keys", token.folded)

    def _rarity_of_all(self, other: Alternative) -> float:
        return sum(self._index.rarity("keys", word) for word in other.words)

    def _link(self, before: Sequence[Alternative], after: Sequence[Alternative]) -> float:
        """The rarity of the commonest way to say two neighbouring words."""
        pairs = {pair(a.words[-1], b.words[0]) for a in before for b in after}
        return min(self._index.rarity("pairs", together) for together in pairs)


def _as_typed(token: Syllable) -> Alternative:
    if token.is_number:
        return Alternative((token.folded,), "number", 1.0)
    return Alternative((token.folded,), "exact", 1.0, token.text.lower())


def _encodable(text: str) -> str:
    """The text without lone surrogates, which have no place in an index."""
    return text.encode("utf-8", "replace").decode("utf-8")


__all__ = ["Asker"]
