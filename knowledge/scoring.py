"""How good answers are: the measure by which a file of questions is scored.

Right: the answer, at most 140 characters for one value and 400 for more, holds every thing wanted,
or answer and quotes together where a list, a reason, a how or a definition is asked. Cited: the
quotes cover each sentence that says so. False: a question that the articles don't answer is
answered all the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from knowledge.text.normal import composed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from knowledge.models import Answer

SURE = 0.9  # confidence from which an answer counts as sure
_ONE_VALUE = {"count", "money", "person", "role", "date", "place", "source"}
_WITH_QUOTES = {"list", "reason", "how", "definition"}
_LONGEST_VALUE, _LONGEST = 140, 400  # characters of a short answer


@dataclass(frozen=True, slots=True)
class Wanted:
    """A question, and what a good answer to it holds."""

    id: str
    question: str
    history: tuple[str, ...]  # earlier questions of the chat, oldest first
    style: str  # how it is typed
    kind: str  # what it asks for
    answerable: bool
    must: tuple[tuple[str, ...], ...]  # each of them in any one of its wordings
    sentences: tuple[str, ...]  # the articles' own, that say so


class Verdict(NamedTuple):
    """What is to be said of one answer."""

    right: bool
    cited: bool
    false: bool


class Scored(NamedTuple):
    """A question with what came."""

    wanted: Wanted
    given: Answer
    verdict: Verdict
    seconds: float

    @property
    def is_miss(self) -> bool:
        """Whether anything about the answer is not as wanted."""
        if not self.wanted.answerable:
            return self.verdict.false
        return not (self.verdict.right and self.verdict.cited)


class Score(NamedTuple):
    """How many of some questions were answered how."""

    answerable: int
    right: int
    cited: int
    unanswerable: int
    false: int

    @property
    def right_share(self) -> float:
        """Of the answerable; 0 where there is none, so that an empty file passes no gate."""
        return self.right / self.answerable if self.answerable else 0.0

    @property
    def cited_share(self) -> float:
        """Of the answerable; 0 where there is none."""
        return self.cited / self.answerable if self.answerable else 0.0

    @property
    def false_share(self) -> float:
        """Of the unanswerable; 0 where there is none."""
        return self.false / self.unanswerable if self.unanswerable else 0.0


def judge(wanted: Wanted, given: Answer) -> Verdict:
    """What is to be said of `given` as the answer to what was wanted."""
    answered = given.status == "answered"
    if not wanted.answerable:
        return Verdict(right=False, cited=False, false=answered)
    return Verdict(answered and _right(wanted, given), answered and _cited(wanted, given), False)


def total(scored: Iterable[Scored]) -> Score:
    """The score of these questions together."""
    rows = list(scored)
    answerable = sum(row.wanted.answerable for row in rows)
    return Score(
        answerable,
        sum(row.verdict.right for row in rows),
        sum(row.verdict.cited for row in rows),
        len(rows) - answerable,
        sum(row.verdict.false for row in rows),
    )


def sure(scored: Iterable[Scored]) -> tuple[int, int]:
    """Of how many sure answers how many are right: (right, all)."""
    rows = [row for row in scored if row.given.status == "answered" and _is_sure(row.given)]
    return sum(row.verdict.right for row in rows), len(rows)


def _is_sure(given: Answer) -> bool:
    return given.confidence >= SURE


def _right(wanted: Wanted, given: Answer) -> bool:
    if len(given.text) > (_LONGEST_VALUE if wanted.kind in _ONE_VALUE else _LONGEST):
        return False
    quotes = [citation.quote for citation in given.citations]
    said = _plain(" ".join([given.text, *(quotes if wanted.kind in _WITH_QUOTES else ())]))
    return all(any(_plain(one) in said for one in wordings) for wordings in wanted.must)


def _cited(wanted: Wanted, given: Answer) -> bool:
    quotes = [_plain(citation.quote) for citation in given.citations]
    return all(any(_plain(gold) in quote for quote in quotes) for gold in wanted.sentences)


def _plain(text: str) -> str:
    """The text as it is compared: marks and spaces in one way, no case, no stops around it."""
    return " ".join(composed(text).lower().split()).strip(" .…")


__all__ = ["SURE", "Score", "Scored", "Verdict", "Wanted", "judge", "sure", "total"]
