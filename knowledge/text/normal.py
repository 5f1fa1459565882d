"""One form for each spelling: Unicode composition, tone placement, folding.

Two keys stand for a word. The *marked* key keeps every diacritic but takes the tone off its
vowel and puts it behind the word as a digit, so that hoà, hòa and decomposed hòa are one
("hoa2"), wherever the writer's keyboard puts the tone. The *folded* key keeps no marks at all.
Both write i for the y that may be either: "lý" and "lí" are one.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import NamedTuple

_TONES = {"\u0301": "1", "\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0323": "5"}
_VOWELS = "aăâeêioôơuưy"
_MARKS = frozenset(_TONES) | {"\u0302", "\u0306", "\u031b"}  # circumflex, breve, horn
_I_OR_Y = frozenset({"hy", "ky", "ly", "my", "sy", "ty", "quy"})  # lý and lí are one word
_HOI_OR_NGA = frozenset("34")  # tones that the South says alike, and so mistakes in writing
_CACHE = 1 << 16  # a newspaper year has about 60,000 distinct words


def composed(text: str) -> str:
    """Canonical composition (NFC)."""
    return unicodedata.normalize("NFC", text)


@lru_cache(_CACHE)
def folded(text: str) -> str:
    """Lower case, without diacritics, đ as d: "Đồng" is "dong"."""
    return _with_i(_bare(text.lower()))


@lru_cache(_CACHE)
def marked(text: str) -> str:
    """Lower case, composed, with the tone as a digit at the end: "Hoà" and "hòa" are "hoa2"."""
    small = text.lower()
    if small.isascii():
        return _with_i(small)
    bare, toneless, tones = _letters()
    if small.translate(bare).isascii():
        tone = next(filter(None, map(tones.get, reversed(small))), "")
        return _with_i(small.translate(toneless)) + tone
    tone = ""
    letters = []
    for char in unicodedata.normalize("NFD", small):
        if char in _TONES:
            tone = _TONES[char]
        else:
            letters.append(char)
    return _with_i(composed("".join(letters))) + tone


def unkeyed(key: str) -> str:
    """The word that a marked key stands for: "hoa2" is hòa, wherever its tone is set."""
    marks = {digit: mark for mark, digit in _TONES.items()}
    return composed(key[:-1] + marks[key[-1]]) if key[-1] in marks else key


@lru_cache(_CACHE)
def typed_marks_agree(asked: str, met: str) -> bool:
    """Whether each mark that `asked` carries is also in `met`: "cho" agrees with "chó", "chò" not.

    Both are single words whose folded keys are equal.
    """
    asked_letters, asked_tone = _letters_and_tone(asked)
    met_letters, met_tone = _letters_and_tone(met)
    if asked_tone and asked_tone != met_tone and {asked_tone, met_tone} != _HOI_OR_NGA:
        return False
    pairs = zip(asked_letters, met_letters, strict=False)
    return all(a == m or folded(a) == a for a, m in pairs)


def _with_i(letters: str) -> str:
    return letters[:-1] + "i" if letters in _I_OR_Y else letters


def _letters_and_tone(word: str) -> tuple[str, str]:
    key = marked(word)
    if key and key[-1] in "12345" and not word[-1:].isdigit():
        return key[:-1], key[-1]
    return key, ""


def _bare(small: str) -> str:
    """Small letters without their marks: by a table, which takes most words in a fifth of the time.

    What the table leaves is decomposed, or of another language.
    """
    if small.isascii():
        return small
    bare = small.translate(_letters().bare)
    if bare.isascii():
        return bare
    apart = unicodedata.normalize("NFD", small)
    return "".join(char for char in apart if not unicodedata.combining(char)).replace("đ", "d")


class _Letters(NamedTuple):
    """What the letters with marks become, as `str.translate` takes it."""

    bare: dict[int, str]  # no mark left
    toneless: dict[int, str]  # only the tone off
    tones: dict[str, str]  # each toned letter's digit


@lru_cache(1)
def _letters() -> _Letters:
    toned = {composed(vowel + mark): (vowel, _TONES[mark]) for vowel in _VOWELS for mark in _TONES}
    return _Letters(
        {ord(letter): unicodedata.normalize("NFD", letter)[0] for letter in marked_letters()}
        | {ord("đ"): "d"},
        {ord(letter): vowel for letter, (vowel, _) in toned.items()},
        {letter: digit for letter, (_, digit) in toned.items()},
    )


def marked_letters() -> list[str]:
    """The small letters of Vietnamese that ASCII lacks."""
    letters = [composed(vowel + mark) for vowel in _VOWELS for mark in ("", *_TONES)]
    return [letter for letter in (*letters, "đ") if not letter.isascii()]


__all__ = ["composed", "folded", "marked", "marked_letters", "typed_marks_agree", "unkeyed"]
