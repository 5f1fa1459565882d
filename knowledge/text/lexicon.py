"""Language knowledge in data files, read once when first asked for.

A file holds one entry a line, as it is: a comment, which `#` begins, has its line to itself. A
table's line is `head = one | two`.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

_DATA = Path(__file__).parent / "data"


@lru_cache(None)
def entries(name: str) -> tuple[str, ...]:
    """The entries of the list `data/<name>.txt`, in order."""
    return tuple(filter(None, lines(name).split("\n")))


def lines(name: str) -> str:
    """The lines of `data/<name>.txt` without its comments, as one text.

    Every start of the program reads 11,000 lines; looking at each for a comment cost it 2 ms.
    """
    before, *comments = (_DATA / f"{name}.txt").read_text(encoding="utf-8").split("#")
    return before + "".join(comment.partition("\n")[2] for comment in comments)


@lru_cache(None)
def table(name: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The rows (head, values) of the table `data/<name>.txt`, in order."""
    rows = []
    for line in entries(name):
        head, _, rest = line.partition("=")
        rows.append((head.strip(), tuple(map(str.strip, rest.split("|")))))
    return tuple(rows)


__all__ = ["entries", "lines", "table"]
