"""Public engines behind one face, each used as its documentation shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from knowledge.text.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Sequence


class Engine(Protocol):
    """Finds texts."""

    def __init__(self, texts: Sequence[str]) -> None: ...

    def best(self, question: str, limit: int) -> list[int]:
        """The numbers of the best texts, best first."""
        ...


class Tantivy:
    """tantivy with its default text field."""

    def __init__(self, texts: Sequence[str]) -> None:
        import tantivy

        self._tantivy = tantivy
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("text")
        builder.add_integer_field("number", stored=True)
        self._schema = builder.build()
        self._index = tantivy.Index(self._schema)
        writer = self._index.writer(60_000_000, 1)
        for number, text in enumerate(texts):
            writer.add_document(tantivy.Document(text=text, number=number))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()

    def best(self, question: str, limit: int) -> list[int]:
        """By its lenient parser, which takes any text."""
        searcher = self._index.searcher()
        query, _ = self._index.parse_query_lenient(question, ["text"])
        hits = searcher.search(query, limit).hits
        return [searcher.doc(address)["number"][0] for _, address in hits]


class Bm25s:
    """bm25s over syllables as written."""

    def __init__(self, texts: Sequence[str]) -> None:
        import bm25s

        self._engine = bm25s.BM25()
        self._engine.index([_words(text) for text in texts], show_progress=False)
        self._size = len(texts)

    def best(self, question: str, limit: int) -> list[int]:
        """The words that no text has are left out by bm25s itself."""
        words = _words(question) or [""]
        found, _ = self._engine.retrieve([words], k=min(limit, self._size), show_progress=False)
        return [int(number) for number in found[0]]


class RankBm25:
    """rank_bm25's Okapi over syllables as written."""

    def __init__(self, texts: Sequence[str]) -> None:
        from rank_bm25 import BM25Okapi

        self._engine = BM25Okapi([_words(text) for text in texts])

    def best(self, question: str, limit: int) -> list[int]:
        """All texts are scored and sorted."""
        scores = self._engine.get_scores(_words(question))
        return [int(number) for number in scores.argsort()[::-1][:limit]]


class RapidFuzz:
    """RapidFuzz alone: token_set_ratio over the texts in lower case."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = [text.lower() for text in texts]

    def best(self, question: str, limit: int) -> list[int]:
        """All texts are compared."""
        from rapidfuzz import fuzz, process

        scorer = fuzz.token_set_ratio
        found = process.extract(question.lower(), self._texts, scorer=scorer, limit=limit)
        return [number for _, _, number in found]


PEERS: dict[str, type[Engine]] = {
    "tantivy, default text field": Tantivy,
    "bm25s, syllables": Bm25s,
    "rank_bm25, syllables": RankBm25,
    "RapidFuzz token_set_ratio": RapidFuzz,
}


def _words(text: str) -> list[str]:
    return [token.text.lower() for token in syllables(text)]


__all__ = ["PEERS", "Bm25s", "Engine", "RankBm25", "RapidFuzz", "Tantivy"]
