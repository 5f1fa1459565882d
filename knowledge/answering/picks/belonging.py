"""Whether a figure is told of the place, the body and the measure that the question asks about."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.answering.constraints import place_names
from knowledge.answering.picks.pick import tokens_within
from knowledge.answering.picks.stages import stage_words
from knowledge.text.lexicon import table
from knowledge.text.normal import folded
from knowledge.text.phrases import Phrases
from knowledge.text.syllables import folded_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.models import Fact
    from knowledge.text.syllables import Syllable

_NEARLY = 0.8  # of a body's name
_OTHER_SIZE = 0.5  # worth of a figure that is no "mấy trăm": the asker may be mistaken
_FENCE = ";"  # between clauses that tell of different things
_TOTAL = "tông3"  # tổng
_THAN = "hơn"
_NOUN = 6  # syllables between "tổng" and its figure: "tổng sản lượng sản phẩm khoảng"
_TELLING = 1.5  # weight of a word that names a part rather than any of them
_SOMEWHERE, _ELSEWHERE = 0.85, 0.6  # worth of a figure whose place is not told, or another


def fitness(question: Question, candidate: Candidate, fact: Fact, facts: Sequence[Fact]) -> float:
    """How well a figure fits what the question insists on, 0 to 1."""
    return (
        _scope(question, fact)
        * _nearby(question, candidate, fact)
        * _ownership(question, candidate, fact, facts)
        * _measure(question, fact)
        * _part(question, candidate, fact, facts)
        * _magnitude(question, fact)
    )


def _scope(question: Question, fact: Fact) -> float:
    """A figure of the whole place asked about before one of some part or of another place."""
    if not question.constraints.places or fact.place in question.constraints.places:
        return 1.0
    if any(part.place in question.constraints.places for part in fact.parts):
        return 0.0  # the place's own part is told
    return _ELSEWHERE if fact.place else _SOMEWHERE


def _nearby(question: Question, candidate: Candidate, fact: Fact) -> float:
    """Nothing for a figure whose clause is over before the place asked about is named.

    "10 xã dự hội thi ở A; 20 xã dự hội chợ ở B" counts 20 for B, wherever the article is from.
    """
    asked = [
        m for m in place_names().find(candidate.tokens) if m.value in question.constraints.places
    ]
    if not asked or fact.place in question.constraints.places:
        return 1.0
    first = candidate.tokens[asked[0].first].start
    return float(_FENCE not in candidate.text[fact.end - candidate.span.start : first])


@lru_cache(1)
def _units() -> Phrases[frozenset[str]]:
    """The units of each measure, as folded keys."""
    return Phrases(
        (measure, frozenset(map(folded_key, units))) for measure, units in table("measure_units")
    )


def _measure(question: Question, fact: Fact) -> float:
    """Nothing for a figure in a unit that the asked measure is never told in."""
    if fact.kind == "percent" and any(m.value == "change" for m in stage_words(question.row)):
        return 1.0  # "sản lượng tăng bao nhiêu": by so many tons, or by such a share
    found = _units().find(question.row, marked=True)  # a bare "cach" is hardly a distance
    met = [measure for measure in found if not _compares(question, measure.last)]
    if not met or question.kind in {"money", "percent"} or fact.unit is None:
        return 1.0
    return float(any(_is_unit(fact.unit, measure.value) for measure in met))


def _compares(question: Question, last: int) -> bool:
    """Whether a measure's word is "cao hơn", which measures nothing."""
    return last < len(question.row) and question.row[last].marked == _THAN


def _is_unit(unit: str, units: frozenset[str]) -> bool:
    key = folded_key(unit)
    return any(key == one or key.startswith((f"{one} ", f"{one}/")) for one in units)


def _part(question: Question, candidate: Candidate, fact: Fact, facts: Sequence[Fact]) -> float:
    """Nothing for a total where the question names a part: it is of all chains, not of one kind.

    "14 chuỗi rau, 65 chuỗi quả, với tổng sản lượng 20.000 tấn" tells nothing of the vegetables.
    """
    before = tokens_within(candidate, fact.start, fact.end).start
    if not _is_total(candidate.tokens[max(0, before - _NOUN) : before]):
        return 1.0
    if _is_total(question.row):
        return 1.0
    counts = {other.start: other for other in facts if other.kind == "count"}.values()
    parts = [
        tokens_within(candidate, part.start, part.end)
        for part in counts
        if part.end <= fact.start and any(_are_alike(part, other) for other in counts)
    ]
    named = (
        any(all(met.start in part for met in places) for part in parts)
        for slot, places in candidate.met.items()
        if question.weights[slot] >= _TELLING
    )
    return float(not any(named))


def _are_alike(part: Fact, other: Fact) -> bool:
    """Whether two figures count things of one noun: "14 chuỗi rau", "65 chuỗi quả"."""
    return part.start != other.start and part.subject.split()[:1] == other.subject.split()[:1]


def _is_total(row: Sequence[Syllable]) -> bool:
    return any(token.marked == _TOTAL for token in row)


@lru_cache(1)
def _scales() -> dict[str, int]:
    return {folded(word): int(value) for word, (value, *only) in table("number_scales") if not only}


def _magnitude(question: Question, fact: Fact) -> float:
    """How well the number's size is what "mấy chục", "bao nhiêu trăm" expects."""
    signal = question.signal
    if signal is None or question.kind != "count" or fact.number is None or not signal.last:
        return 1.0
    scale = _scales().get(question.row[signal.last - 1].folded, 1)
    return 1.0 if scale == 1 or scale <= fact.number < scale * 10 else _OTHER_SIZE


def _ownership(
    question: Question, candidate: Candidate, fact: Fact, facts: Sequence[Fact]
) -> float:
    """Nothing for a figure behind another body, where the one asked about comes only later."""
    bodies = [f for f in facts if f.kind == "organisation"]
    asked = [body for body in bodies if _is_asked(question, candidate, body)]
    if not asked or any(body.start < fact.start for body in asked):
        return 1.0
    raw = candidate.article.raw  # a body of another clause is none of the figure's
    before = (raw[body.end : fact.start] for body in bodies if body.end <= fact.start)
    return float(all(_FENCE in between for between in before))


def _is_asked(question: Question, candidate: Candidate, body: Fact) -> bool:
    """Whether a body is one that the question names: nearly all of the name stands in it."""
    own = tokens_within(candidate, body.start, body.end)
    for name in question.names:
        said = [slot for slot in name if question.weights[slot] > 0]
        met = [s for s in said if any(m.start in own for m in candidate.met.get(s, ()))]
        if said and len(met) >= _NEARLY * len(said):
            return True
    return False


__all__ = ["fitness"]
