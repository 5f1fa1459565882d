"""The index of passages: tantivy in memory or in a folder.

Each passage has three indexed fields, cut into tokens by us: folded syllables, pairs of folded
syllables that stand beside each other, and marked syllables. Stored are the passage itself and
its tokens, so that ranking need not cut it again.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import tantivy

from knowledge.models import Passage
from knowledge.text.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

PAIR = "_"  # joins the two syllables of a pair; never part of a syllable
_HEAP_BYTES = 15_000_000  # tantivy's smallest writer; one thread keeps a small index in one segment


@dataclass(frozen=True, slots=True)
class Entry:
    """A passage as the index keeps it: with its tokens, as written and folded."""

    passage: Passage
    keys: tuple[str, ...]
    words: tuple[str, ...]


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    for name, stored in (("keys", True), ("pairs", False), ("marks", False), ("article", True)):
        builder.add_text_field(
            name, stored=stored, tokenizer_name="whitespace", index_option="freq"
        )
    for name in ("id", "part", "words", "text"):
        builder.add_text_field(name, stored=True, tokenizer_name="raw", index_option="basic")
    for name in ("paragraph", "start", "end"):
        builder.add_unsigned_field(name, stored=True)
    return builder.build()


class Index:
    """Passages that can be searched by weighted terms, with the counts that weights need."""

    def __init__(self, folder: Path | None = None) -> None:
        self._schema = _schema()
        self._index = (
            tantivy.Index(self._schema) if folder is None else tantivy.Index.open(str(folder))
        )
        self._searcher = self._index.searcher()

    def add(self, passages: Iterable[Passage]) -> None:
        """Adds the passages and makes them searchable at once."""
        writer = self._index.writer(_HEAP_BYTES, 1)
        for passage in passages:
            writer.add_document(_document(passage))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()

    @property
    def size(self) -> int:
        """How many passages there are."""
        return self._searcher.num_docs

    def frequency(self, field: str, token: str) -> int:
        """In how many passages the token stands."""
        return self._searcher.doc_freq(field, token)

    def rarity(self, token: str) -> float:
        """The inverse document frequency of a folded syllable, as BM25 defines it."""
        count = self.frequency("keys", token)
        return math.log(1 + (self.size - count + 0.5) / (count + 0.5))

    def vocabulary(self) -> list[tuple[str, int]]:
        """Every folded syllable with the number of passages that have it."""
        return self._searcher.terms_with_prefix("keys", "")

    def search(
        self, terms: Sequence[tuple[str, str, float]], limit: int
    ) -> list[tuple[float, Entry]]:
        """The passages with the highest sum of boosted BM25 over (field, token, boost)."""
        query = tantivy.Query
        clauses = [
            (
                tantivy.Occur.Should,
                query.boost_query(query.term_query(self._schema, field, token, "freq"), boost),
            )
            for field, token, boost in terms
        ]
        found = self._searcher.search(query.boolean_query(clauses), limit, count=False)
        return [(score, _entry(self._searcher.doc(address))) for score, address in found.hits]


def _document(passage: Passage) -> tantivy.Document:
    tokens = syllables(passage.text)
    keys = [token.folded for token in tokens]
    document = tantivy.Document()
    document.add_text("keys", " ".join(keys))
    document.add_text("pairs", " ".join(f"{a}{PAIR}{b}" for a, b in pairwise(keys)))
    document.add_text("marks", " ".join(token.marked for token in tokens))
    document.add_text("words", " ".join(token.text for token in tokens))
    for name in ("article", "id", "part", "text"):
        document.add_text(name, getattr(passage, name))
    for name in ("paragraph", "start", "end"):
        document.add_unsigned(name, getattr(passage, name))
    return document


def _entry(document: tantivy.Document) -> Entry:
    fields = {name: values[0] for name, values in document.to_dict().items()}
    keys, words = fields.pop("keys"), fields.pop("words")
    return Entry(Passage(**fields), tuple(keys.split()), tuple(words.split()))


__all__ = ["PAIR", "Entry", "Index"]
