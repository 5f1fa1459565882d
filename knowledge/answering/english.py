"""English questions put into Vietnamese words, for matching; the answer stays the article's own."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.answering.constraints import place_names
from knowledge.text.keystrokes import decoded
from knowledge.text.lexicon import table
from knowledge.text.phrases import Found, Phrases
from knowledge.text.syllables import Syllable, syllables
from knowledge.text.vietnamese import is_syllable

if TYPE_CHECKING:
    from collections.abc import Sequence

_FEWEST = 2  # words that only English has
_SHARE = 0.25  # of the question; names and abbreviations make up the rest
_MOSTLY = 0.4  # of a question with so few; else they may be a foreign name
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


@lru_cache(1)
def _dictionary() -> Phrases[str]:
    return Phrases((head, values[0]) for head, values in table("english"))


def in_vietnamese(text: str) -> str:
    """An English question in Vietnamese words; any other text as it is."""
    row = syllables(text)
    return " ".join(_words(row)) if is_english(row) else text


def is_english(row: Sequence[Syllable]) -> bool:
    """Whether enough of the words are English and could not be Vietnamese."""
    strange = [n for n in range(len(row)) if _is_strange(row[n])]
    if len(strange) < _FEWEST:
        return False  # as most questions; the dictionary need not be read
    foreign = [row[n].folded for n in strange if _at(row, n) is not None]
    if len(set(foreign)) < _FEWEST or len(foreign) < _SHARE * len(row):
        return False
    return len(set(foreign)) > _FEWEST or len(foreign) >= _MOSTLY * len(row)  # "Doctor Who là ai"


def _is_strange(word: Syllable) -> bool:
    """Whether a word is neither a Vietnamese syllable nor the keystrokes of one ("sown")."""
    return not is_syllable(word.folded) and decoded(word.text) is None


def _words(row: Sequence[Syllable]) -> list[str]:
    words: list[str] = []
    named = {met.first: met for met in place_names().find(row, marked=False)}
    place = 0
    while place < len(row):
        if row[place].text == "s":  # of "cell's"
            place += 1
            continue
        met = named.get(place) or _at(row, place)
        words.append(row[place].text if met is None else met.value)
        place = place + 1 if met is None else met.last
    return [word for word in words if word]


def _at(row: Sequence[Syllable], place: int) -> Found[str] | None:
    """The longest entry that begins here, the last word or the first inflected or not."""
    best = _dictionary().at(row, place, marked=False)
    for changed in _uninflected(row, place):
        met = _dictionary().at(changed, place, marked=False)
        if met is not None and (best is None or met.last > best.last):
            best = met
    return best


def _uninflected(row: Sequence[Syllable], place: int) -> list[list[Syllable]]:
    """The row with one of the next words put into each base form that its ending allows."""
    found = []
    for number in range(place, min(place + 3, len(row))):
        word = row[number].folded
        for ending, instead in _ENDINGS:
            if word.endswith(ending) and len(word) > len(ending) + 2:
                base = word.removesuffix(ending) + instead
                token = row[number]._replace(text=base, folded=base, marked=base)
                found.append([*row[:number], token, *row[number + 1 :]])
    return found


__all__ = ["in_vietnamese", "is_english"]
