"""What stands behind the words that announce a name: "với tên gọi: …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.picks.phrases import as_pick, names_behind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.picks.pick import Pick
    from knowledge.answering.question import Question
    from knowledge.models import Fact

_NAME, _CALLED = "ten", {"goi", "la", "chung", "day", "du"}  # tên; gọi, là, chung, đầy, đủ
_SURELY = 0.95


def pick(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """Names where "tên gì" is asked."""
    del facts
    if asks_name(question):
        yield from _names(candidate)


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


__all__ = ["asks_name", "pick"]
