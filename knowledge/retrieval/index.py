"""The index of passages: tantivy in memory or in a folder.

Each passage has three indexed fields, cut into tokens by us: folded syllables, pairs of folded
syllables that stand beside each other, and marked syllables. Stored are the passage itself and
its tokens, so that ranking need not cut it again.
"""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

import tantivy

from knowledge.models import Passage
from knowledge.retrieval.query import Text
from knowledge.text.sentences import sentences
from knowledge.text.syllables import keys_of, syllables, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from knowledge.models import Article, Part

Field = Literal["keys", "pairs", "marks", "context"]
_HEAP_BYTES = 15_000_000  # tantivy's smallest writer; one thread keeps a small index in one segment
_BUILDING_BYTES = 200_000_000  # so that a newspaper's archive is written in few segments
_SEPARATOR = "\x1f"
_COUNTS = 1 << 14
_ENTRIES = 1024  # kept ready for matching; about 20 kB each


class Entry(NamedTuple):
    """A passage as the index keeps it: with its tokens and where its sentences begin."""

    passage: Passage
    keys: tuple[str, ...]  # folded
    words: tuple[str, ...]  # as written
    breaks: tuple[int, ...]  # the number of each sentence's first token, from 0
    context: frozenset[str]  # folded words of its article's title, place and organisation

    @property
    def text(self) -> Text:
        """The passage as matching needs it."""
        return Text(self.words, self.keys)


def pair(before: str, after: str) -> str:
    """The token of two neighbouring syllables."""
    return f"{before}_{after}"


class Index:
    """Passages that can be searched by weighted terms, with the counts that weights need."""

    def __init__(self, folder: Path | None = None) -> None:
        self._schema = _schema()
        self._index = (
            tantivy.Index(self._schema) if folder is None else tantivy.Index.open(str(folder))
        )
        self._refresh()

    @classmethod
    def at(cls, folder: Path) -> Index:
        """The index in a folder that is there, made where the folder is empty."""
        if not any(folder.iterdir()):
            tantivy.Index(_schema(), path=str(folder))
        return cls(folder)

    def add(self, articles: Iterable[Article]) -> None:
        """Adds the articles' passages and makes them searchable at once."""
        self._write((), articles, _HEAP_BYTES)

    def change(self, gone: Iterable[str], articles: Iterable[Article]) -> None:
        """Takes out the articles with these ids and adds others, as many as an archive has."""
        self._write(gone, articles, _BUILDING_BYTES)

    def _write(self, gone: Iterable[str], articles: Iterable[Article], heap: int) -> None:
        writer = self._index.writer(heap, 1)
        for article_id in gone:
            writer.delete_documents_by_term("article", _term(article_id))
        for article in articles:
            context = _context(article)
            for passage in article.passages:
                writer.add_document(_document(passage, context))
        writer.commit()
        writer.wait_merging_threads()
        self._refresh()

    @property
    def size(self) -> int:
        """How many passages there are."""
        return self._searcher.num_docs

    def frequency(self, field: Field, token: str) -> int:
        """In how many passages the token stands."""
        return self._count(field, token)

    def rarity(self, field: Field, token: str) -> float:
        """The inverse document frequency, as BM25 defines it."""
        return self.rarity_of(self.frequency(field, token))

    def rarity_of(self, count: int) -> float:
        """The same of a token that `count` passages hold."""
        return math.log(1 + (self.size - count + 0.5) / (count + 0.5))

    def vocabulary(self, field: Field) -> list[str]:
        """Every token of a field."""
        return [token for token, _ in self._searcher.terms_with_prefix(field, "")]

    def search(self, terms: Sequence[tuple[Field, str, float]], limit: int) -> list[Entry]:
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
        return [self._entry(address.segment_ord, address.doc) for _, address in found.hits]

    def _refresh(self) -> None:
        self._index.reload()
        self._searcher = searcher = self._index.searcher()
        self._count = lru_cache(_COUNTS)(searcher.doc_freq)  # a question asks each ten times
        self._entry = lru_cache(_ENTRIES)(
            lambda segment, number: _unpacked(
                searcher.doc(tantivy.DocAddress(segment, number))["entry"][0]
            )
        )


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    for name in ("keys", "pairs", "marks", "context"):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="freq")
    builder.add_text_field("article", tokenizer_name="raw", index_option="basic")
    builder.add_bytes_field("entry", stored=True)
    return builder.build()


def _context(article: Article) -> str:
    named = " ".join(filter(None, (article.title, article.place, article.organisation)))
    return " ".join(dict.fromkeys(token.folded for token in syllables(named)))


def _document(passage: Passage, context: str) -> tantivy.Document:
    said = words(passage.text)
    marks = [keys_of(word).marked for word in said]
    keys = [keys_of(word).folded for word in said]
    document = tantivy.Document()
    document.add_text("keys", " ".join(keys))
    document.add_text("pairs", " ".join(pair(a, b) for a, b in pairwise(keys)))
    document.add_text("marks", " ".join(marks))
    document.add_text("article", _term(passage.article))
    document.add_text("context", context)
    document.add_bytes("entry", _packed(passage, said, keys, context))
    return document


def _packed(passage: Passage, said: Sequence[str], keys: Sequence[str], context: str) -> bytes:
    numbers = (passage.paragraph, passage.start, passage.end)
    fields = (
        passage.id,
        passage.article,
        passage.part,
        " ".join(map(str, numbers)),
        " ".join(keys),
        " ".join(said),
        " ".join(map(str, _breaks(passage.text))),
        context,
        passage.text,  # the last, as it may hold the separator
    )
    return _SEPARATOR.join(fields).encode("utf-8", "surrogatepass")


def _unpacked(data: bytes) -> Entry:
    fields = data.decode("utf-8", "surrogatepass").split(_SEPARATOR, 8)
    name, article, part, numbers, keys, words, breaks, context, text = fields
    paragraph, start, end = map(int, numbers.split())
    return Entry(
        Passage(name, article, cast("Part", part), paragraph, text, start, end),
        tuple(keys.split()),
        tuple(words.split()),
        tuple(map(int, breaks.split())),
        frozenset(context.split()),
    )


def _term(article: str) -> str:
    """An article's id as a term: file names may hold what no encoding has."""
    return article.encode("utf-8", "backslashreplace").decode("utf-8")


def _breaks(text: str) -> list[int]:
    """The number of each sentence's first token."""
    starts = [0, *(sentence.start for sentence in sentences(text))]
    return list(accumulate(len(words(text[a:b])) for a, b in pairwise(starts)))


__all__ = ["Entry", "Field", "Index", "pair"]
