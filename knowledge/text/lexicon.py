"""Language knowledge in data files, read once when first asked for.

A file holds one entry a line; `#` begins a comment. A table's line is `head = one | two`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

_DATA = Path(__file__).parent / "data"
_COMMENT = re.compile("#.*")


@lru_cache(None)
def entries(name: str) -> tuple[str, ...]:
    """The entries of the list `data/<name>.txt`, in order."""
    text = (_DATA / f"{name}.txt").read_text(encoding="utf-8")
    lines = _COMMENT.sub("", text).splitlines()
    return tuple(filter(None, map(str.strip, lines)))


@lru_cache(None)
def table(name: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The rows (head, values) of the table `data/<name>.txt`, in order."""
    rows = []
    for line in entries(name):
        head, _, rest = line.partition("=")
        rows.append((head.strip(), tuple(value.strip() for value in rest.split("|"))))
    return tuple(rows)


__all__ = ["entries", "table"]
