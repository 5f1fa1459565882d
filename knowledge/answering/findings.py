"""Answers that the candidates offer, best first, and why the others were ruled out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from knowledge.answering.candidates import Candidate, Place, candidates
from knowledge.answering.picks import Pick, picks
from knowledge.answering.picks.whole_words import whole
from knowledge.answering.premises import objection

if TYPE_CHECKING:
    from knowledge.answering.question import Question
    from knowledge.library import Library
    from knowledge.models import Evidence

_PICKED = 0.3  # the stretch's share in the score; the rest is the sentence's
_UNNAMED = 0.93  # for a sentence whose place or year is told elsewhere in its article
_HEADLINE = 0.93  # for what stands over an article or a picture: the text tells it in full
_TEXT = {"lead", "body"}
AS_GOOD = 0.88  # a finding within this share of the best is as good
_BEST_PICK = 1.3  # no stretch scores more: a whole that stands in the question's very words
_SENTENCES = 12  # candidates looked into; the right one is hardly ever further down


class Finding(NamedTuple):
    """A candidate sentence and the stretch of it that answers."""

    candidate: Candidate
    pick: Pick

    @property
    def score(self) -> float:
        """How well sentence and stretch answer together; comparable within one question."""
        return _score(self.candidate, self.pick.score)

    @property
    def text(self) -> str:
        """The answer's words."""
        return self.pick.text(self.candidate.article.raw)


class Search(NamedTuple):
    """What was found for a question, and what was ruled out."""

    findings: tuple[Finding, ...]  # best first
    ruled_out: tuple[tuple[Candidate, str], ...]  # with the objection's name
    candidates: tuple[Candidate, ...]  # the sentences looked into, likeliest first

    @property
    def best_support(self) -> float:
        """The support of the best sentence that was not ruled out, answer or none."""
        return max((candidate.support for candidate in self.candidates), default=0.0)


def search(
    question: Question,
    library: Library,
    evidence: tuple[Evidence, ...],
    within: Place | None = None,
) -> Search:
    """Look for answers in the sentences of the evidence, or in the one at `within`."""
    found: list[Finding] = []
    ruled_out: list[tuple[Candidate, str]] = []
    kept: list[Candidate] = []
    best = 0.0
    for candidate in candidates(question, library, evidence):
        if within is not None and candidate.place != within:
            continue
        reason = objection(question, candidate)
        if reason is not None:
            ruled_out.append((candidate, reason))
        elif len(kept) < _SENTENCES:
            kept.append(candidate)
            if _score(candidate, _BEST_PICK) >= AS_GOOD * best:  # reading facts takes the time
                own = _findings(question, library, candidate)
                best = max([best, *(finding.score for finding in own)])
                found += own
    found.sort(key=lambda finding: -finding.score)
    return Search(tuple(found), tuple(ruled_out), tuple(kept))


def _score(candidate: Candidate, pick: float) -> float:
    named = 1.0 if candidate.names_the_place and candidate.names_the_year else _UNNAMED
    named *= 1.0 if candidate.passage.part in _TEXT else _HEADLINE
    return named * candidate.standing * (1 - _PICKED + _PICKED * pick)


def _findings(question: Question, library: Library, candidate: Candidate) -> list[Finding]:
    facts = library.facts_within(candidate.passage, candidate.span)
    found = picks(question, candidate, facts)
    return [Finding(candidate, whole(candidate, pick, library)) for pick in found]


__all__ = ["AS_GOOD", "Finding", "Search", "search"]
