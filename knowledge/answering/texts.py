"""An article's text as answering reads it, once for all questions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from knowledge.answering.constraints import levels_of, place_names
from knowledge.answering.years import is_compared, year_in
from knowledge.facts.wordlist import wordlist
from knowledge.retrieval.query import Text
from knowledge.text.phrases import listed, slots, tabled
from knowledge.text.sentences import Span, sentences
from knowledge.text.syllables import keys_of, syllables, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from knowledge.models import Article, Passage
    from knowledge.text.phrases import Found
    from knowledge.text.syllables import Syllable

_KEPT = 4096  # passages; a question reads ten
PROSE = {"lead", "body"}  # parts that hold sentences; a caption or a byline is one piece
_TELLING = {"title", *PROSE}
_TOKEN = 0.5  # steps from one word to the next of the same phrase
_OF_A_MONTH = re.compile(r"\b\d{1,2}[./-]((?:19|20)\d\d)\b")
_FENCES = {",": 4.0, ";": 20.0, ":": 2.0}  # steps over a sign between phrases


@dataclass(frozen=True, eq=False)
class ReadSentence:
    """One sentence of a text with what questions need of it.

    All need its words; the rest is read when a question first looks into it, which few do.
    """

    written: str
    span: Span  # in the text
    text: Text  # its words as matching needs them

    @cached_property
    def row(self) -> tuple[Syllable, ...]:
        """Its syllables, offsets relative to the sentence."""
        return syllables(self.written)

    @cached_property
    def places(self) -> frozenset[str]:
        """Provinces and cities named."""
        return frozenset(met.value for met in self._named)

    @cached_property
    def levels(self) -> frozenset[tuple[str, str]]:
        """As what each is named: (name, "province" or "city")."""
        return frozenset(levels_of(self.row, self._named))

    @cached_property
    def bare_places(self) -> frozenset[str]:
        """Those named as neither: "Bạc Liêu có diện tích muối …"."""
        return frozenset(m.value for m in self._named if not [*levels_of(self.row, [m])])

    @cached_property
    def years(self) -> tuple[tuple[int, str], ...]:
        """The years it tells of, with their places in the text; "so với năm 2015" tells of none."""
        return self._years(compared=False)

    @cached_property
    def compared_years(self) -> frozenset[str]:
        """The years that it only compares with."""
        return frozenset(year for _, year in self._years(compared=True))

    @cached_property
    def tells_whole_place(self) -> bool:
        """Whether it says "toàn tỉnh" or the like."""
        return bool(listed("whole_places").find(self.row))

    @cached_property
    def tells_present(self) -> bool:
        """Whether it says how things stand while the article is written: "hiện nay", "đang"."""
        met = tabled("stage_words").find(self.row)
        others = slots(found for found in met if found.value == "none")  # no "thực hiện"
        keys = [token.marked for token in self.row]
        words = wordlist("report words")
        return any(words.length_at(keys, n) for n in words.places_in(keys) if n not in others)

    @cached_property
    def steps(self) -> tuple[float, ...]:
        """Each token's distance from the sentence's beginning, signs between phrases included."""
        ends = (0, *(token.end for token in self.row))
        edges = zip(ends, self.row, strict=False)
        gaps = (self.written[end : token.start] for end, token in edges)
        return tuple(accumulate(_TOKEN + _fence(gap) for gap in gaps))

    @cached_property
    def _named(self) -> list[Found[str]]:
        return place_names().find(self.row)

    def _years(self, *, compared: bool) -> tuple[tuple[int, str], ...]:
        start, row = self.span.start, self.row
        return tuple(
            (start + token.start, year)
            for slot, token in enumerate(row)
            if (year := year_in(token)) and is_compared(row, slot) == compared
        )


def _fence(gap: str) -> float:
    """The steps over the signs that stand between two tokens."""
    if gap.isspace():  # as nearly always
        return 0.0
    return max((cost for sign, cost in _FENCES.items() if sign in gap), default=0.0)


def sentences_of(passage: Passage) -> tuple[ReadSentence, ...]:
    """The sentences of a passage."""
    return _sentences_of(passage.text, passage.part in PROSE)


@lru_cache(_KEPT)
def _sentences_of(text: str, is_cut: bool) -> tuple[ReadSentence, ...]:
    spans = sentences(text) if is_cut else (Span(0, len(text)),)
    return tuple(_read(text, span) for span in spans)


def _read(text: str, span: Span) -> ReadSentence:
    written = text[span.start : span.end]
    said = words(written)
    return ReadSentence(written, span, Text(said, [keys_of(word).folded for word in said]))


def spellings_of(
    row: Sequence[Syllable], passages: Iterable[Passage]
) -> dict[tuple[str, str], set[tuple[str, str]]]:
    """How the passages spell neighbouring syllables of a row: folded pairs with marked ones."""
    asked = {(a.folded, b.folded) for a, b in pairwise(row)}
    found: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for passage in passages:
        for one in sentences_of(passage):
            keys = one.text.keys
            for place, pair in enumerate(pairwise(keys)):
                if pair in asked:
                    a, b = one.row[place : place + 2]
                    found.setdefault(pair, set()).add((a.marked, b.marked))
    return found


def places_of(article: Article) -> frozenset[str]:
    """The provinces and cities that an article is about.

    Its own and those of its title and lead; where it has none of its own, all that it names.
    """
    parts = {"title", "lead"} if article.place else _TELLING
    named = (one.places for p in article.passages if p.part in parts for one in sentences_of(p))
    return frozenset([article.place] if article.place else []).union(*named)


def report_year(article: Article) -> str | None:
    """The year in which an article was written, by its date or the last month that it names."""
    if article.published:
        return article.published[:4]
    return max(_OF_A_MONTH.findall(article.raw), default=None)


def years_of(article: Article) -> tuple[tuple[int, str], ...]:
    """Each year that an article names, with its place in the file."""
    return tuple(
        (passage.start + at, year)
        for passage in article.passages
        if passage.part in _TELLING
        for one in sentences_of(passage)
        for at, year in one.years
    )


__all__ = [
    "PROSE",
    "ReadSentence",
    "places_of",
    "report_year",
    "sentences_of",
    "spellings_of",
    "years_of",
]
