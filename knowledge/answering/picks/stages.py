"""Whether a figure holds when the question asks: before, now, as planned, or as a change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, cast

from knowledge.text.phrases import Phrases, listed, slots, tabled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.text.phrases import Found
    from knowledge.text.syllables import Syllable

Stage = Literal["earlier", "now", "planned", "change", "none"]

_REACH = 12  # syllables before the first figure
_BESIDE = 2  # syllables between "tăng" and the figure that it is the change by
_FROM, _REACHED = "tư2", {"xuông1", "lên", "con2"}  # "từ 6.000 xuống 5.800", "còn 5.800"
_THAN = {"hơn", "vơi1"}  # cao hơn, so với
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
_NO_LEVEL = 0.5  # worth of a change where no change is asked, though it be the only figure


def _words() -> Phrases[Stage]:
    return cast("Phrases[Stage]", tabled("stage_words"))


def credits_of(
    question: Question,
    candidate: Candidate,
    stretches: Sequence[range],
    figures: Sequence[range],
) -> list[float]:
    """For each stretch of the sentence, the weight with which its stage speaks for its figure."""
    told = _told(candidate, stretches, figures)
    if set(told) <= {None}:
        return [0.0] * len(stretches)
    asked = _asked(question)
    return [_WEIGHT * _worth(asked, stage) for stage in told]


def levelness(question: Question, candidate: Candidate, figure: range) -> float:
    """Less for a figure by which something changed, where the question asks how much there is."""
    change = _change_by(candidate, figure)
    if change is None:
        return 1.0
    asked = _asked(question)
    is_asked = asked == "change" or (asked is None and change in candidate.met_tokens)
    return 1.0 if is_asked else _NO_LEVEL


def stage_slots(question: Question) -> set[int]:
    """The slots that say when a figure holds, and so nothing of which thing's it is."""
    return slots(met for met in stage_words(question.row) if met.value == "now")


def stage_words(row: Sequence[Syllable]) -> list[Found[Stage]]:
    """The words of a row that say when a figure holds."""
    return [met for met in _words().find(row) if met.value != "none"]


def _asked(question: Question) -> Stage | None:
    """The stage asked about: by the last such word before "bao nhiêu", else by the first."""
    words = stage_words(question.row)
    first = question.signal.first if question.signal else 0
    before = [met.value for met in words if met.last <= first]
    return before[-1] if before else words[0].value if words else None


def _worth(asked: Stage | None, told: Stage | None) -> float:
    if asked is None:
        return 1.0 if told is None else _OPEN.get(told, 1.0)
    return _UNSAID[asked] if told is None else float(asked == told)


def _told(
    candidate: Candidate, stretches: Sequence[range], figures: Sequence[range]
) -> list[Stage | None]:
    """The stage of each figure: the one told last; what is planned goes on being so.

    "tăng" tells only of the figure beside it, "cao hơn" of any that it is compared with.
    """
    tokens = candidate.tokens
    words = [
        met
        for met in stage_words(tokens)
        if not tokens[met.first - 1].is_number  # no "3 năm trước đó"
        and (met.value != "change" or tokens[met.last - 1].marked in _THAN)
    ]
    found: list[Stage | None] = []
    first = max(0, stretches[0].start - _REACH)
    for stretch, figure in zip(stretches, figures, strict=True):
        own = [
            met.value
            for met in words
            if first <= met.first < (figure.start if met.value == "change" else stretch.stop)
        ]
        beside = _stage_beside(candidate, figure)
        before = found[-1] if found else None
        planned = before if before == "planned" else None
        found.append(beside or (own[-1] if own else planned))
        first = stretch.stop
    return found


def _stage_beside(candidate: Candidate, figure: range) -> Stage | None:
    """What the word right before a figure tells: "giảm 200, từ 6.000 xuống 5.800"."""
    if _change_by(candidate, figure) is not None:
        return "change"
    opens = _opening(candidate, figure)
    before = candidate.tokens[opens - 1].marked if opens else ""
    if before in _REACHED:
        return "now"
    behind = candidate.tokens[figure.stop].marked if figure.stop < len(candidate.tokens) else ""
    return "earlier" if before == _FROM and behind in _REACHED else None


def _change_by(candidate: Candidate, figure: range) -> int | None:
    """The token of the word of change that a figure stands beside, "tăng thêm 2,5%"; or None."""
    opens = _opening(candidate, figure)
    around = candidate.tokens[max(0, opens - _BESIDE - _BESIDE) : opens]
    last = next((met for met in reversed(stage_words(around)) if met.value == "change"), None)
    if last is None or len(around) - last.last > _BESIDE:
        return None
    first = opens - len(around) + last.first
    gap = candidate.text[candidate.tokens[first].start : candidate.tokens[figure.start].start]
    later = any(token.marked in _REACHED or token.is_number for token in around[last.last :])
    return None if later or any(sign in gap for sign in ",;:(") else first


def _opening(candidate: Candidate, figure: range) -> int:
    """The token at which a figure begins with its "khoảng"."""
    first = figure.start
    while first and listed("facts/qualifiers").at(candidate.tokens, first - 1) is not None:
        first -= 1
    return first


__all__ = ["credits_of", "levelness", "stage_slots", "stage_words"]
