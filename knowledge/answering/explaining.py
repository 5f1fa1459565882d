"""How a question was read, and what was weighed and ruled out, as lines for a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.answering.asking import Asking
    from knowledge.answering.candidates import Candidate

_SHOWN = 5
_QUOTED = 90  # characters of a sentence


def lines(asking: Asking) -> Iterator[str]:
    """The reading of the question, its constraints, the findings, what was ruled out and why."""
    question = asking.question
    constraints = question.constraints
    yield f"question: {question.text}"
    focus = " ".join(question.row[slot].text for slot in question.focus)
    yield f"kind: {question.kind}; asks for: {focus}"
    yield f"places: {', '.join(constraints.places)}; years: {', '.join(constraints.years)}; " + (
        f"figures: {', '.join(constraints.figures)}"
    )
    pairs = zip(question.row, question.weights, strict=True)
    yield "weights: " + " ".join(f"{token.text}={weight:.1f}" for token, weight in pairs)
    for finding in asking.search.findings[:_SHOWN]:
        yield f"finding {finding.score:.2f}: {finding.text!r}; {_said(finding.candidate)}"
    for candidate, reason in asking.search.ruled_out[:_SHOWN]:
        yield f"ruled out by {reason}: {_said(candidate)}"


def _said(candidate: Candidate) -> str:
    slots = candidate.coverage.query.slots
    missing = [
        slot.asked.text
        for slot, weight, strength in zip(
            slots, candidate.weights, candidate.strengths, strict=True
        )
        if weight > 0 and strength == 0
    ]
    unsaid = f"; unsaid: {' '.join(missing)}" if missing else ""
    return f"support {candidate.support:.2f} in “{candidate.text[:_QUOTED]}”{unsaid}"


__all__ = ["lines"]
