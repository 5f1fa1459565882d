"""Shares: "100% đảng viên", "12,5 %", "gần 3 phần trăm"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.facts.nouns import noun_end
from knowledge.facts.sentence import Draft
from knowledge.facts.surroundings import around, before
from knowledge.facts.units import percent_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.facts.sentence import Sentence


def extract(sentence: Sentence) -> Iterator[Draft]:
    """One fact a share; the words go on to what it is the share of, the value is the share."""
    for amount in sentence.amounts:
        unit = percent_of(sentence, amount)
        if unit is None:
            continue
        after = noun_end(sentence, unit.after)
        whole = sentence.words(unit.after, after)
        yield Draft(
            "percent",
            amount.start,
            sentence.tokens[after - 1].end if whole else unit.end,
            subject=whole or before(sentence, amount.opens),
            attribute=around(sentence, amount.opens, after),
            value=sentence.text[amount.start : unit.end],
            number=amount.number,
            unit="%",
            qualifier=amount.qualifier,
        )


__all__ = ["extract"]
