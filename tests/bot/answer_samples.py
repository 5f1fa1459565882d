"""Answers made by hand, for tests of how they are shown."""

from __future__ import annotations

from decimal import Decimal

from knowledge.models import Answer, Choice, Citation, Dated, Fact, Part

QUOTE = "Hiện nay, toàn tỉnh có 661 HTX, 5 liên hiệp HTX."


def citation(
    quote: str = QUOTE,
    *,
    title: str = "Học và làm theo Bác",
    source: str | None = "Báo Sơn La",
    published: str | None = "2020-02-17T09:44",
    part: Part = "body",
    paragraph: int = 3,
    dated: Dated | None = None,
) -> Citation:
    return Citation(
        file="son-la.txt",
        article="son-la",
        title=title,
        source=source,
        published=published,
        part=part,
        paragraph=paragraph,
        start=0,
        end=len(quote),
        quote=quote,
        dated=dated,
    )


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
