"""Where an index lies on disk, and how a new one takes the place of the old at once.

    <state>/index/<corpus>/CURRENT         the name of the generation in use
    <state>/index/<corpus>/<generation>/   manifest.json and the index's own files

A generation is never changed once CURRENT names it: a crash while building leaves the old one
whole, and a process that has it open goes on with it.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from knowledge.shelf.location import CURRENT

MANIFEST = "manifest.json"
INDEX = "passages"


def begin(folder: Path, copied: Path | None = None) -> Path:
    """A new generation's folder, with the index files of `copied` in it where one is given.

    Index files are never written to again, so they are linked where the disk allows it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix="generation-", dir=folder))
    if copied is None:
        (made / INDEX).mkdir()
    else:
        shutil.copytree(copied / INDEX, made / INDEX, copy_function=_link)
    return made


def finish(folder: Path, generation: Path) -> None:
    """Put a finished generation to use, and clear those before it away."""
    handle, name = tempfile.mkstemp(prefix="current-", dir=folder)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(generation.name)
        file.flush()
        os.fsync(file.fileno())
    Path(name).replace(folder / CURRENT)
    for other in folder.glob(f"generation-*/{MANIFEST}"):  # one without is being built elsewhere
        if other.parent != generation:
            shutil.rmtree(other.parent, ignore_errors=True)


def _link(source: str, target: str) -> str:
    # The list of files is the one file that tantivy writes anew under the same name.
    if Path(source).suffix == ".json":
        return shutil.copy2(source, target)
    try:
        os.link(source, target)
    except OSError:
        return shutil.copy2(source, target)
    return target


__all__ = ["INDEX", "MANIFEST", "begin", "finish"]
