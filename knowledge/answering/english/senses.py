"""Which of an English word's senses a question means, by what the articles say side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.text.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def chosen(
    words: Sequence[tuple[str, ...]], frequency: Callable[..., int]
) -> list[str]:
    """One sense for each word of a question; `frequency` is of a folded word or of two."""
    found: list[str] = []
    before = ""
    for number, senses in enumerate(words):
        behind = words[number + 1] if number + 1 < len(words) else ()
        best = senses[0]
        if len(senses) > 1:
            best = max(senses, key=lambda one: _worth(one, before, behind, frequency))
        found.append(best)
        before = best or before
    return found


def _worth(
    sense: str, before: str, behind: Sequence[str], frequency: Callable[..., int]
) -> tuple[bool, int]:
    """Whether the articles have the sense at all, and how often beside its neighbours.

    The first of equals is the likeliest.
    """
    own = [token.folded for token in syllables(sense)]
    if not own:
        return (False, 0)
    pairs = [tuple(own[n : n + 2]) for n in range(len(own) - 1)] or [tuple(own)]
    last = [token.folded for token in syllables(before)][-1:]
    together = sum(frequency(one, own[0]) for one in last)
    together += max((frequency(own[-1], _first(one)) for one in behind if one), default=0)
    return (all(frequency(*pair) for pair in pairs), together)


def _first(text: str) -> str:
    return next((token.folded for token in syllables(text)), "")


__all__ = ["chosen"]
