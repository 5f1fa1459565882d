"""Whether a sentence tells of the thing, the deed, the body and the measure asked about.

What a question is about must be said, however well all its other words are. When these checks and
those of names and denials came in, 18 instead of 34 of 156 questions that seventeen articles don't
answer were answered, and 426 instead of 428 others rightly.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.kinds import telling
from knowledge.answering.picks.counters import counter_of
from knowledge.text.phrases import is_marked, listed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question

_AGE = "tuoi"  # tuổi
_SIZES = {"money", "percent", "count"}
_MATTER = 3  # syllables behind a measure that say of what: "giá cam sành"
_CAUSES = {"nhơ2", "do", "vi2", "băng2"}  # nhờ, do, vì, bằng: what follows is of no measure
_NOUN = 2  # words of an asked noun: of "dự án lớn nào" one may be left out


def names_the_asked(question: Question, candidate: Candidate) -> bool:
    """Whether the noun of "nào" is said: no "bé nào" is told by a sentence without a child."""
    asked = [slot for slot in question.focus if question.weights[slot] > 0][-_NOUN:]
    return question.kind != "which" or not asked or not all(map(candidate.leaves_unsaid, asked))


def counts_the_same(question: Question, candidate: Candidate) -> bool:
    """Whether all of a counted noun is said: "9 đảng viên" tells nothing of "đảng viên nữ"."""
    counter = counter_of(question)  # "mấy tờ" may be told as "800 giấy phép"
    asked = (slot for slot in question.focus if slot not in counter)
    return question.kind != "count" or not any(map(candidate.leaves_unsaid, asked))


def tells_whose_age(question: Question, candidate: Candidate) -> bool:
    """Whether the sentence itself names whoever "bao nhiêu tuổi" is asked of."""
    if not any(question.row[slot].folded == _AGE for slot in question.focus):
        return True
    names = (slot for name in question.bare_names for slot in name)
    told = [slot for slot in names if question.weights[slot] > 0]
    return not told or any(candidate.coverage.places[slot] for slot in told)


def tells_the_deed(question: Question, candidate: Candidate) -> bool:
    """Whether the verb beside "ai" or "năm nào" is said: "ai tạo ra", "sinh năm nào"."""
    if question.signal is None:
        return True
    behind = range(question.signal.last, len(question.row))
    before = range(max(0, question.signal.first - 1), question.signal.first)
    slots = {"person": behind, "date": before}.get(question.kind, ())
    deed = next((slot for slot in slots if question.weights[slot] > 0), None)
    if deed is None or (question.kind == "date" and _only_opens_time(question, deed)):
        return True
    if question.kind == "date" and not candidate.coverage.places[deed]:
        return False  # a neighbour's deed has a neighbour's date
    return not (candidate.leaves_unsaid(deed) or _is_another_word(question, candidate, deed))


def _only_opens_time(question: Question, slot: int) -> bool:
    """Whether a word is the "khoảng" of "vào khoảng ngày nào", in any spelling."""
    return listed("time_prepositions").at(question.row, slot, marked=False) is not None


def _is_another_word(question: Question, candidate: Candidate, slot: int) -> bool:
    """Whether a bare word of a writer of marks is met only with some: his "trao" by a "trào"."""
    token, met = question.row[slot], candidate.coverage.places[slot]
    bare = token.marked == token.folded and is_marked(question.row)
    return bare and all(one.how == "folded" for one in met)


def tells_of_the_body(question: Question, candidate: Candidate) -> bool:
    """Whether a body is said to be one, and by its name: no "công ty A" is told of a company B.

    Heads of one syllable are left out: "sở" stands in "cơ sở", a bare "phong" in phong cách.
    """
    places = question.constraints.place_slots
    for head in listed("organisation_heads").find(question.row):
        if head.last - head.first == 1:
            continue
        if all(map(candidate.leaves_unsaid, range(head.first, head.last))):
            return False
        named = _goes_on(question, head.last) and head.last not in places
        if named and candidate.leaves_unsaid(head.last):
            return False
    return True


def measures_the_same(question: Question, candidate: Candidate) -> bool:
    """Whether what is measured is said: "giá vé" is not told without a vé."""
    aside = question.constraints.place_slots
    row = question.row
    measures = (m for m in telling("measured_nouns").find(row) if m.value in _SIZES)
    return not any(
        candidate.leaves_unsaid(slot)
        for measure in measures
        if not (measure.first and listed("price_moves").at(row, measure.first - 1))
        for slot in _matter(question, measure.last)
        if slot not in aside
    )


def _matter(question: Question, first: int) -> Iterable[int]:
    """The slots behind a measure that say of what, up to the end of the noun phrase."""
    last = first + (first < len(question.row) and question.row[first].marked not in _CAUSES)
    while last - first < _MATTER and _goes_on(question, last):
        last += 1
    return range(first, last)


def _goes_on(question: Question, slot: int) -> bool:
    """Whether a noun phrase goes on with this slot."""
    row = question.row
    ends = ("noun_phrase_ends", "light_words")
    return slot < len(row) and all(listed(name).at(row, slot) is None for name in ends)


__all__ = [
    "counts_the_same",
    "measures_the_same",
    "names_the_asked",
    "tells_of_the_body",
    "tells_the_deed",
    "tells_whose_age",
]
