"""What an English question is cut into."""

from __future__ import annotations

from typing import Literal, NamedTuple

Kind = Literal["question", "word", "verb", "name", "number", "particle", "auxiliary", "of", "break"]


class Unit(NamedTuple):
    """A stretch of the question with its Vietnamese."""

    kind: Kind
    senses: tuple[str, ...]  # likeliest first; one empty sense says nothing
    head: str  # its first English word, in the base form
    is_plural: bool = False


__all__ = ["Kind", "Unit"]
