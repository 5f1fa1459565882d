"""Where another answer fits about as well: both are shown, for the asker to choose.

A figure with another beside it can be read in its words; a wrong figure alone misleads.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from knowledge.answering.picks.pick import GLANCE, LONGEST, plain, tokens_within
from knowledge.answering.picks.stretches import stretches
from knowledge.text.sentences import Span
from knowledge.text.syllables import folded_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.findings import Finding
    from knowledge.answering.kinds import Kind

# Of the best stretch's score, for another of its sentence to be as fit. When this came in, 19 of
# 265 right figures had such a rival, and 3 of 17 wrong ones, each of them beside the right one.
_AS_FIT = 0.8
# Of the best finding's score, for one of another sentence to be as good. When this came in, 4 of 12
# figures with such a rival were wrong, and 8 of 18 longer answers; 8 of these 12 rivals were right.
_AS_GOOD = {"figure": 0.94, "open": 0.95}
_FENCE = re.compile(r"[,;:()](?=\s)|(?<=\s)\(|[.…]+$")
_FIGURES = {"count", "money", "percent"}  # kinds of fact
_OF_FIGURES: set[Kind] = {"count", "money", "percent", "duration", "figure"}
_OPEN: set[Kind] = {"reason", "how", "list", "meaning", "which"}  # for which a sentence may do


class Told(NamedTuple):
    """What is shown: the words, and the findings of other sentences that they hold besides."""

    words: str
    beside: tuple[Finding, ...] = ()


def told_of(finding: Finding, others: Sequence[Finding]) -> Told:
    """The finding's words; where other figures could be meant as well, a clause that holds them.

    What would be too long stays out.
    """
    rivals = _rivals(finding, others)
    own = _clause(finding, rivals) if rivals else finding.text
    other = _as_good(finding, others)
    if other is None:
        return Told(own)
    pairs, most = [_joined(own, other.text)], LONGEST
    if finding.candidate.question.kind in _OF_FIGURES:
        pairs, most = [_joined(_clause(finding, rivals), _clause(other, ())), *pairs], GLANCE
    pair = next((pair for pair in pairs if len(pair) <= most), None)
    return Told(pair, (other,)) if pair else Told(own)


def _as_good(finding: Finding, others: Sequence[Finding]) -> Finding | None:
    """The best of another sentence that answers otherwise and about as well.

    "1 - 2 mô hình HTX" is no rival of "661 HTX" where HTX are counted.
    """
    kind = finding.candidate.question.kind
    least = _AS_GOOD["figure"] if kind in _OF_FIGURES else _AS_GOOD["open"]
    if kind not in _OF_FIGURES | _OPEN:
        return None
    elsewhere = (one for one in others if one.candidate.place != finding.candidate.place)
    other = next((one for one in elsewhere if not _says_as_much(finding, one)), None)
    if other is None or other.score < least * finding.score:
        return None
    return other if _is_named(other) >= _is_named(finding) else None


def _says_as_much(finding: Finding, other: Finding) -> bool:
    one, two = finding.pick.fact, other.pick.fact
    if one is not None and two is not None and one.number is not None:
        return one.number == two.number
    return other.text in finding.text or finding.text in other.text


def _joined(one: str, other: str) -> str:
    return f"{one.rstrip('.')}; {other}"


def _clause(finding: Finding, rivals: Sequence[Finding]) -> str:
    """The words between two signs that hold these figures; fewer where those are too many."""
    picks = [one.pick for one in (finding, *rivals)]
    start, end = min(pick.start for pick in picks), max(pick.end for pick in picks)
    raw, span = finding.candidate.article.raw, finding.candidate.span
    fences = [Span(*fence.span()) for fence in _FENCE.finditer(raw[: span.end], span.start)]
    opening = max((fence.end for fence in fences if fence.end <= start), default=span.start)
    closing = min((fence.start for fence in fences if fence.start >= end), default=span.end)
    runs = (Span(opening, closing), Span(opening, end), Span(start, end))
    whole = next((run for run in runs if run.end - run.start <= GLANCE), None)
    return plain(raw[slice(*whole)]) if whole else finding.text


def _rivals(finding: Finding, others: Sequence[Finding]) -> list[Finding]:
    """Other figures of the same sentence that fit about as well and have as many words with them.

    "5 liên hiệp HTX" is no rival of "661 HTX" where HTX are counted.
    """
    beside = (one for one in (finding, *others) if _is_beside(finding, one))
    figures = sorted(beside, key=_start)
    if finding not in figures:
        return []
    said = _said_with(figures)
    own = said[figures.index(finding)]
    return [
        other
        for other, words in zip(figures, said, strict=True)
        if other.pick.score >= _AS_FIT * finding.pick.score
        and (other.pick.end <= finding.pick.start or finding.pick.end <= other.pick.start)
        and not words < own
        and _is_named(other) >= _is_named(finding)
    ]


def _is_beside(finding: Finding, other: Finding) -> bool:
    fact = other.pick.fact
    return other.candidate is finding.candidate and fact is not None and fact.kind in _FIGURES


def _start(finding: Finding) -> int:
    return finding.pick.start


def _said_with(figures: Sequence[Finding]) -> list[frozenset[int]]:
    """The slots said with each of a sentence's figures; with the first, also before it."""
    candidate = figures[0].candidate
    places = [tokens_within(candidate, one.pick.start, one.pick.end) for one in figures]
    first, *others = stretches(candidate, places)
    return [_said_in(candidate, stretch) for stretch in (range(first.stop), *others)]


def _said_in(candidate: Candidate, stretch: range) -> frozenset[int]:
    return frozenset(
        slot for slot, met in candidate.met.items() if any(one.start in stretch for one in met)
    )


def _is_named(finding: Finding) -> bool:
    """Whether the question names all of what a figure counts."""
    candidate, fact = finding.candidate, finding.pick.fact
    if fact is None or not fact.unit:
        return False
    place = tokens_within(candidate, fact.start, fact.end)
    met = (one for places in candidate.met.values() for one in places)
    whole = {token for one in met for token in range(one.start, one.start + one.length)}
    said = {candidate.tokens[token].folded for token in whole.intersection(place)}
    return said.issuperset(folded_key(fact.unit).split())


__all__ = ["Told", "told_of"]
