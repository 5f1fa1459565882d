"""Whether a word has the shape of a Vietnamese syllable, told from its onset and rhyme."""

from __future__ import annotations

from functools import lru_cache

from knowledge.text.lexicon import entries

_LONGEST_ONSET = 3


@lru_cache(1 << 14)
def is_syllable(folded: str) -> bool:
    """Whether a folded word can be a Vietnamese syllable: "nghieng" can, "jackson" can't.

    Foreign words that fit by chance ("man", "the") count as Vietnamese.
    """
    onsets, rhymes = _parts("onsets"), _parts("rhymes")
    if folded in rhymes:
        return True
    cuts = range(1, min(_LONGEST_ONSET + 1, len(folded)))
    return any(folded[:cut] in onsets and folded[cut:] in rhymes for cut in cuts)


@lru_cache(None)
def _parts(name: str) -> frozenset[str]:
    return frozenset(part for line in entries(name) for part in line.split())


__all__ = ["is_syllable"]
