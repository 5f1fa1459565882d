"""The few words around an answer that are not the articles' own, one file per language."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "words"


class Frames:
    """Sentences by name, with places to fill."""

    def __init__(self, sentences: dict[str, str]) -> None:
        self._sentences = sentences

    def say(self, name: str, /, **values: str) -> str:
        """The sentence of this name with its places filled."""
        return self._sentences[name].format(**values)

    @property
    def names(self) -> frozenset[str]:
        """All names, for comparing languages."""
        return frozenset(self._sentences)


@lru_cache(None)
def frames(language: str) -> Frames:
    """The frame words of a language, "vi" or "en"; any other is given Vietnamese."""
    path = _FOLDER / f"{language}.txt"
    lines = (path if path.exists() else _FOLDER / "vi.txt").read_text(encoding="utf-8")
    rows = (line.partition("=") for line in lines.splitlines() if "=" in line)
    return Frames({name.strip(): text.strip() for name, _, text in rows if name[0] != "#"})


__all__ = ["Frames", "frames"]
