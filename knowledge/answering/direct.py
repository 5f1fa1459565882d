"""The plain way: the best finding, if it is good enough and alone."""

from __future__ import annotations

from dataclasses import replace
from math import sqrt
from typing import TYPE_CHECKING

from knowledge.answering.citing import cite_pick
from knowledge.answering.doubt import told_of
from knowledge.answering.findings import AS_GOOD
from knowledge.models import Answer, Choice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answering.asking import Asking
    from knowledge.answering.candidates import Place
    from knowledge.answering.findings import Finding
    from knowledge.models import Citation

_STRAY, _STRAYED = 0.2, 0.8  # a stretch that scores less stands far from the question's words
_DOUBTED = 0.85  # how sure an answer is at most that is given beside another
# Of the threshold, for "gì" alone: of the answers so let through 5 of 5 were right; of those to
# other kinds of questions not far below the threshold 9 of 32.
_EASED = {"definition": 0.92, "meaning": 0.92}
_CITED = 3  # sentences cited for one fact
_FIGURES = {"count", "duration", "money", "percent", "figure"}
_TYPED = _FIGURES | {"individual", "person", "role", "place", "date"}


def reply(asking: Asking) -> Answer | None:
    """The answer of the best finding, a question back between two, or None."""
    findings = asking.search.findings
    least = asking.threshold * _EASED.get(asking.question.kind, 1.0)
    if not findings or confidence(asking, findings[0]) < least:
        return None
    rivals = _rivals(asking, findings)
    if rivals:
        return _which_one(asking, (findings[0], *rivals))
    return _with_doubt(asking, answered(asking, findings[0]))


def answered(asking: Asking, finding: Finding) -> Answer:
    """The finding as an answer."""
    same = [other for other in asking.search.findings if _says_the_same(finding, other)]
    citations: dict[Place, Citation] = {}
    for one in (finding, *same):
        citation = cite_pick(one.candidate, one.pick, asking.library, one.text)
        citations.setdefault(one.candidate.place, citation)
    return Answer(
        "answered",
        finding.text,
        quote=citations[finding.candidate.place].quote,
        citations=tuple(citations.values())[:_CITED],
        confidence=round(confidence(asking, finding), 3),
        evidence=asking.evidence,
    )


def _with_doubt(asking: Asking, answer: Answer) -> Answer:
    """The best finding's answer with what else could be meant."""
    best, *others = asking.search.findings
    told = told_of(best, others)
    if not told.beside:
        return replace(answer, text=told.words)
    cited = [cite_pick(one.candidate, one.pick, asking.library, one.text) for one in told.beside]
    first, *rest = answer.citations
    return replace(
        answer,
        text=told.words,
        citations=(first, *cited, *rest)[:_CITED],
        confidence=min(answer.confidence, _DOUBTED),
    )


def _says_the_same(finding: Finding, other: Finding) -> bool:
    """Whether another sentence states the same fact about as well."""
    one, two = finding.pick.fact, other.pick.fact
    if one is None or two is None or one.kind != two.kind:
        return False
    if other.score < AS_GOOD * finding.score:
        return False
    if one.kind == "person":
        return one.subject == two.subject
    return one.number is not None and (one.number, one.unit) == (two.number, two.unit)


def confidence(asking: Asking, finding: Finding) -> float:
    """How sure the finding is right, 0 to 1."""
    support = finding.candidate.support
    behind = asking.search.best_support
    trust = support * (0.75 + 0.25 * finding.pick.score)
    if behind > support:  # another sentence says more of the question, yet holds no such answer
        trust *= sqrt(support / behind)
    if finding.pick.score < _STRAY:
        trust *= _STRAYED
    return min(trust, 0.99)


def _rivals(asking: Asking, findings: Sequence[Finding]) -> list[Finding]:
    """Findings about as good as the best that tell of another place."""
    if asking.question.constraints.places or asking.question.kind not in _TYPED:
        return []
    best = findings[0]
    seen = {best.candidate.article.place}
    rivals = []
    for finding in findings[1:]:
        place = finding.candidate.article.place
        as_good = finding.score >= AS_GOOD * best.score
        if as_good and place not in seen and finding.text != best.text:
            seen.add(place)
            rivals.append(finding)
    return rivals[:2]


def _which_one(asking: Asking, findings: Sequence[Finding]) -> Answer:
    choices = tuple(
        Choice(
            finding.candidate.article.place or finding.candidate.article.title,
            answered(asking, finding),
        )
        for finding in findings
    )
    return Answer(
        "clarify",
        asking.frames.say("which_one"),
        citations=tuple(c for choice in choices for c in choice.answer.citations),
        evidence=asking.evidence,
        suggestions=tuple(f"{asking.text.rstrip(' ?')} ({choice.label})?" for choice in choices),
        choices=choices,
    )


__all__ = ["answered", "confidence", "reply"]
