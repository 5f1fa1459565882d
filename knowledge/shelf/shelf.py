"""Opens the index of a corpus, brings it up to date, or builds it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.errors import LibraryError, ReadingError
from knowledge.reading import read_file
from knowledge.retrieval.index import Index
from knowledge.shelf.checksums import digest, sums
from knowledge.shelf.generations import INDEX, MANIFEST, begin, finish
from knowledge.shelf.location import current, home
from knowledge.shelf.manifest import Manifest, Stamp, changes, load, stamps_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from knowledge.models import Article

    Progress = Callable[[int, int], None]  # articles read, of so many

_KEPT = 512  # articles kept ready for being asked again


@dataclass(frozen=True, slots=True)
class Shelf:
    """What a library needs of a corpus that is kept on disk."""

    articles: Mapping[str, Article]
    index: Index
    abbreviations: tuple[tuple[str, str], ...]  # (short, long) that articles introduce


class Articles(Mapping[str, "Article"]):
    """The articles of a corpus, each read from its file when it is asked for."""

    def __init__(self, corpus: Path, files: Mapping[str, str]) -> None:
        self._files = files
        self._read = lru_cache(_KEPT)(lambda name: read_file(corpus / name, corpus))

    def __getitem__(self, article_id: str) -> Article:
        try:
            return self._read(self._files[article_id])
        except ReadingError as error:  # deleted since the index was made
            raise KeyError(article_id) from error

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


def opened(
    corpus: Path,
    state: Path,
    *,
    on_damage: Callable[[], None],
    progress: Progress = lambda _done, _all: None,
) -> Shelf:
    """The corpus's index with what was added, changed or deleted since it was made.

    Where there is none, or it is damaged or of an older program, it is built from all files;
    `on_damage` is called before that. Raises ReadingError for a corpus that is no folder of
    articles, LibraryError where `state` can't be written.
    """
    folder = home(corpus, state)
    now = stamps_of(corpus)
    try:
        while (generation := current(folder)) is not None:
            try:
                manifest = load(generation / MANIFEST)
                index = _whole(generation / INDEX, manifest)
            except (LibraryError, ValueError, OSError):
                if current(folder) == generation:  # else another process has just replaced it
                    on_damage()
                    break
            else:
                if manifest.stamps == now:
                    return _shelf(corpus, manifest, index)
                return _made(corpus, folder, begin(folder, generation), (manifest, now), progress)
        return _made(corpus, folder, begin(folder), (Manifest({}, {}, {}, {}), now), progress)
    except OSError as error:
        raise LibraryError(f"{folder}: {error.strerror or error}") from error


def _whole(folder: Path, manifest: Manifest) -> Index:
    """The index, if each of its files is as it was written. Raises LibraryError if not."""
    if sums(folder) != manifest.sums:
        raise LibraryError(str(folder))
    return Index(folder)


def _made(
    corpus: Path,
    folder: Path,
    generation: Path,
    change: tuple[Manifest, dict[str, Stamp]],
    progress: Progress,
) -> Shelf:
    """A generation with what changed from one state to another made in it, and put to use."""
    before, now = change
    todo = changes(corpus, before, now)
    dropped = set(todo.gone)
    gone = {i for i, name in before.articles.items() if name in dropped}
    after = Manifest(
        now,
        {i: name for i, name in before.articles.items() if i not in gone},
        {i: both for i, both in before.abbreviations.items() if i not in gone},
        {name: content for name, content in before.digests.items() if name not in dropped},
    )
    index = Index.at(generation / INDEX)
    index.change(gone, _read(corpus, todo.new, after, progress))
    after.sums.update(sums(generation / INDEX, before.sums))
    after.save(generation / MANIFEST)
    finish(folder, generation)
    return _shelf(corpus, after, index)


def _read(
    corpus: Path, names: list[str], manifest: Manifest, progress: Progress
) -> Iterable[Article]:
    """The articles in these files, noted in the manifest; what can't be read is left out."""
    for done, name in enumerate(names, 1):
        progress(done, len(names))
        manifest.digests[name] = digest(corpus / name)
        try:
            article = read_file(corpus / name, corpus)
        except ReadingError:
            continue
        manifest.articles[article.id] = name
        if article.abbreviations:
            manifest.abbreviations[article.id] = list(article.abbreviations)
        yield article


def _shelf(corpus: Path, manifest: Manifest, index: Index) -> Shelf:
    introduced = {both for row in manifest.abbreviations.values() for both in row}
    return Shelf(Articles(corpus, manifest.articles), index, tuple(sorted(introduced)))


__all__ = ["Articles", "Shelf", "opened"]
