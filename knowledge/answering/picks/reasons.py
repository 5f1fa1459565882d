"""Why: the cause or purpose that a sentence gives for what the question says."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from knowledge.answering.picks.pick import LONGEST, Pick
from knowledge.answering.texts import sentences_of
from knowledge.text.phrases import is_marked, listed
from knowledge.text.sentences import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.answering.texts import ReadSentence
    from knowledge.models import Fact
    from knowledge.text.syllables import Syllable

_REASONED = 0.9
_UNASKED = 0.2  # of that, for a purpose where a cause is asked for, and the other way
_OWN = 0.3  # of that lost, where all that is asked about stands in the cause: another's then
_A_THIRD = 1 / 3
_AROUND = 0.2  # how sure a sentence is that gives no cause itself


def pick(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """The clause behind "vì" or before "nên", or the sentence that "Vì vậy" points back to."""
    del facts
    unasked = _unasked(question)
    for first, tokens in _behind_reason_words(candidate):
        is_purpose = listed("purpose_words").at(candidate.tokens, first) is not None
        told = "purpose" if is_purpose else "cause"
        yield from _picked(candidate, tokens, _UNASKED if told == unasked else 1.0)
    for tokens in _before_effect_words(candidate):
        yield from _picked(candidate, tokens, 1.0)
    yield from _with_the_sentence_before(candidate)
    yield from _in_the_sentence_behind(candidate)


def pick_around(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """The sentence with the one behind it, which mostly says why if it doesn't itself."""
    del question, facts
    behind = _behind(candidate)
    if behind is not None and behind.end - candidate.span.start <= LONGEST:
        yield Pick(candidate.span.start, behind.end, _AROUND)


def _unasked(question: Question) -> Literal["purpose", "cause"] | None:
    """What is not asked for: what goes wrong has no purpose, and "để làm gì" asks for one."""
    signal = question.signal
    words = question.row[signal.first : signal.last] if signal else ()
    if listed("purpose_words").find(words, marked=is_marked(question.row)):
        return "cause"
    names = ("cause_questions", "mishap_words")
    return "purpose" if any(listed(name).find(question.row) for name in names) else None


def _picked(candidate: Candidate, tokens: range, score: float) -> Iterator[Pick]:
    """The tokens as a cause, the surer the more of the question is said outside them."""
    if not tokens:
        return
    offset, text = candidate.span.start, candidate.text
    is_last = tokens.stop == len(candidate.tokens)
    start = candidate.tokens[tokens.start].start if tokens.start else 0
    end = len(text.rstrip(" .…")) if is_last else candidate.tokens[tokens[-1]].end
    if 0 < end - start <= LONGEST:
        sure = 1 - _OWN * (1 - _share_outside(candidate, tokens))
        yield Pick(offset + start, offset + end, score * sure * _REASONED)


def _behind_reason_words(candidate: Candidate) -> Iterator[tuple[int, range]]:
    """From "vì", "nhằm" onward, where the question's own words stand before it."""
    tokens = candidate.tokens
    effects = {met.first: met.last for met in listed("effect_words").find(tokens)}
    for met in listed("reason_words").find(tokens):
        points_back = effects.get(met.first, 0) > met.last  # the "vì" of "vì thế"
        told = _share_before(candidate, met.first) >= _A_THIRD
        if told and not points_back and not _is_a_name(candidate, met.first):
            yield met.first, range(met.first, len(tokens))


def _before_effect_words(candidate: Candidate) -> Iterator[range]:
    """Up to "vì vậy", "khiến", where the question's own words stand behind it."""
    for met in listed("effect_words").find(candidate.tokens):
        opens = listed("cause_nouns").at(candidate.tokens, 0)  # "Nguyên nhân khiến" tells none yet
        if opens is not None and opens.last == met.first:
            continue
        if met.first and _share_before(candidate, met.last) <= 1 - _A_THIRD:
            yield range(met.first)


def _with_the_sentence_before(candidate: Candidate) -> Iterator[Pick]:
    """A sentence that opens with "Vì vậy", and the one before it, which holds the cause."""
    if listed("effect_words").at(candidate.tokens, 0) is None:
        return
    span = candidate.span
    for (start, _), here in pairwise(_sentences_around(candidate)):
        if here[0] == span.start and span.end - start <= LONGEST:
            yield Pick(start, span.end, _REASONED)


def _in_the_sentence_behind(candidate: Candidate) -> Iterator[Pick]:
    """The sentence behind, where it opens with "Nguyên nhân là" or says why "việc này" is so."""
    behind = _behind(candidate)
    if behind is None or behind.end - behind.start > LONGEST:
        return
    row = next(one.row for one, span in _sentences(candidate) if span == behind)
    opens = listed("cause_openings").at(row, 0) is not None
    if opens or _says_why_this(row):
        yield Pick(behind.start, behind.end, _REASONED)


def _says_why_this(row: Sequence[Syllable]) -> bool:
    """Whether a cause is given for what "việc này" points back to."""
    back = next(iter(listed("matter_pointers").find(row, marked=True)), None)
    causes = listed("reason_words").find(row, marked=True) if back else ()
    return any(
        back is not None
        and met.first >= back.last
        and listed("purpose_words").at(row, met.first, marked=True) is None
        for met in causes
    )


def _behind(candidate: Candidate) -> Span | None:
    """Where the next sentence of the passage stands in the file."""
    spans = [span for _, span in _sentences(candidate)]
    here = spans.index(candidate.span) if candidate.span in spans else len(spans)
    return spans[here + 1] if here + 1 < len(spans) else None


def _sentences(candidate: Candidate) -> list[tuple[ReadSentence, Span]]:
    passage = candidate.passage
    return [
        (one, Span(passage.start + one.span.start, passage.start + one.span.end))
        for one in sentences_of(passage)
    ]


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


def _share_outside(candidate: Candidate, tokens: range) -> float:
    """The weighted share of what is met that stands outside these tokens."""
    total = outside = 0.0
    for slot, places in candidate.met.items():
        total += candidate.weights[slot]
        if any(met.start not in tokens for met in places):
            outside += candidate.weights[slot]
    return outside / total if total else 0.0


__all__ = ["pick", "pick_around"]
