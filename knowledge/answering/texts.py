"""An article's text as answering reads it, once for all questions."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from knowledge.answering.constraints import is_year, levels_of, place_names
from knowledge.retrieval.query import Text
from knowledge.text.phrases import listed
from knowledge.text.sentences import Span, sentences
from knowledge.text.syllables import Syllable, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from knowledge.models import Article, Passage

_KEPT = 4096  # passages; a question reads ten
_CUT = {"lead", "body"}  # parts that hold sentences; a caption or a byline is one piece
_TELLING = {"title", *_CUT}


class ReadSentence(NamedTuple):
    """One sentence of a text with what every question needs of it."""

    span: Span  # in the text
    row: tuple[Syllable, ...]  # offsets relative to the sentence
    text: Text  # the row as matching needs it
    places: frozenset[str]  # provinces and cities named
    levels: frozenset[tuple[str, str]]  # as what each is named: (name, "province" or "city")
    years: tuple[tuple[int, str], ...]  # with their places in the text
    tells_whole_place: bool  # says "toàn tỉnh" or the like


def sentences_of(passage: Passage) -> tuple[ReadSentence, ...]:
    """The sentences of a passage."""
    return _sentences_of(passage.text, passage.part in _CUT)


@lru_cache(_KEPT)
def _sentences_of(text: str, is_cut: bool) -> tuple[ReadSentence, ...]:
    spans = sentences(text) if is_cut else [Span(0, len(text))]
    return tuple(_read(text, span) for span in spans)


def _read(text: str, span: Span) -> ReadSentence:
    row = syllables(text[span.start : span.end])
    keys = [token.folded for token in row]
    named = place_names().find(row)
    return ReadSentence(
        span=span,
        row=row,
        text=Text([token.text for token in row], keys),
        places=frozenset(met.value for met in named),
        levels=frozenset(levels_of(row, named)),
        years=tuple((span.start + token.start, token.text) for token in row if is_year(token)),
        tells_whole_place=bool(listed("whole_places").find(row)),
    )


def spellings_of(
    passages: Iterable[Passage],
) -> dict[tuple[str, str], set[tuple[str, str]]]:
    """How neighbouring syllables are spelled: folded pairs with their marked ones."""
    found: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for passage in passages:
        for one in sentences_of(passage):
            for a, b in pairwise(one.row):
                found.setdefault((a.folded, b.folded), set()).add((a.marked, b.marked))
    return found


def places_of(article: Article) -> frozenset[str]:
    """The provinces and cities that an article is about.

    Its own and those of its title and lead; where it has none of its own, all that it names.
    """
    parts = {"title", "lead"} if article.place else _TELLING
    named = (one.places for p in article.passages if p.part in parts for one in sentences_of(p))
    return frozenset([article.place] if article.place else []).union(*named)


def years_of(article: Article) -> tuple[tuple[int, str], ...]:
    """Each year that an article names, with its place in the file."""
    return tuple(
        (passage.start + at, year)
        for passage in article.passages
        if passage.part in _TELLING
        for one in sentences_of(passage)
        for at, year in one.years
    )


__all__ = ["ReadSentence", "places_of", "sentences_of", "spellings_of", "years_of"]
