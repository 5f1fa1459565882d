"""What else a text may say for the words of a question: written out, shortened, synonyms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.retrieval.query import Alternative
from knowledge.text.normal import marked, typed_marks_agree
from knowledge.text.variants import Variant, variants

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from knowledge.retrieval.query import How
    from knowledge.text.syllables import Syllable
    from knowledge.text.variants import Kind

_LONGEST = 6  # syllables of a phrase that is looked up
HOW: dict[Kind, tuple[How, float]] = {
    "abbreviation": ("abbreviation", 0.9),
    "chat": ("abbreviation", 0.9),
    "synonym": ("synonym", 0.5),
    "related": ("related", 0.3),
}


def expansions(
    tokens: Sequence[Syllable], own: Mapping[str, Sequence[Variant]]
) -> list[tuple[Alternative, ...]]:
    """For each word, what the phrases it belongs to may be said as.

    `own` are the abbreviations that the articles introduce themselves, under their folded keys.
    """
    found: list[list[Alternative]] = [[] for _ in tokens]
    for start, length, variant in _phrases(tokens, own):
        how, strength = HOW[variant.kind]
        alternative = Alternative(
            variant.key, how, strength * variant.likelihood, variant.text.split()[0]
        )
        for alternatives in found[start : start + length]:
            if alternative not in alternatives:
                alternatives.append(alternative)
    return [tuple(alternatives) for alternatives in found]


def _phrases(
    tokens: Sequence[Syllable], own: Mapping[str, Sequence[Variant]]
) -> Iterator[tuple[int, int, Variant]]:
    """Each phrase of the question that has variants: where it begins, its length, a variant."""
    keys = [token.folded for token in tokens]
    for start in range(len(keys)):
        for length in range(1, min(_LONGEST, len(keys) - start) + 1):
            key = " ".join(keys[start : start + length])
            for variant in (*variants(key), *own.get(key, ())):
                if _agrees(tokens[start : start + length], variant):
                    yield start, length, variant


def _agrees(tokens: Sequence[Syllable], variant: Variant) -> bool:
    """Whether the words that were typed can be the variant's head.

    A single syllable typed without its marks is too many words for a synonym ("can": cân, cần,
    cạn); for an abbreviation it is one ("dc": đc).
    """
    if len(tokens) == 1 and variant.kind in ("synonym", "related"):
        return tokens[0].marked == marked(variant.head)
    words = variant.head.split()
    return len(words) != len(tokens) or all(
        typed_marks_agree(token.text, word) for token, word in zip(tokens, words, strict=True)
    )


__all__ = ["expansions"]
