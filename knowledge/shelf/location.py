"""Where the index of a corpus lies, if there is one; all that a start without one needs to know."""

from __future__ import annotations

import zlib
from pathlib import Path

CURRENT = "CURRENT"  # the file that names the generation in use


def home(corpus: Path, state: Path) -> Path:
    """The folder of all generations of a corpus."""
    resolved = str(corpus.resolve()).encode("utf-8", "surrogateescape")
    # Two checksums tell a user's few corpora apart; hashlib would cost each start 2 ms.
    return state / "index" / f"{zlib.crc32(resolved):08x}{zlib.adler32(resolved):08x}"


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
