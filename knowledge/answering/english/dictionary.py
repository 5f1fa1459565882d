"""The bilingual word lists: English phrases by their longest match, inflected or not."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from knowledge.text.lexicon import table
from knowledge.text.phrases import Found, Phrases

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from knowledge.text.syllables import Syllable

_INFLECTED = 3  # words of a phrase, of which one may be inflected
_ENDINGS = (  # regular inflections and what stands in their place in a base form
    ("ies", "y"),
    ("ied", "y"),
    ("ing", "e"),
    ("ing", ""),
    ("ed", "e"),
    ("ed", ""),
    ("es", ""),
    ("s", ""),
)
_DOUBLED = ("ing", "ed", "er")  # before these a last consonant may stand twice: "stopped"
_LISTS = ("questions", "particles", "verbs", "words")


class Entry(NamedTuple):
    """An English phrase met in a row."""

    list: str  # the word list that has it
    last: int  # behind its last word
    senses: tuple[str, ...]  # in Vietnamese, likeliest first; one empty sense for none
    base: str  # its first word in the base form
    is_past: bool  # a verb in the past or a participle, rather than as it stands in the list


@lru_cache(None)
def _phrases(name: str) -> Phrases[tuple[str, tuple[str, ...]]]:
    return Phrases((head, (head, senses)) for head, senses in table(f"english/{name}"))


@lru_cache(1)
def _irregular() -> dict[str, str]:
    return {form: base for base, forms in table("english/irregular") for form in forms}


def entries_at(row: Sequence[Syllable], place: int) -> list[Entry]:
    """The longest phrase of each word list that begins at a place, the longest of all first.

    Of phrases of one length, one that stands as it was typed goes before one in its base form.
    """
    found = [
        (-met.last, changed, order, Entry(name, met.last, senses, head.partition(" ")[0], past))
        for changed, other in enumerate((row, *_uninflected(row, place)))
        for order, name in enumerate(_LISTS)
        if (met := _at(name, other, place)) is not None
        for head, senses in (met.value,)
        for past in (bool(changed) and _is_past(row[place].folded),)
    ]
    best: dict[str, Entry] = {}
    for *_, entry in sorted(found, key=lambda one: (one[0], one[1] > 0, one[2], one[1])):
        best.setdefault(entry.list, entry)
    return list(best.values())


def _is_past(word: str) -> bool:
    return word.endswith(("ed", "ing")) or word in _irregular()


def _at(
    name: str, row: Sequence[Syllable], place: int
) -> Found[tuple[str, tuple[str, ...]]] | None:
    return _phrases(name).at(row, place, marked=False)


def longest(name: str, row: Sequence[Syllable], place: int) -> int:
    """Behind the last word of a list's longest phrase at a place; 0 where there is none."""
    met = _at(name, row, place)
    return met.last if met else 0


@lru_cache(1)
def classes() -> dict[str, frozenset[str]]:
    """Words of grammar by what they do to the order of words."""
    return {name: frozenset(words) for name, words in table("english/classes")}


@lru_cache(1)
def frames() -> dict[str, str]:
    """What English leaves to the order of its words, said in Vietnamese."""
    return {name: values[0] for name, values in table("english/frames")}


def is_known(row: Sequence[Syllable], place: int) -> bool:
    """Whether a phrase of any word list begins at a place."""
    rows = (row, *_uninflected(row, place))
    return any(_at(name, other, place) is not None for other in rows for name in _LISTS)


def _uninflected(row: Sequence[Syllable], place: int) -> list[list[Syllable]]:
    """The row with one of the next words put into each base form that it may have."""
    found = []
    for number in range(place, min(place + _INFLECTED, len(row))):
        for base in bases(row[number].folded):
            token = row[number]._replace(text=base, folded=base, marked=base)
            found.append([*row[:number], token, *row[number + 1 :]])
    return found


def bases(word: str) -> Iterator[str]:
    """The base forms that an English word may be a form of."""
    if word in _irregular():
        yield _irregular()[word]
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + (1 if ending == "ed" else 2):
            stem = word.removesuffix(ending)
            yield stem + instead
            if ending in _DOUBLED and stem[-1] == stem[-2]:
                yield stem[:-1]


__all__ = ["Entry", "bases", "classes", "entries_at", "frames", "is_known", "longest"]
