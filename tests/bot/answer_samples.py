"""Answers made by hand, for tests of how they are shown."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from knowledge.models import Answer, Choice, Citation, Fact

QUOTE = "Hiện nay, toàn tỉnh có 661 HTX, 5 liên hiệp HTX."


SOURCE = Citation(
    file="son-la.txt",
    article="son-la",
    title="Học và làm theo Bác",
    source="Báo Sơn La",
    published="2020-02-17T09:44",
    part="body",
    paragraph=3,
    start=0,
    end=len(QUOTE),
    quote=QUOTE,
)


def citation(quote: str = QUOTE, **changes: Any) -> Citation:
    return SOURCE._replace(quote=quote, end=len(quote), **changes)


def answered(text: str = "661 HTX", quote: str = QUOTE, **source: str | None) -> Answer:
    return Answer("answered", text, quote, (citation(quote, **source),), confidence=0.9)


def part(name: str, number: int) -> Fact:
    """One part of a whole: so many of something."""
    return Fact(
        kind="count",
        article="son-la",
        passage="son-la#1",
        subject=name,
        attribute="",
        value=f"{number} {name}",
        number=Decimal(number),
        unit=name,
        qualifier=None,
        place=None,
        time=None,
        text=f"{number} {name}",
        start=0,
        end=0,
        sentence_start=0,
        sentence_end=0,
    )


NOT_FOUND = Answer("not_found", "Các bài không nói.", suggestions=("Có bao nhiêu HTX?", "Ở đâu?"))
CLARIFY = Answer(
    "clarify",
    "Có hai nơi.",
    choices=(Choice("ở Sơn La", answered()), Choice("ở Cần Thơ", answered("12 HTX"))),
)
