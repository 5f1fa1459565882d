"""How often, and after how long in words: "hằng năm", "mỗi quý một lần", "gần một tháng"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.answering.picks import figures
from knowledge.answering.picks.pick import Pick, nearness, tokens_within
from knowledge.answering.turns import once_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.models import Fact

_UNIT = r"(?:giờ|ngày|đêm|tuần|tháng|quý|năm|vụ|mùa|thập kỷ|thế kỷ)"
_NUMBER = r"(?:\d+|một|hai|ba|bốn|năm|sáu|vài)"
_WEEKDAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)"
_POINTS = {"ngay", "hom", "thang", "nam"}  # ngày, hôm, tháng, năm
_ON_WEEKDAYS = (
    rf"\b(?:sáng|chiều|tối|đêm|ngày|vào) {_WEEKDAY}(?:(?:,| và| hoặc) {_WEEKDAY})*"
    rf"(?: (?:hằng|hàng|mỗi) tuần)?\b"
)
_WEEKLY = re.compile(rf"(?i){_ON_WEEKDAYS}")
_OFTEN = re.compile(
    rf"(?i)\b(?:định kỳ )?(?:hằng|hàng|mỗi) {_UNIT}(?: {_NUMBER} lần)?\b"
    rf"|\b{_NUMBER} {_UNIT}[/ ]{_NUMBER} lần\b"
    rf"|\b{_NUMBER} lần(?:/| mỗi | một ){_UNIT}\b"
    rf"|{_ON_WEEKDAYS}"
)
_LONG = re.compile(
    rf"(?i)\b(?:(?:gần|hơn|trên|khoảng|chừng) )?(?:một|nửa|vài|mấy) {_UNIT}\b(?! (?:một )?lần)"
)


def pick(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """How often; a length of time is no answer to "bao lâu một lần"."""
    del facts
    if _asks_how_often(question):
        yield from _found(_OFTEN, candidate)


def pick_regular(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """The times at which something happens over and over, where no date is told.

    Of these only a weekday is a day: "mỗi năm" answers no "ngày nào".
    """
    del facts
    asked = question.row[question.signal.first].folded if question.signal else ""
    yield from _found(_WEEKLY if asked in _POINTS else _OFTEN, candidate)


def pick_long(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """A length of time, in figures or in words."""
    if _asks_how_often(question):
        return
    figured = list(figures.pick(question, candidate, facts))
    yield from figured or _found(_LONG, candidate)


def _asks_how_often(question: Question) -> bool:
    """Whether "bao lâu … một lần" is asked."""
    return question.kind == "duration" and bool(once_in(question.row))


def _found(pattern: re.Pattern[str], candidate: Candidate) -> Iterator[Pick]:
    offset = candidate.span.start
    for met in pattern.finditer(candidate.text):
        start, end = offset + met.start(), offset + met.end()
        yield Pick(start, end, nearness(candidate, tokens_within(candidate, start, end)))


__all__ = ["pick", "pick_long", "pick_regular"]
