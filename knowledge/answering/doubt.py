"""Between two figures that fit about as well: the words that hold both.

A clause with another figure beside the right one can be read; a wrong figure alone misleads.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.answering.picks.pick import plain, tokens_within
from knowledge.answering.picks.stretches import stretches
from knowledge.text.syllables import folded_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answering.findings import Finding

# Of the best stretch's score, for another of its sentence to be as fit. Of 192 figures that were
# right 16 had such a rival, of 17 wrong ones 4, each of which was the right one.
_AS_FIT = 0.8
_LONGEST = 140  # characters that can be read at a glance
_FENCE = re.compile(r"[,;:()](?=\s)|(?<=\s)\(|[.…]+$")
_FIGURES = {"count", "money", "percent"}  # kinds of fact


def words_of(finding: Finding, findings: Sequence[Finding]) -> str:
    """The finding's words; where others of its sentence could be meant as well, the clause of all.

    What would be too long to read at a glance stays as it is.
    """
    rivals = [other.pick for other in _rivals(finding, findings)]
    if not rivals:
        return finding.text
    start = min(pick.start for pick in (finding.pick, *rivals))
    end = max(pick.end for pick in (finding.pick, *rivals))
    raw, span = finding.candidate.article.raw, finding.candidate.span
    fences = list(_FENCE.finditer(raw[: span.end], span.start))
    opening = max((fence.end() for fence in fences if fence.end() <= start), default=span.start)
    closing = min((fence.start() for fence in fences if fence.start() >= end), default=span.end)
    runs = ((opening, closing), (opening, end), (start, end))
    whole = next((run for run in runs if run[1] - run[0] <= _LONGEST), None)
    return plain(raw[slice(*whole)]) if whole else finding.text


def _rivals(finding: Finding, findings: Sequence[Finding]) -> list[Finding]:
    """Other figures of the same sentence that fit about as well and have as many words with them.

    "5 liên hiệp HTX" is no rival of "661 HTX" where HTX are counted.
    """
    figures = sorted((one for one in findings if _is_beside(finding, one)), key=_start)
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
    return [
        frozenset(
            slot for slot, met in candidate.met.items() if any(one.start in stretch for one in met)
        )
        for stretch in (range(first.stop), *others)
    ]


def _is_named(finding: Finding) -> bool:
    """Whether the question names all of what a figure counts."""
    candidate, fact = finding.candidate, finding.pick.fact
    if fact is None or not fact.unit:
        return False
    place = tokens_within(candidate, fact.start, fact.end)
    said = {candidate.tokens[token].folded for token in candidate.met_tokens.intersection(place)}
    return said.issuperset(folded_key(fact.unit).split())


__all__ = ["words_of"]
