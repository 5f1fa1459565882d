"""Whether a figure holds when the question asks: before, now, as planned, or as a change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, cast

from knowledge.text.phrases import Phrases, tabled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.text.phrases import Found
    from knowledge.text.syllables import Syllable

Stage = Literal["earlier", "now", "planned", "change", "none"]

_REACH = 12  # syllables before the first figure
_WEIGHT = 3.0  # about that of a rare word
# Worth of a figure with no stage told.
_UNSAID = {
    "earlier": 0.5,
    "now": 0.8,
    "planned": 0.5,
    "change": 0.3,
}
# Worth of a figure where the question says no stage, so means the present.
_OPEN = {
    "earlier": 0.3,
    "planned": 0.0,
    "change": 0.0,
}


def _words() -> Phrases[Stage]:
    return cast("Phrases[Stage]", tabled("stage_words"))


def credits_of(question: Question, candidate: Candidate, stretches: Sequence[range]) -> list[float]:
    """For each stretch of the sentence, the weight with which its stage speaks for it."""
    told = _told(candidate, stretches)
    if set(told) <= {None}:
        return [0.0] * len(stretches)
    asked = next((met.value for met in stage_words(question.row)), None)
    return [_WEIGHT * _worth(asked, stage) for stage in told]


def stage_words(row: Sequence[Syllable]) -> list[Found[Stage]]:
    """The words of a row that say when a figure holds."""
    return [met for met in _words().find(row) if met.value != "none"]


def _worth(asked: Stage | None, told: Stage | None) -> float:
    if asked is None:
        return 1.0 if told is None else _OPEN.get(told, 1.0)
    return _UNSAID[asked] if told is None else float(asked == told)


def _told(candidate: Candidate, stretches: Sequence[range]) -> list[Stage | None]:
    """The stage of each stretch: the one said in it last; what is planned goes on being so."""
    tokens = candidate.tokens
    words = [
        met
        for met in stage_words(tokens)
        if not tokens[met.first - 1].is_number  # no "3 năm trước đó"
    ]
    found: list[Stage | None] = []
    first = max(0, stretches[0].start - _REACH)
    for stretch in stretches:
        own = [met.value for met in words if first <= met.first < stretch.stop]
        before = found[-1] if found else None
        found.append(own[-1] if own else before if before == "planned" else None)
        first = stretch.stop
    return found


__all__ = ["credits_of", "stage_words"]
