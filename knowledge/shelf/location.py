"""Where the index of a corpus lies, if there is one; all that a start without one needs to know."""

from __future__ import annotations

import hashlib
from pathlib import Path

CURRENT = "CURRENT"  # the file that names the generation in use


def home(corpus: Path, state: Path) -> Path:
    """The folder of all generations of a corpus."""
    resolved = str(corpus.resolve())
    short = hashlib.sha256(resolved.encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return state / "index" / short


def current(folder: Path) -> Path | None:
    """The generation in use, or None where there is none yet."""
    try:
        name = (folder / CURRENT).read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        return None
    return folder / Path(name).name if name else None


def is_built(corpus: Path, state: Path) -> bool:
    """Whether an index of the corpus was built in `state`, whatever its condition."""
    return current(home(corpus, state)) is not None


__all__ = ["CURRENT", "current", "home", "is_built"]
