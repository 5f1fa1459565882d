"""The senses of an English question's words, and the marks of its names, as the articles have them.

Which sense is meant, the likeliest sentences tell: the "case" of a flu is a ca or a trường hợp. A
name typed without marks is spelled as there: "Cao Van Hoa" is then no văn hóa.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.texts import sentences_of
from knowledge.text.phrases import listed
from knowledge.text.syllables import folded_key, keys_of, syllables
from knowledge.text.syllables import words as syllable_texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from knowledge.models import Passage
    from knowledge.retrieval.query import Text

_READ = 4  # passages
_NAME = 2  # syllables of a name, or of a title and a name's last
_AS_GOOD = 0.8  # share of the likeliest sentence's score


def fitted(words: Sequence[tuple[str, ...]], passages: Sequence[Passage], asked: str) -> list[str]:
    """One sense for each word, as the likeliest sentences of the best passages have it.

    What stands in the question `asked` itself is a name.
    """
    read = [one.text for passage in passages[:_READ] for one in sentences_of(passage)]
    keys = [_key(text.words) for text in read]
    sought = [[_key(syllable_texts(sense)) for sense in senses] for senses in words]
    scores = [sum(_said(senses, key) for senses in sought) for key in keys]
    best = max(scores, default=0)
    likely = [key for key, score in zip(keys, scores, strict=True) if score >= _AS_GOOD * best]
    typed = f" {folded_key(asked)} "
    return [
        _spelled(senses[_best(sought[n], likely)], read, typed) for n, senses in enumerate(words)
    ]


def _best(senses: Sequence[str], sentences: Sequence[str]) -> int:
    """The number of the sense that most of the sentences have; of the likeliest of equals."""
    counts = [sum(sense in sentence for sentence in sentences) for sense in senses]
    return counts.index(max(counts))


def _said(senses: Iterable[str], sentence: str) -> int:
    """How many syllables of a word a sentence has, in the sense that has the most."""
    return max(len(sense.split()) if sense in sentence else 0 for sense in senses)


def _key(words: Iterable[str]) -> str:
    """The marked keys of words between spaces, so that a phrase is found as a part."""
    return f" {' '.join(keys_of(word).marked for word in words)} "


def _spelled(sense: str, read: Sequence[Text], typed: str) -> str:
    """A name with the marks that the sentences give it, if all give it the same."""
    words = syllables(sense)
    title = listed("facts/person_titles").at(words, 0) if words else None
    name = [token.folded for token in (words[title.last :] if title else words)]
    if len(words) < _NAME or not name or f" {' '.join(name)} " not in typed:
        return sense
    found = {met for text in read for met in _names_like(name, text)}
    titles = (token.text for token in words[: len(words) - len(name)])
    return " ".join([*titles, *found]) if len(found) == 1 else sense


def _names_like(name: list[str], text: Text) -> Iterator[str]:
    """What is written like a name in a sentence, in capitals."""
    for start, key in enumerate(text.keys):
        if key == name[0] and list(text.keys[start : start + len(name)]) == name:
            met = text.words[start : start + len(name)]
            if all(word[0].isupper() for word in met):
                yield " ".join(met)


__all__ = ["fitted"]
