"""`hoidap index`: builds the index of a corpus on disk, or brings it up to date."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from knowledge.library import built_library

if TYPE_CHECKING:
    from pathlib import Path

    from bot.words import Words


def run(corpus: Path, state: Path, say: Words) -> int:
    """Build what is missing, with a progress bar on a terminal; say how many articles there are."""
    from rich.console import Console
    from rich.progress import Progress

    console = Console(file=sys.stderr)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(say("index.reading"), total=None)
        library = built_library(
            corpus,
            state,
            on_damage=lambda: console.print(say("index.damaged")),
            progress=lambda done, of: bar.update(task, completed=done, total=of),
        )
    print(say("index.done", count=len(library.articles()), corpus=corpus))
    return 0


__all__ = ["run"]
