"""What stands behind the words that announce it: "với tên gọi: …", "cho vay đối với …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.picks.phrases import as_pick, names_behind
from knowledge.answering.picks.pick import Pick, nearness, tokens_within
from knowledge.text.phrases import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.models import Fact

_FOR = "cho"  # cho
_NAME, _CALLED = "ten", {"goi", "la", "chung", "day", "du"}  # tên; gọi, là, chung, đầy, đủ
_SOMEBODY = {"count", "organisation", "person"}
_SURELY, _GIVEN = 0.95, 0.8  # how sure a name, and who is given something, are


def pick(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """Names where "tên gì" is asked, receivers where "cho ai" is."""
    signal = question.signal
    if signal is None:
        return
    if asks_name(question):
        yield from _names(candidate)
    elif signal.first and question.row[signal.first - 1].folded == _FOR:
        yield from _receivers(candidate, facts)


def asks_name(question: Question) -> bool:
    """Whether "tên gì" is the question word."""
    signal = question.signal
    words = question.row[signal.first : signal.last] if signal else ()
    return any(token.folded == _NAME for token in words)


def _names(candidate: Candidate) -> Iterator[Pick]:
    """What stands behind "tên là", in capitals as names do."""
    tokens = candidate.tokens
    for number, token in enumerate(tokens):
        if token.folded == _NAME:
            first = number + 1
            while first < len(tokens) and tokens[first].folded in _CALLED:
                first += 1
            names = names_behind(candidate, first)
            if names:
                yield as_pick(candidate, names, _SURELY)


def _receivers(candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """Bodies, people and things counted right behind "cho" or "đối với"."""
    tokens = candidate.tokens
    behind = [met.last for met in listed("receiving_words").find(tokens)]
    starts = {candidate.span.start + tokens[n].start for n in behind if n < len(tokens)}
    for fact in facts:
        if fact.kind in _SOMEBODY and fact.start in starts:
            near = nearness(candidate, tokens_within(candidate, fact.start, fact.end))
            yield Pick(fact.start, fact.end, _GIVEN * near, fact)


__all__ = ["asks_name", "pick"]
