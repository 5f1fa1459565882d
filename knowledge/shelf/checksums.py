"""Whether files are still what they were: sums of an index's files, digests of articles."""

from __future__ import annotations

import os
from hashlib import blake2b
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def sums(folder: Path, known: Mapping[str, int] | None = None) -> dict[str, int]:
    """The CRC-32 of each file of an index by its name; those `known` are not read again.

    tantivy doesn't look at its own sums when it opens an index, and fails at a question instead.
    Reading the index of 12,000 articles takes 60 ms. Lock files come and go, and the lists of
    files (.json) are written anew under their names.
    """
    names = [name for name in sorted(os.listdir(folder)) if not name.endswith(".lock")]
    kept = {name: value for name, value in (known or {}).items() if not name.endswith(".json")}
    return {
        name: kept[name] if name in kept else crc32((folder / name).read_bytes()) for name in names
    }


def digest(path: Path) -> str:
    """What tells two versions of a file apart, or "" where it can't be read."""
    try:
        return blake2b(path.read_bytes(), digest_size=16).hexdigest()
    except OSError:
        return ""


__all__ = ["digest", "sums"]
