"""A sentence with everything found in it that several kinds of facts need."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from knowledge.facts.amounts import amounts
from knowledge.facts.localities import localities
from knowledge.facts.names import names
from knowledge.facts.occasions import occasions
from knowledge.facts.sentence import Sentence
from knowledge.facts.times import times
from knowledge.text.sentences import sentences
from knowledge.text.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

names_year = re.compile(r"[0-9]{4}").search  # no sentence without such a figure names a year


def parsed(text: str, wanted: Callable[[str], object] = bool) -> Iterator[Sentence]:
    """The sentences of a passage's text, those only whose own text is `wanted`.

    What is found in one later rests on what was found in it before.
    """
    tokens = syllables(text)
    starts = [token.start for token in tokens]
    for start, end in sentences(text):
        first, after = bisect_left(starts, start), bisect_left(starts, end)
        if first == after or not wanted(text[start:end]):
            continue
        row = tokens[first:after]
        edges = [start, *(token.end for token in row)]
        begins = [*starts[first:after], end]
        keys = tuple(token.marked for token in row)
        sentence = Sentence(
            text=text,
            start=start,
            end=end,
            tokens=row,
            keys=keys,
            gaps=tuple(text[edge:begin] for edge, begin in zip(edges, begins, strict=True)),
            capitals=tuple(at for at, token in enumerate(row) if token.text[0].isupper()),
            figures=frozenset(at for at, key in enumerate(keys) if key[0].isdecimal()),
        )
        sentence = sentence._replace(times=tuple(times(sentence)))
        sentence = sentence._replace(places=tuple(localities(sentence)))
        sentence = sentence._replace(people=tuple(names(sentence)))
        sentence = sentence._replace(events=tuple(occasions(sentence)))
        yield sentence._replace(amounts=tuple(amounts(sentence)))


__all__ = ["names_year", "parsed"]
