"""What else a text may say for the words of a question: written out, shortened, synonyms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.retrieval.query import Alternative
from knowledge.text.normal import typed_marks_agree
from knowledge.text.syllables import folded_key, syllables
from knowledge.text.variants import PARTED, Variant, variants

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from knowledge.retrieval.query import How
    from knowledge.text.syllables import Syllable
    from knowledge.text.variants import Kind

# What else phrases of a question may mean, which its asker put another way: (phrase, readings).
Readings = tuple[tuple[str, tuple[str, ...]], ...]

_LONGEST = 6  # syllables of a phrase that is looked up
_WIDEST = 3  # syllables between the two words of a phrase that is parted
HOW: dict[Kind, tuple[How, float]] = {
    "abbreviation": ("abbreviation", 0.9),
    "chat": ("abbreviation", 0.9),
    "synonym": ("synonym", 0.5),
    "everyday": ("synonym", 0.5),
    "related": ("related", 0.3),
    "reading": ("synonym", 0.8),
}


def expansions(
    tokens: Sequence[Syllable], own: Mapping[str, Sequence[Variant]]
) -> list[tuple[Alternative, ...]]:
    """For each word, what the phrases it belongs to may be said as.

    `own` are the abbreviations that the articles introduce themselves, under their folded keys.
    """
    found: list[list[Alternative]] = [[] for _ in tokens]
    for places, variant in (*_phrases(tokens, own), *_parted(tokens)):
        how, strength = HOW[variant.kind]
        alternative = Alternative(
            variant.key, how, strength * variant.likelihood, variant.text.split()[0]
        )
        for place in places:
            if not any(_same(alternative, other) for other in found[place]):
                found[place].append(alternative)
    return [tuple(alternatives) for alternatives in found]


def _same(one: Alternative, other: Alternative) -> bool:
    """Whether both would be met by the same words, which must not count twice."""
    return (one.words, one.spelling) == (other.words, other.spelling)


def _phrases(
    tokens: Sequence[Syllable], own: Mapping[str, Sequence[Variant]]
) -> Iterator[tuple[Sequence[int], Variant]]:
    """Each phrase of the question that has variants: where it stands, a variant.

    Longer phrases go first: an everyday word within one is none, "phát" in "phát hiện".
    """
    keys = [token.folded for token in tokens]
    within: set[int] = set()
    for length in range(min(_LONGEST, len(keys)), 0, -1):
        for start in range(len(keys) - length + 1):
            places = range(start, start + length)
            for variant in _known(" ".join(keys[start : start + length]), own):
                if not _agrees(tokens[start : start + length], variant):
                    continue
                if length > 1:
                    within.update(places)
                elif start in within and variant.kind == "everyday":
                    continue
                yield places, variant
                for short in _shortened(variant, own):
                    yield places, short


def _parted(tokens: Sequence[Syllable]) -> Iterator[tuple[Sequence[int], Variant]]:
    """Each pair of words that belong together over what stands between: "nhiều muối nhất"."""
    for first, before in enumerate(tokens):
        for last in range(first + 2, min(first + 2 + _WIDEST, len(tokens))):
            after = tokens[last]
            for variant in variants(f"{before.folded} {PARTED} {after.folded}"):
                if _agrees((before, after), variant):
                    yield (first, last), variant


def _known(key: str, own: Mapping[str, Sequence[Variant]]) -> tuple[Variant, ...]:
    return (*variants(key), *own.get(key, ()))


def _shortened(variant: Variant, own: Mapping[str, Sequence[Variant]]) -> Iterator[Variant]:
    """The short forms of a synonym: "miền Tây" may be written "ĐBSCL".

    Synonyms of what a short form stands for lost as many questions as they won.
    """
    if variant.kind in ("synonym", "everyday"):
        for short in _known(" ".join(variant.key), own):
            if short.kind == "abbreviation" and short.head == variant.text:
                yield short._replace(kind="synonym")


def _agrees(tokens: Sequence[Syllable], variant: Variant) -> bool:
    """Whether the words that were typed can be the variant's head.

    A synonym's must be typed with all marks or none: "gieo cây" is not "gieo cấy". A single
    syllable without its marks is too many words ("can": cân, cần, cạn), but an abbreviation is
    one ("dc": đc).
    """
    words = syllables(variant.head)
    if len(words) != len(tokens):
        return True
    if variant.kind not in ("abbreviation", "chat"):
        return _is_spelled(tokens, words)
    pairs = zip(tokens, words, strict=True)
    return all(typed_marks_agree(token.text, word.text) for token, word in pairs)


def _is_spelled(tokens: Sequence[Syllable], words: Sequence[Syllable]) -> bool:
    if len(tokens) > 1 and all(token.marked == token.folded for token in tokens):
        return True
    return all(
        typed_marks_agree(token.text, word.text) and typed_marks_agree(word.text, token.text)
        for token, word in zip(tokens, words, strict=True)
    )


def readings_by_key(readings: Readings) -> dict[str, list[Variant]]:
    """The readings of each phrase as variants, behind its folded key."""
    return {
        folded_key(phrase): [
            Variant(other.lower(), tuple(folded_key(other).split()), "reading", 1.0, phrase.lower())
            for other in others
        ]
        for phrase, others in readings
    }


__all__ = ["Readings", "expansions", "readings_by_key"]
