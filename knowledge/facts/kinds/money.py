"""Sums of money: "trên 39 tỷ đồng", "3.000 đồng/kg", "2 triệu USD"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.facts.sentence import Draft
from knowledge.facts.surroundings import around, before
from knowledge.facts.units import currency_of
from knowledge.facts.wordlist import wordlist

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.facts.sentence import Amount, Sentence

_REACH = 8  # syllables before the sum in which the noun that it is the size of is looked for


def extract(sentence: Sentence) -> Iterator[Draft]:
    """One fact a sum."""
    for amount in sentence.amounts:
        unit = currency_of(sentence, amount)
        if unit is not None:
            yield Draft(
                "money",
                amount.start,
                unit.end,
                subject=_subject(sentence, amount),
                attribute=around(sentence, amount.opens, unit.after),
                number=amount.number,
                unit=unit.name,
                qualifier=amount.qualifier,
            )


def _subject(sentence: Sentence, amount: Amount) -> str:
    """What the sum is of, "tổng số tiền"; where no such noun stands near, the words before it."""
    nouns = wordlist("money nouns")
    for place in range(max(0, amount.opens - _REACH), amount.opens):
        if nouns.length_at(sentence.keys, place):
            return sentence.words(place, amount.opens)
    return before(sentence, amount.opens)


__all__ = ["extract"]
