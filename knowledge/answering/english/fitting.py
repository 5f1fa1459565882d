"""The senses of an English question's words, and the marks of its names, as the articles have them.

Which sense is meant, the likeliest sentences tell: the "case" of a flu is a ca or a trường hợp. A
name typed without marks is spelled as there: "Cao Van Hoa" is then no văn hóa.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.texts import sentences_of
from knowledge.text.phrases import listed
from knowledge.text.syllables import folded_key, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from knowledge.models import Passage
    from knowledge.text.syllables import Syllable

_READ = 4  # passages
_NAME = 2  # syllables of a name, or of a title and a name's last
_AS_GOOD = 0.8  # share of the likeliest sentence's score


def fitted(words: Sequence[tuple[str, ...]], passages: Sequence[Passage], asked: str) -> list[str]:
    """One sense for each word, as the likeliest sentences of the best passages have it.

    What stands in the question `asked` itself is a name.
    """
    read = [one.row for passage in passages[:_READ] for one in sentences_of(passage)]
    keys = [_key(row) for row in read]
    scores = [_score(words, key) for key in keys]
    best = max(scores, default=0)
    likely = [key for key, score in zip(keys, scores, strict=True) if score >= _AS_GOOD * best]
    typed = f" {folded_key(asked)} "
    return [_spelled(_best_sense(senses, likely), read, typed) for senses in words]


def _best_sense(senses: Sequence[str], keys: Iterable[str]) -> str:
    """The sense that most of the sentences have; the likeliest of equals."""
    if len(senses) < 2:
        return senses[0]
    padded = list(keys)
    return max(senses, key=lambda sense: sum(_key(syllables(sense)) in key for key in padded))


def _score(words: Iterable[tuple[str, ...]], key: str) -> int:
    """How many syllables of a question's words a sentence has."""
    return sum(
        max(sense.count(" ") + 1 if _key(syllables(sense)) in key else 0 for sense in senses)
        for senses in words
        if senses[0]
    )


def _key(row: Iterable[Syllable]) -> str:
    """The row's words between spaces, so that a phrase is found as a part of it."""
    return f" {' '.join(token.marked for token in row)} "


def _spelled(sense: str, read: Sequence[Sequence[Syllable]], typed: str) -> str:
    """A name with the marks that the sentences give it, if all give it the same."""
    words = syllables(sense)
    title = listed("facts/person_titles").at(words, 0) if words else None
    name = words[title.last :] if title else words
    key = " ".join(token.folded for token in name)
    if len(words) < _NAME or not name or f" {key} " not in typed:
        return sense
    found = {met for row in read for met in _names_like(name, row)}
    titles = (token.text for token in words[: len(words) - len(name)])
    return " ".join([*titles, *found]) if len(found) == 1 else sense


def _names_like(name: Sequence[Syllable], row: Sequence[Syllable]) -> Iterator[str]:
    """What is written like a name in a sentence, in capitals."""
    for start, token in enumerate(row):
        if token.folded != name[0].folded or not token.is_capitalised:
            continue
        met = row[start : start + len(name)]
        if [one.folded for one in met] == [one.folded for one in name] and all(
            one.is_capitalised for one in met
        ):
            yield " ".join(one.text for one in met)


__all__ = ["fitted"]
