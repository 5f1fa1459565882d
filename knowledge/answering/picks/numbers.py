"""The number that a document or a road bears: "Thông tư số 15/2016", "số hiệu: 247/BT"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.answering.picks.pick import Pick, nearness, tokens_within
from knowledge.text.phrases import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.models import Fact
    from knowledge.text.syllables import Syllable

_AMOUNTS = {"count", "money", "percent"}
_LEAST = 0.5  # of so plain an answer, however far the question's words stand


@lru_cache(1)
def _number() -> re.Pattern[str]:
    """What follows the noun: the number at once, or behind "số" or a colon."""
    words = r"(?:\s+[^\W\d_]+)"
    return re.compile(
        rf"(?:{words}{{0,3}}\s*:|{words}{{0,4}}?\s+số(?:\s+hiệu)?\s*:?)?"
        r"\s*(?P<code>\d[\w/&-]*)(?!\s*%|[.,]\d)"
    )


def pick(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """Each such number, told with the noun that bears it."""
    amounts = [(fact.start, fact.end) for fact in facts if fact.kind in _AMOUNTS]
    things = listed("numbered_things")
    asked = {_key(question.row[met.first : met.last]) for met in things.find(question.row)}
    offset = candidate.span.start
    for met in things.find(candidate.tokens):
        if _key(candidate.tokens[met.first : met.last]) not in asked:
            continue
        told = _number().match(candidate.text, candidate.tokens[met.last - 1].end)
        if told is None:
            continue
        code = offset + told.start("code")
        if any(first <= code < last for first, last in amounts):  # "kế hoạch 5 năm"
            continue
        start, end = offset + candidate.tokens[met.first].start, offset + told.end("code")
        near = nearness(candidate, tokens_within(candidate, start, end))
        yield Pick(start, end, max(_LEAST, near))


def _key(words: Iterable[Syllable]) -> tuple[str, ...]:
    return tuple(word.folded for word in words)


__all__ = ["pick"]
