"""When a law or a decree is from, which its name tells: "Luật HTX năm 2012"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.answering.picks.pick import Pick
from knowledge.text.lexicon import table
from knowledge.text.phrases import Phrases, listed, slots

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.models import Fact

_SURE = 0.95
_DATE = re.compile(r"[^,;:]{0,60}?\b(ngày \d{1,2}[-/.]\d{1,2}[-/.]\d{4}|năm \d{4})")


@lru_cache(1)
def _heads() -> Phrases[None]:
    rows = (words for name, words in table("facts/word_groups") if name == "law heads")
    return Phrases((word, None) for words in rows for word in words)


def pick(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """The date in the name of the document that the question names, and asks nothing else of."""
    del facts
    asked = next(iter(_heads().find(question.row)), None)
    if asked is None:
        return
    issuing = slots(listed("issuing_words").find(question.row))
    told_by = [
        slot
        for slot, weight in enumerate(question.weights)
        if weight > 0 and slot not in issuing and not _is_of_a_name(question, slot)
    ]
    for head in _heads().find(candidate.tokens):
        told = _DATE.match(candidate.text, candidate.tokens[head.first].start)
        if told and all(_is_called(candidate, slot, range(*told.span())) for slot in told_by):
            offset = candidate.span.start
            yield Pick(offset + told.start(1), offset + told.end(1), _SURE)


def _is_of_a_name(question: Question, slot: int) -> bool:
    """Whether a slot says who issued it: the "Chính phủ" of "Nghị định 02 của Chính phủ"."""
    return any(token.is_capitalised for token in question.row[max(0, slot - 1) : slot + 1])


def _is_called(candidate: Candidate, slot: int, stretch: range) -> bool:
    """Whether what the question says at a slot stands in the document's name."""
    met = candidate.met.get(slot, ())
    return any(candidate.tokens[one.start].start in stretch for one in met)


__all__ = ["pick"]
