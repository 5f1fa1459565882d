"""A sentence with everything found in it that several extractors need."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from knowledge.facts.events import events
from knowledge.facts.figures import amounts
from knowledge.facts.names import names
from knowledge.facts.places import places
from knowledge.facts.sentence import Sentence
from knowledge.facts.times import times
from knowledge.text.sentences import sentences
from knowledge.text.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Iterator


def parsed(text: str) -> Iterator[Sentence]:
    """The sentences of a passage's text; each finding rests on those before it."""
    tokens = syllables(text)
    starts = [token.start for token in tokens]
    for start, end in sentences(text):
        row = tokens[bisect_left(starts, start) : bisect_left(starts, end)]
        if not row:
            continue
        sentence = Sentence(text, start, end, row, tuple(token.marked for token in row))
        sentence = replace(sentence, times=tuple(times(sentence)), places=tuple(places(sentence)))
        sentence = replace(sentence, people=tuple(names(sentence)))
        sentence = replace(sentence, events=tuple(events(sentence)))
        yield replace(sentence, amounts=tuple(amounts(sentence)))


__all__ = ["parsed"]
