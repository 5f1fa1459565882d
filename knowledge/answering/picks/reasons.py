"""Why: the cause or purpose that a sentence gives for what the question says."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.answering.picks.pick import LONGEST, Pick
from knowledge.answering.texts import sentences_of
from knowledge.text.phrases import listed
from knowledge.text.sentences import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.models import Fact

_REASONED = 0.9
_PURPOSE = 0.6  # of that, for a purpose where a cause is asked for
_A_THIRD = 1 / 3


def pick(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """The clause behind "vì" or before "nên", or the sentence that "Vì vậy" points back to."""
    del facts
    offset = candidate.span.start
    asks_cause = bool(listed("cause_questions").find(question.row))
    for first, span in _behind_reason_words(candidate):
        is_purpose = listed("purpose_words").at(candidate.tokens, first) is not None
        score = _PURPOSE if asks_cause and is_purpose else 1.0
        if 0 < span.end - span.start <= LONGEST:
            yield Pick(offset + span.start, offset + span.end, score * _REASONED)
    for span in _before_effect_words(candidate):
        if 0 < span.end - span.start <= LONGEST:
            yield Pick(offset + span.start, offset + span.end, _REASONED)
    yield from _with_the_sentence_before(candidate)
    yield from _in_the_sentence_behind(candidate)


def _behind_reason_words(candidate: Candidate) -> Iterator[tuple[int, Span]]:
    """From "vì", "nhằm" onward, where the question's own words stand before it."""
    end = len(candidate.text.rstrip(" .…"))
    for met in listed("reason_words").find(candidate.tokens):
        if _share_before(candidate, met.first) >= _A_THIRD and not _is_a_name(candidate, met.first):
            yield met.first, Span(candidate.tokens[met.first].start, end)


def _before_effect_words(candidate: Candidate) -> Iterator[Span]:
    """Up to "vì vậy", "khiến", where the question's own words stand behind it."""
    for met in listed("effect_words").find(candidate.tokens):
        if met.first and _share_before(candidate, met.last) <= 1 - _A_THIRD:
            yield Span(0, candidate.tokens[met.first - 1].end)


def _with_the_sentence_before(candidate: Candidate) -> Iterator[Pick]:
    """A sentence that opens with "Vì vậy", and the one before it, which holds the cause."""
    if listed("effect_words").at(candidate.tokens, 0) is None:
        return
    span = candidate.span
    for (start, _), here in pairwise(_sentences_around(candidate)):
        if here[0] == span.start and span.end - start <= LONGEST:
            yield Pick(start, span.end, _REASONED)


def _in_the_sentence_behind(candidate: Candidate) -> Iterator[Pick]:
    """The sentence behind, where it opens with "Nguyên nhân là"."""
    passage = candidate.passage
    for here, behind in pairwise(sentences_of(passage)):
        if passage.start + here.span.start == candidate.span.start:
            start, end = (passage.start + at for at in behind.span)
            opens = listed("cause_openings").at(behind.row, 0) is not None
            if opens and end - start <= LONGEST:
                yield Pick(start, end, _REASONED)


def _sentences_around(candidate: Candidate) -> list[tuple[int, int]]:
    """Where the sentences of a candidate's passage, and of the one before it, stand in the file."""
    passages = candidate.article.passages
    own = next((n for n, one in enumerate(passages) if one.id == candidate.passage.id), 0)
    return [
        (passage.start + one.span.start, passage.start + one.span.end)
        for passage in passages[max(0, own - 1) : own + 1]
        for one in sentences_of(passage)
    ]


def _is_a_name(candidate: Candidate, token: int) -> bool:
    """Whether a capital behind a capital makes a word part of a name: the "Vì" of "Ba Vì"."""
    tokens = candidate.tokens
    return token > 0 and tokens[token].is_capitalised and tokens[token - 1].is_capitalised


def _share_before(candidate: Candidate, token: int) -> float:
    """The share of the met words that stand before a token."""
    said = candidate.met_tokens
    return sum(place < token for place in said) / len(said) if said else 0.0


__all__ = ["pick"]
