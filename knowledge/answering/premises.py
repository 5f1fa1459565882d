"""Whether a sentence keeps what the question insists on, and what it objects to if not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.alternatives import tells_the_same_one
from knowledge.answering.claims import claims_only_what_is_said
from knowledge.answering.conditions import (
    same_figures,
    same_level,
    same_month,
    same_place,
    same_turn,
    same_years,
)
from knowledge.answering.subjects import (
    counts_the_same,
    measures_the_same,
    names_the_asked,
    tells_of_the_body,
    tells_the_deed,
    tells_whose_age,
)
from knowledge.text.phrases import Found, is_marked, listed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.text.syllables import Syllable

_NOT = "khong"  # không
_THERE_IS = {"co1", "co"}  # có: "có … không" denies nothing
_WISHING = {"muôn1", "đê3", "muon", "de"}  # muốn, để: "để không mất mùa" wishes, and denies nothing
_THEN = {"thi2", "thi"}  # thì


def objection(question: Question, candidate: Candidate) -> str | None:
    """The name of the first condition that the candidate breaks, or None where it keeps all."""
    for name, holds in _CONDITIONS:
        if not holds(question, candidate):
            return name
    return None


def _same_names(question: Question, candidate: Candidate) -> bool:
    """Whether no name is left unsaid; of one without a title a part will do."""
    unsaid = {
        slot
        for slot, strength in enumerate(candidate.strengths)
        if not strength and candidate.weights[slot] > 0
    }
    return (
        candidate.names_said
        and unsaid.isdisjoint(question.shorts)
        and not any(_is_code(question.row[slot].text) for slot in unsaid)
        and all(
            unsaid.isdisjoint(name)
            or _adds_another(question, candidate, name, unsaid)
            or _is_short_for(question, candidate, name, unsaid)
            for name in question.titled_names
        )
        and not any(_is_unknown(candidate, name) for name in question.bare_names)
    )


def _is_code(text: str) -> bool:
    """Whether letters and figures make a name: the "A2" of "lớp 12A2"."""
    return text[0].isupper() and any(map(str.isdigit, text))


def _is_unknown(candidate: Candidate, name: range) -> bool:
    """Whether no word of a name is said, but for a likely slip: "VietBank" is no Vietcombank."""
    told = [slot for slot in name if candidate.weights[slot] > 0]
    return bool(told) and all(map(candidate.leaves_unsaid, told))


def _adds_another(question: Question, candidate: Candidate, name: range, unsaid: set[int]) -> bool:
    """Whether what is unsaid of a name is a name by itself, told elsewhere in the article.

    "anh Hưng Di Linh" is a man and where he lives.
    """
    other = range(name[0] + 1, name[-1] + 1)
    words = " ".join(question.row[slot].text for slot in other)
    return len(other) > 1 and name[0] not in unsaid and words in candidate.article.raw


def _is_short_for(question: Question, candidate: Candidate, name: range, unsaid: set[int]) -> bool:
    """Whether "ông Thắm" is said of one whose whole name stands elsewhere in the article."""
    if name[-1] in unsaid or len(name) == 1:
        return False
    titled = any(
        met.start and listed("facts/person_titles").at(candidate.tokens, met.start - 1) is not None
        for met in candidate.met.get(name[-1], ())
    )
    words = " ".join(question.row[slot].text for slot in name)
    return titled and words in candidate.article.raw


def _denies_the_same(question: Question, candidate: Candidate) -> bool:
    """Whether a sentence denies as the question does: "không hoàn thành nhiệm vụ"."""
    if not _denied(question):
        return True
    denials = ("negations", "hindrances")
    return any(listed(name).find(candidate.tokens, marked=True) for name in denials)


def _denied(question: Question) -> bool:
    """Whether the question takes for granted that something is not so."""
    row = question.row
    marked = is_marked(row)
    return any(
        met.last < len(row)
        and question.weights[met.last] > 0
        and (marked or row[met.first].folded == _NOT)  # a bare "chua" may be chùa or chứa
        and not any(token.marked in _THERE_IS for token in row[: met.first])
        and not (met.first and row[met.first - 1].marked in _WISHING)
        and not _is_supposed(row, met)
        for met in listed("negations").find(row)
    )


def _is_supposed(row: Sequence[Syllable], met: Found[None]) -> bool:
    """Whether a denial is a condition: "nếu không …", "không cứu được thì …"."""
    supposed = listed("condition_words").find(row[: met.first])
    return bool(supposed) or any(token.marked in _THEN for token in row[met.last :])


_CONDITIONS: tuple[tuple[str, Callable[[Question, Candidate], bool]], ...] = (
    ("place", same_place),
    ("level", same_level),
    ("year", same_years),
    ("month", same_month),
    ("turn", same_turn),
    ("figure", same_figures),
    ("name", _same_names),
    ("claim", claims_only_what_is_said),
    ("claim", tells_the_same_one),
    ("denial", _denies_the_same),
    ("thing", measures_the_same),
    ("noun", names_the_asked),
    ("noun", counts_the_same),
    ("person", tells_whose_age),
    ("deed", tells_the_deed),
    ("body", tells_of_the_body),
)

__all__ = ["objection"]
