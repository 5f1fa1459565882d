"""A sentence with everything found in it that several kinds of facts need."""

from __future__ import annotations

import re
from functools import lru_cache

from knowledge.facts.amounts import amounts
from knowledge.facts.localities import localities
from knowledge.facts.names import names
from knowledge.facts.occasions import occasions
from knowledge.facts.sentence import Sentence
from knowledge.facts.times import times
from knowledge.text.sentences import Span, sentences
from knowledge.text.syllables import syllables

_KEPT = 1024  # sentences; a question looks into a dozen, each with those beside it

names_year = re.compile(r"[0-9]{4}").search  # no sentence without such a figure names a year


def worded(text: str) -> list[Span]:
    """Where the sentences of a text stand that have a word or a figure."""
    return [span for span in sentences(text) if any(map(str.isalnum, text[slice(*span)]))]


@lru_cache(_KEPT)
def parsed(text: str) -> Sentence:
    """The sentence that a text is; what is found in it later rests on what was found before."""
    row = syllables(text)
    edges = [0, *(token.end for token in row)]
    begins = [*(token.start for token in row), len(text)]
    keys = tuple(token.marked for token in row)
    sentence = Sentence(
        text=text,
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
    return sentence._replace(amounts=tuple(amounts(sentence)))


__all__ = ["names_year", "parsed", "worded"]
