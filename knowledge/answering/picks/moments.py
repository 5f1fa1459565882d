"""When: the date or the span of time that stands nearest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.answering.picks.pick import Pick, nearness, tokens_within
from knowledge.answering.picks.stages import stage_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.models import Fact
    from knowledge.text.syllables import Syllable


_JOINTS = {"hoặc", "và", ",", "hay"}  # between dates that hold alike
_DAY, _YEAR = {"ngay", "mung", "hom"}, "nam"  # ngày, mùng, hôm; năm
_HOURS = {("may", "gio"), ("gio", "nao"), ("gio", "may")}  # mấy giờ, giờ nào, giờ mấy
_HOUR = re.compile(r"\d{1,2} ?(?:giờ|h|g)(?: ?\d{1,2}(?: ?phút)?)?\b")
_TELLS_DAY = re.compile(r"^(\d{4}|-)-\d\d-\d\d")  # "2017-03-11", "--11-20"
_MERE_YEARS = re.compile(r"\d{4}(?:-(?:\d{4})?)?")  # "2017", "2015-2019", "2016-"
_BY_THE_MOON = re.compile(r"(?i) (?:âm|dương) lịch\b")
_VAGUE = 0.5  # worth of a time that is not as exact as asked
_ASTRAY = 0.07  # of a time so far from the question's words that it tells of something else
_PAST = 0.6  # of a time in a sentence that plans nothing
_BARE = 0.6  # how sure a figure is to be a year only because it looks like one


def pick(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """The dates and spans of the sentence that the question does not itself name."""
    if _asks_hour(question):
        yield from _hours(candidate)
        return
    dates = sorted((fact for fact in facts if fact.kind in {"date", "span"}), key=_start)
    for fact in dates:
        place = tokens_within(candidate, fact.start, fact.end)
        known = candidate.met_tokens
        figures = [token for token in place if candidate.tokens[token].is_number]
        if not all(token in known for token in figures):
            start, end = _with_others(candidate, fact, dates)
            score = nearness(candidate, place) * _exactness(question, fact)
            if score > _ASTRAY:
                yield Pick(start, end, score * _outlook(question, candidate), fact)


def _exactness(question: Question, fact: Fact) -> float:
    """How well a time is as exact as asked: "ngày nào" wants a day, "năm nào" a year."""
    asked, time = _asked_word(question), fact.time or ""
    if asked in _DAY:
        if _MERE_YEARS.fullmatch(time):
            return 0.0
        return 1.0 if _TELLS_DAY.search(time) else _VAGUE
    return 1.0 if asked != _YEAR or time[:4].isdigit() else _VAGUE


def _asked_word(question: Question) -> str:
    """The "ngày" of "ngày nào", folded."""
    return question.row[question.signal.first].folded if question.signal else ""


def _hours(candidate: Candidate) -> Iterator[Pick]:
    """The hours of the sentence; a day is no answer to "mấy giờ"."""
    offset = candidate.span.start
    for hour in _HOUR.finditer(candidate.text):
        start, end = offset + hour.start(), offset + hour.end()
        yield Pick(start, end, nearness(candidate, tokens_within(candidate, start, end)))


def _asks_hour(question: Question) -> bool:
    """Whether "mấy giờ" or "giờ nào" is asked; "bao giờ" asks for any time."""
    words = question.row[question.signal.first : question.signal.last] if question.signal else ()
    return tuple(token.folded for token in words) in _HOURS


def _outlook(question: Question, candidate: Candidate) -> float:
    """Less for a sentence that plans nothing, where "sẽ diễn ra ngày nào" is asked."""
    asked, told = (
        any(met.value == "planned" for met in stage_words(row))
        for row in (question.row, candidate.tokens)
    )
    return _PAST if asked and not told else 1.0


def _start(fact: Fact) -> int:
    return fact.start


def _with_others(candidate: Candidate, fact: Fact, dates: Sequence[Fact]) -> tuple[int, int]:
    """Where a date stands with those joined to it: "tháng 4-5 hoặc tháng 9-10"."""
    raw = candidate.article.raw
    start, end = fact.start, fact.end
    for other in dates:
        if other.start >= end and raw[end : other.start].strip() in _JOINTS:
            end = other.end
    for other in reversed(dates):
        if other.end <= start and raw[other.end : start].strip() in _JOINTS:
            start = other.start
    lunar = _BY_THE_MOON.match(raw, end)
    return start, lunar.end() if lunar else end


def pick_bare(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """A bare year, where no date was made of it."""
    del facts
    if _asks_hour(question) or _asked_word(question) in _DAY:
        return
    offset = candidate.span.start
    for number, token in enumerate(candidate.tokens):
        if _is_old_year(token) and number not in candidate.met_tokens:
            score = _BARE * nearness(candidate, range(number, number + 1))
            if score > _ASTRAY:
                yield Pick(offset + token.start, offset + token.end, score)


def _is_old_year(token: Syllable) -> bool:
    return token.text.isdigit() and len(token.text) == 4 and token.text[0] in "12"


__all__ = ["pick"]
