"""What a word means: the bracket behind it that says so, or the sentence that begins "… là"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.answering.picks.pick import LONGEST, Pick

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.models import Fact

_BRACKET, _SENTENCE = 1.0, 0.95
_SHORTEST = 3  # syllables of a bracket that explains; "(Hà Lan)" says where, "(HTX)" how in short
_DASHES = {"-", "–", "—"}
_SIGN = re.compile(r"[,;.()]|\s[-–—]\s")
_IS = "la2"  # là
_IS_TYPED = {"la2", "la"}
_SUBJECT_AND_IS = 2  # words that stand before the asked noun of "Colistin là loại thuốc gì"
_KIND = 1.2  # how sure such a sentence is: hardly any other says what a thing is


def pick(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """The gloss of the asked word, where its last syllable is told right before one."""
    del facts
    asked = [slot for slot, weight in enumerate(question.weights) if weight > 0]
    for met in candidate.met.get(asked[-1], ()) if asked else ():
        yield from _behind(candidate, met.start + met.length)


def pick_kind(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """The sentence "Colistin là …" where "Colistin là loại thuốc gì" is asked."""
    del facts
    if not question.focus or question.focus[0] < _SUBJECT_AND_IS:
        return
    last = question.focus[0] - 1
    if question.row[last].marked not in _IS_TYPED or question.weights[last - 1] <= 0:
        return
    for met in candidate.met.get(last - 1, ()):
        after = met.start + met.length
        is_so = after < len(candidate.tokens) and candidate.tokens[after].marked == _IS
        if is_so and len(candidate.text) <= LONGEST:
            yield Pick(candidate.span.start, candidate.span.end, _KIND)


def _behind(candidate: Candidate, after: int) -> Iterator[Pick]:
    tokens, span = candidate.tokens, candidate.span
    if after >= len(tokens):
        return
    gap = candidate.text[tokens[after - 1].end : tokens[after].start]
    closing = candidate.text.find(")", tokens[after].start)
    if gap.strip() == "(" and closing > 0:
        inside = [token for token in tokens[after:] if token.start < closing]
        if len(inside) >= _SHORTEST and not any(token.is_number for token in inside):
            yield Pick(span.start + tokens[after].start, span.start + closing, _BRACKET)
    elif gap.strip() in _DASHES:
        yield from _behind_a_dash(candidate, after)
    elif not gap.strip() and tokens[after].marked == _IS and len(candidate.text) <= LONGEST:
        yield Pick(span.start, span.end, _SENTENCE)


def _behind_a_dash(candidate: Candidate, after: int) -> Iterator[Pick]:
    """A name in full up to the next sign: "USDA - United States Department of Agriculture,"."""
    span, start = candidate.span, candidate.tokens[after].start
    sign = _SIGN.search(candidate.text, start)
    end = sign.start() if sign else len(candidate.text)
    inside = [token for token in candidate.tokens[after:] if token.start < end]
    if len(inside) >= _SHORTEST and inside[0].is_capitalised:
        yield Pick(span.start + start, span.start + end, _BRACKET)


__all__ = ["pick", "pick_kind"]
