"""Reads every article of a folder, keeping the faults beside the articles."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from knowledge.errors import ReadingError
from knowledge.reading import wording
from knowledge.reading.files import read_file, shown

if TYPE_CHECKING:
    from knowledge.models import Article


class Reading(NamedTuple):
    """What a folder gave: the articles in the order of their names, and one fault a bad file."""

    articles: tuple[Article, ...]
    faults: tuple[ReadingError, ...]


def read_folder(folder: Path) -> Reading:
    """Every article below `folder`. Raises ReadingError where that is no folder or has no file."""
    articles: list[Article] = []
    faults: list[ReadingError] = []
    for path in article_files(folder):
        try:
            articles.append(read_file(path, folder))
        except ReadingError as fault:
            faults.append(fault)
    return Reading(tuple(articles), tuple(faults))


def article_files(folder: Path) -> tuple[Path, ...]:
    """The `.txt` files below `folder`, sorted; hidden files and folders are passed over.

    Raises ReadingError where `folder` is missing, is no folder, or holds no such file.
    """
    if not folder.is_dir():
        reason = wording.NOT_A_FOLDER if folder.exists() else wording.MISSING_FOLDER
        raise ReadingError(shown(folder), reason)
    found: list[Path] = []
    for where, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(where, name) for name in files if _is_article(name)]
    if not found:
        raise ReadingError(shown(folder), wording.NO_ARTICLE)
    return tuple(sorted(found))


def _is_article(name: str) -> bool:
    return name.lower().endswith(".txt") and not name.startswith(".")


__all__ = ["Reading", "article_files", "read_folder"]
