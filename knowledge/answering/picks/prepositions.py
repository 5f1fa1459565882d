"""What stands in the sentence behind the preposition that the question has before "ai" or "gì".

"phối hợp với ai" is answered behind the "với" of the sentence, whatever word stands before it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.answering.picks.phrases import as_pick, phrase_from
from knowledge.answering.picks.pick import nearness
from knowledge.text.lexicon import entries
from knowledge.text.normal import folded, marked
from knowledge.text.phrases import is_marked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.picks.pick import Pick
    from knowledge.answering.question import Question
    from knowledge.models import Fact

_LEAST, _NEARER = 0.6, 0.3  # the score of any such place, and what nearness adds to it


def pick(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """The phrase behind each of the sentence's prepositions that are the question's."""
    del facts
    alike = _asked(question)
    for place, token in enumerate(candidate.tokens):
        phrase = phrase_from(candidate, place + 1) if token.marked in alike else range(0)
        if phrase and phrase[0] == place + 1:
            near = nearness(candidate, range(place, place + 1))
            yield as_pick(candidate, phrase, _LEAST + _NEARER * near)


def _asked(question: Question) -> frozenset[str]:
    """The marked keys of the preposition before the question word and of those alike."""
    signal = question.signal
    if signal is None or not signal.first:
        return frozenset()
    token = question.row[signal.first - 1]
    typed = token.marked if is_marked(question.row) else token.folded
    return next((alike for alike, bare in _rows() if typed in alike | bare), frozenset())


@lru_cache(1)
def _rows() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """The prepositions that stand for each other: their marked keys, and those without marks."""
    rows = [[word.strip() for word in row.split("|")] for row in entries("asking_prepositions")]
    return tuple((frozenset(map(marked, row)), frozenset(map(folded, row))) for row in rows)


__all__ = ["pick"]
