"""Which files an index was made of, and how they stood when they were read."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from knowledge.errors import LibraryError
from knowledge.reading.files import file_name
from knowledge.reading.folder import article_files

if TYPE_CHECKING:
    from pathlib import Path

FORMAT = 1  # raised whenever an index of before can't be read by the program of after


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

    def save(self, path: Path) -> None:
        """Write it as JSON."""
        rows = {name: list(stamp) for name, stamp in self.stamps.items()}
        content: dict[str, object] = {"format": FORMAT, "files": rows, "articles": self.articles}
        content["abbreviations"] = self.abbreviations
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
        return Manifest(stamps, dict(content["articles"]), introduced)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise LibraryError(str(path)) from error


def stamps_of(corpus: Path) -> dict[str, Stamp]:
    """How the article files of a corpus stand now. Raises ReadingError as `article_files` does."""
    found = {}
    for path in article_files(corpus):
        status = path.stat()
        found[file_name(path, corpus)] = Stamp(status.st_size, status.st_mtime_ns)
    return found


def changes(before: dict[str, Stamp], now: dict[str, Stamp]) -> Changes:
    """What happened between two states of a corpus."""
    return Changes(
        gone=[name for name, stamp in before.items() if now.get(name) != stamp],
        new=[name for name, stamp in now.items() if before.get(name) != stamp],
    )


__all__ = ["FORMAT", "Changes", "Manifest", "Stamp", "changes", "load", "stamps_of"]
