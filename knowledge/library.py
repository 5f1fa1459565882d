"""The corpus as a whole: its articles, its facts, and what answers a question best."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.facts import facts_in, facts_of, facts_within
from knowledge.reading import article_files, read_folder
from knowledge.retrieval.asking import Asker
from knowledge.retrieval.candidates import candidates
from knowledge.retrieval.index import Index, pair
from knowledge.retrieval.ranking import ranked
from knowledge.shelf.location import is_built

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from knowledge.models import Article, Evidence, Fact, Passage
    from knowledge.retrieval.expansion import Readings
    from knowledge.retrieval.query import Query
    from knowledge.text.sentences import Span


_SMALL = 300  # articles that are read and indexed in a second
_QUERIES_KEPT = 64  # a question is matched, ranked and tested by one query
_FACTS_KEPT = 256  # articles
_PASSAGES_KEPT, _SENTENCES_KEPT = 512, 4096  # whose facts alone were asked for


class Library:
    """Articles that can be asked."""

    def __init__(
        self,
        articles: Mapping[str, Article],
        index: Index,
        abbreviations: Iterable[tuple[str, str]],
    ) -> None:
        self._articles = articles
        self._index = index
        self._query = lru_cache(_QUERIES_KEPT)(Asker(index, abbreviations).query)
        self._facts = lru_cache(_FACTS_KEPT)(self._read_facts)
        self._facts_in = lru_cache(_PASSAGES_KEPT)(self._read_facts_in)
        self._facts_within = lru_cache(_SENTENCES_KEPT)(self._read_facts_within)

    @classmethod
    def of(cls, articles: Iterable[Article]) -> Library:
        """A library in memory."""
        known = {article.id: article for article in articles}
        index = Index()
        index.add(known.values())
        introduced = (both for article in known.values() for both in article.abbreviations)
        return cls(known, index, introduced)

    def articles(self) -> tuple[str, ...]:
        """The ids of all articles, in order."""
        return tuple(self._articles)

    def article(self, article_id: str) -> Article | None:
        """The article with this id, or None."""
        return self._articles.get(article_id)

    def facts(self, article_id: str) -> tuple[Fact, ...]:
        """The facts that an article states, in the order of its text; none for an unknown one."""
        return self._facts(article_id)

    def facts_in(self, passage: Passage) -> tuple[Fact, ...]:
        """Those of them that a passage states, found without reading the rest of its article."""
        return self._facts_in(passage.article, passage.id)

    def facts_within(self, passage: Passage, span: Span) -> tuple[Fact, ...]:
        """Those that begin in a stretch of the passage's file, parts of others among them."""
        return self._facts_within(passage.article, passage.id, span)

    def _read_facts_in(self, article_id: str, passage_id: str) -> tuple[Fact, ...]:
        article = self.article(article_id)
        return facts_in(article, passage_id) if article else ()

    def _read_facts_within(self, article_id: str, passage_id: str, span: Span) -> tuple[Fact, ...]:
        article = self.article(article_id)
        return facts_within(article, passage_id, span) if article else ()

    def _read_facts(self, article_id: str) -> tuple[Fact, ...]:
        article = self.article(article_id)
        return facts_of(article) if article else ()

    def frequency(self, *keys: str) -> int:
        """In how many passages the folded syllable stands, or the two next to each other."""
        if len(keys) == 1:
            return self._index.frequency("keys", keys[0])
        return self._index.frequency("pairs", pair(*keys))

    def rarity(self, count: int) -> float:
        """The inverse document frequency of a word that `count` passages hold."""
        return self._index.rarity_of(count)

    def query(self, question: str, readings: Readings = ()) -> Query:
        """What the question asks for, word by word, for testing what a text says of it.

        `readings` are what else its phrases may mean.
        """
        return self._query(question, readings)

    def retrieve(
        self, question: str, limit: int = 10, readings: Readings = ()
    ) -> tuple[Evidence, ...]:
        """The best passages for a question, best first, at most `limit`."""
        query = self.query(question, readings)
        return ranked(query, candidates(query, self._index), limit)


def open_library(
    folder: Path,
    state: Path | None = None,
    *,
    on_build: Callable[[], None] = lambda: None,
    on_damage: Callable[[], None] = lambda: None,
    progress: Callable[[int, int], None] = lambda _done, _all: None,
) -> Library:
    """The library of the articles in `folder`.

    A small one is read as it is. A large one, and one whose index was built, is opened from
    `state`, where what was added, changed or deleted since is taken up; a missing index is built
    (`on_build` is called), a damaged or older one too (`on_damage`).
    """
    files = len(article_files(folder))
    if state is None or (files <= _SMALL and not is_built(folder, state)):
        return Library.of(read_folder(folder).articles)
    if not is_built(folder, state):
        on_build()
    return built_library(folder, state, on_damage=on_damage, progress=progress)


def built_library(
    folder: Path,
    state: Path,
    *,
    on_damage: Callable[[], None] = lambda: None,
    progress: Callable[[int, int], None] = lambda _done, _all: None,
) -> Library:
    """The library of the articles in `folder` by its index in `state`, built or brought up to date.

    Raises ReadingError where `folder` holds no article, LibraryError where `state` can't be used.
    """
    from knowledge.shelf.shelf import opened  # 5 ms that a small corpus does without

    shelf = opened(folder, state, on_damage=on_damage, progress=progress)
    return Library(shelf.articles, shelf.index, shelf.abbreviations)


__all__ = ["Library", "built_library", "open_library"]
