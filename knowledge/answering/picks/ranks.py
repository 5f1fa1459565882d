"""Which one in a row: "lần thứ 3", "đứng thứ hai thế giới", "hạng nhất"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.answering.picks.pick import Pick, nearness, tokens_within

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.models import Fact

_TIMES = "lan"  # lần
_ORDINAL = r"(?:\d+|nhất|nhì|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)\b"
_TURN = re.compile(rf"(?i)\blần (?:\w+ )?thứ {_ORDINAL}|\blần đầu(?: tiên)?\b|\blần {_ORDINAL}")
_RANK = re.compile(
    rf"(?i)(?<!lần )(?<!ngày )(?<!vào )\b(?:vị trí |hạng )?thứ {_ORDINAL}"
    rf"|\bhạng {_ORDINAL}|\btop \d+|\b(?:đứng|dẫn) đầu\b"
)


def pick(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """Each such turn where "lần thứ mấy" is asked, else each such rank."""
    del facts
    words = question.row[question.signal.first : question.signal.last] if question.signal else ()
    asked = _TURN if any(token.folded == _TIMES for token in words) else _RANK
    offset = candidate.span.start
    for met in asked.finditer(candidate.text):
        start, end = offset + met.start(), offset + met.end()
        yield Pick(start, end, nearness(candidate, tokens_within(candidate, start, end)))


__all__ = ["pick"]
