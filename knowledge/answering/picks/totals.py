"""Whether a figure is of all there are, of some of them, or the whole that some are taken from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.picks.agreeing import is_short_for

if TYPE_CHECKING:
    from collections.abc import Iterable

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question

_THERE_IS = {"co", "gom", "con", "dat", "la"}  # có, gồm, còn, đạt, là
_OUT_OF, _IN_ALL, _ALL = "trong", "tông3", "tong"  # trong, tổng, with and without marks
# Factors on a figure's score, chosen on the development questions.
_TOTAL = 1.15
_ALIKE = 1.3
_BASE = 0.7  # of "trong 45 hộ nuôi tôm, 12 hộ …"
_MATTER = 0.9  # weight of a word that is more than a turn of phrase
_ROW = 4  # syllables between "có 661 HTX" and the next figure of the row
_OPENING = 4  # syllables: "trong tổng số khoảng 45 hộ"


def totality(question: Question, candidate: Candidate, place: range, *, is_part: bool) -> float:
    """How much the figure's place in its sentence speaks for it.

    "Hà Giang có bao nhiêu HTX?" asks how many there are: a figure of those that did something,
    such as joining a fair, is no answer to it.
    """
    if _stands_alike(question, candidate, place):
        return _ALIKE
    if _asks_all(question) and _is_all(candidate, place):
        return _ALIKE
    if _states_total(candidate, place):
        return _TOTAL
    return 0.0 if asks_total(question) and not is_part else 1.0


def asks_total(question: Question) -> bool:
    """Whether nothing is asked of the things but how many they are."""
    said = {question.row[slot].folded for slot, weight in enumerate(question.weights) if weight > 0}
    return question.kind == "count" and said <= {
        question.row[slot].folded for slot in question.focus
    }


def basis(
    question: Question, candidate: Candidate, place: range, figures: Iterable[range]
) -> float:
    """Less for a whole of which the same sentence tells how many did something."""
    before = {
        token.marked for token in candidate.tokens[max(0, place.start - _OPENING) : place.start]
    }
    if _OUT_OF not in before or _asks_all(question):
        return 1.0
    some = any(f.start > place.start and is_short_for(candidate, f, place) for f in figures)
    return _BASE if some else 1.0


def _asks_all(question: Question) -> bool:
    return any(token.folded == _ALL for token in question.row)


def _is_all(candidate: Candidate, place: range) -> bool:
    """Whether "tổng" stands before a figure, with no other figure between: "tổng vốn gần"."""
    before = candidate.tokens[max(0, place.start - _OPENING) : place.start]
    number = max((n for n, token in enumerate(before) if token.is_number), default=-1)
    return any(token.marked == _IN_ALL for token in before[number + 1 :])


def _states_total(candidate: Candidate, place: range) -> bool:
    """Whether the sentence says how many there are, alone or at the end of such a row."""
    first = place[0] if place else 0
    while first > 0 and not candidate.tokens[first - 1].is_number:
        if candidate.tokens[first - 1].folded in _THERE_IS:
            return not _opens_a_clause(candidate, first - 1)
        if place[0] - first >= _ROW:
            return False
        first -= 1
    return first > 1 and candidate.tokens[first - 2].folded in _THERE_IS


def _opens_a_clause(candidate: Candidate, token: int) -> bool:
    """Whether a comma stands before a token: ", còn dê thịt hơn 4 triệu" tells of no rest."""
    gap = candidate.text[candidate.tokens[token - 1].end : candidate.tokens[token].start]
    return token > 0 and "," in gap


def _stands_alike(question: Question, candidate: Candidate, place: range) -> bool:
    """Whether the same word stands before the figure as before "bao nhiêu": "nâng lên …"."""
    signal = question.signal
    if not signal or not signal.first or not place or not place[0]:
        return False
    before = signal.first - 1
    if question.weights[before] >= _MATTER:  # "vay bao nhiêu": nearness counts it already
        return False
    return question.row[before].folded == candidate.tokens[place[0] - 1].folded


__all__ = ["asks_total", "basis", "totality"]
