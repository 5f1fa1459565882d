"""A share told in words: "gần một nửa", "hai phần ba"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.answering.picks.pick import Pick, nearness, tokens_within

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.models import Fact

_NUMBER = r"(?:một|hai|ba|bốn|năm)"
_SHARE = re.compile(
    r"(?i)\b(?:(?:gần|hơn|quá|trên|khoảng|chừng|tới) )?"
    rf"(?:(?:một|phân) nửa\b|(?<=quá )nửa\b|{_NUMBER} phần (?:ba|tư|năm|mười)\b|[1-9]/[2-9]\b(?!/))"
)


def pick(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """Each such share."""
    del question, facts
    offset = candidate.span.start
    for met in _SHARE.finditer(candidate.text):
        start, end = offset + met.start(), offset + met.end()
        yield Pick(start, end, nearness(candidate, tokens_within(candidate, start, end)))


__all__ = ["pick"]
