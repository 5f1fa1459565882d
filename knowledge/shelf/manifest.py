"""Which files an index was made of, and how they stood when they were read."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from knowledge.errors import LibraryError
from knowledge.reading.files import file_name
from knowledge.reading.folder import article_files
from knowledge.shelf.checksums import digest

if TYPE_CHECKING:
    from pathlib import Path

FORMAT = 2  # raised whenever an index of before can't be read by the program of after


class Stamp(NamedTuple):
    """How a file stood: enough to tell that it was written to."""

    size: int  # bytes
    modified: int  # nanoseconds


@dataclass(frozen=True, slots=True)
class Manifest:
    """The files of an index by their names in the corpus, with the article each became."""

    stamps: dict[str, Stamp]
    articles: dict[str, str]  # article id -> file; a file that can't be read has none
    abbreviations: dict[str, list[tuple[str, str]]]  # article id -> (short, long) it introduces
    digests: dict[str, str]  # file -> what its content was
    sums: dict[str, int] = field(default_factory=dict)  # of the index's own files, by name

    def save(self, path: Path) -> None:
        """Write it as JSON."""
        rows = {name: list(stamp) for name, stamp in self.stamps.items()}
        content: dict[str, object] = {"format": FORMAT, "files": rows, "articles": self.articles}
        content["abbreviations"] = self.abbreviations
        content |= {"digests": self.digests, "sums": self.sums}
        path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


class Changes(NamedTuple):
    """What to do to an index, by file names."""

    gone: list[str]  # deleted, or changed
    new: list[str]  # added, or changed


def load(path: Path) -> Manifest:
    """The manifest at `path`. Raises LibraryError where it is damaged or of another format."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if content["format"] != FORMAT:
            raise LibraryError(str(path))
        stamps = {name: Stamp(*row) for name, row in content["files"].items()}
        introduced = {
            article: [(short, long) for short, long in both]
            for article, both in content["abbreviations"].items()
        }
        articles, digests = dict(content["articles"]), dict(content["digests"])
        return Manifest(stamps, articles, introduced, digests, dict(content["sums"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise LibraryError(str(path)) from error


def stamps_of(corpus: Path) -> dict[str, Stamp]:
    """How the article files of a corpus stand now. Raises ReadingError as `article_files` does."""
    found = {}
    for path in article_files(corpus):
        status = path.stat()
        found[file_name(path, corpus)] = Stamp(status.st_size, status.st_mtime_ns)
    return found


def changes(corpus: Path, before: Manifest, now: dict[str, Stamp]) -> Changes:
    """What happened to a corpus since; a file that was only touched is none of it."""
    same = {name for name, stamp in now.items() if _is_same(corpus / name, name, stamp, before)}
    return Changes(
        gone=[name for name in before.stamps if name not in same],
        new=[name for name in now if name not in same],
    )


def _is_same(path: Path, name: str, now: Stamp, before: Manifest) -> bool:
    stamp = before.stamps.get(name)
    if stamp is None or stamp.size != now.size:
        return False
    return stamp == now or digest(path) == before.digests.get(name)


__all__ = ["FORMAT", "Changes", "Manifest", "Stamp", "changes", "load", "stamps_of"]
