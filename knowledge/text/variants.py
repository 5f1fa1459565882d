"""Other ways to write or say a phrase: short and written out, chat and standard, synonyms.

The tables are data files. Abbreviations hold both ways, chat words only towards the standard
spelling, synonyms among all of a group. Only an index of the lines is made (6 ms, as this is
paid by every start of the program); a line becomes variants when one of its phrases is asked.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Literal, NamedTuple

from knowledge.text.lexicon import entries
from knowledge.text.normal import I_OR_Y

Kind = Literal["abbreviation", "chat", "synonym", "related"]
_TABLES: tuple[tuple[str, Kind], ...] = (
    ("abbreviations", "abbreviation"),
    ("chat_words", "chat"),
    ("synonyms", "synonym"),
    ("related", "related"),
)
_LATER = 0.7  # how much less sure each further reading of an abbreviation is
_Y_FOR_I = re.compile("y\\b(?:" + "|".join(rf"(?<=\b{word})" for word in sorted(I_OR_Y)) + ")")
_PUNCTUATION = str.maketrans("&/.,-'()%", " " * 9)


class Variant(NamedTuple):
    """Something that a phrase may stand for."""

    text: str  # lower case
    key: tuple[str, ...]  # the same, folded, in syllables
    kind: Kind
    likelihood: float  # 1 for the likeliest reading, less for each further one
    head: str  # the phrase as the table writes it: the marks that are typed must agree with it


class _Line(NamedTuple):
    kind: Kind
    phrases: str  # as the table has them
    keys: str  # folded


def variants(key: str) -> tuple[Variant, ...]:
    """What a phrase may stand for; `key` is its folded syllables, joined by single spaces."""
    return tuple(v for line in _index().get(key, ()) for v in _variants(line, key))


def both_ways(short: str, long: str) -> tuple[tuple[str, Variant], tuple[str, Variant]]:
    """An abbreviation and its phrase, each as a variant of the other, behind the other's key."""
    a, b = phrase_key(short), phrase_key(long)
    written_out = Variant(long.lower(), tuple(b.split()), "abbreviation", 1.0, short.lower())
    shortened = Variant(short.lower(), tuple(a.split()), "abbreviation", 1.0, long.lower())
    return (a, written_out), (b, shortened)


def phrase_key(text: str) -> str:
    """The folded syllables of a phrase without its punctuation, joined by single spaces."""
    return " ".join(_folded(text).split())


def _folded(text: str) -> str:
    """Folds a whole table at once, thirty times as fast as word by word."""
    bare = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    spaced = bare.encode("ascii", "ignore").decode().translate(_PUNCTUATION)
    return _Y_FOR_I.sub("i", spaced)


@lru_cache(None)
def _index() -> dict[str, list[_Line]]:
    """The lines in which a phrase can be looked up, by its key."""
    found: dict[str, list[_Line]] = {}
    for name, kind in _TABLES:
        lines = entries(name)
        for phrases, keys in zip(lines, _folded("\n".join(lines)).split("\n"), strict=True):
            line = _Line(kind, phrases, keys)
            looked_up = keys.partition("=")[0] if kind == "chat" else keys.replace("=", "|")
            for key in looked_up.split("|"):
                found.setdefault(" ".join(key.split()), []).append(line)
    return found


def _variants(line: _Line, key: str) -> list[Variant]:
    written = line.phrases.lower().replace("=", "|").split("|")
    keys = [tuple(k.split()) for k in line.keys.replace("=", "|").split("|")]
    group = [(text.strip(), k) for text, k in zip(written, keys, strict=True)]
    asked = tuple(key.split())
    heads = [text for text, k in group if k == asked]
    if line.kind in ("synonym", "related"):
        others = [(text, k, 1.0) for text, k in group if k != asked]
    elif keys[0] == asked:
        others = [(text, k, _LATER**rank) for rank, (text, k) in enumerate(group[1:])]
    else:
        others = [(*group[0], _LATER ** (keys.index(asked) - 1))]
    return [Variant(text, k, line.kind, sure, heads[0]) for text, k, sure in others]


__all__ = ["Kind", "Variant", "both_ways", "phrase_key", "variants"]
