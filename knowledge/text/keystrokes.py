"""Telex and VNI keystrokes that were left in a text: "hopwj tacs xax", "ho7p5 ta1c xa4".

Telex doubles letters and adds s f r x j for the tones and w for horn and breve; VNI uses digits.
Source: the key tables of Vietnam's TCVN 5712 typing programs (Telex, VNI). Typists set the keys
of a syllable right behind its letters or at its end, so both are read.
"""

from __future__ import annotations

import re

from knowledge.text.normal import composed, folded, marked
from knowledge.text.vietnamese import is_syllable

_TELEX_TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_VNI_TONES = dict(zip("12345", ("\u0301", "\u0300", "\u0309", "\u0303", "\u0323"), strict=True))
_DOUBLED = (
    ("uwow", "ươ"),
    ("uwo", "ươ"),
    ("uow", "ươ"),
    ("dd", "đ"),
    ("aa", "â"),
    ("ee", "ê"),
    ("oo", "ô"),
    ("aw", "ă"),
    ("ow", "ơ"),
    ("uw", "ư"),
)
_HATS = {"a": "â", "e": "ê", "o": "ô"}
_HORNS = {"uo": "ươ", "o": "ơ", "u": "ư"}
_BREVE = {"a": "ă"}
_STROKE = {"d": "đ"}
_VNI_MARKS = {"6": _HATS, "7": _HORNS, "8": _BREVE, "9": _STROKE}
_HATLESS = re.compile(r"â(?=[aeio]|[cn]h|$)|ê(?=[aioy])|ô(?=[aeouy])")  # letters held down
_VOWELS = "aeiouyâăêôơư"


def decoded(word: str) -> str | None:
    """The Vietnamese syllable that the keystrokes of `word` spell, or None where they spell none.

    A word that is a syllable as it stands, such as "son", is left as it is.
    """
    keys = word.lower()
    if keys.startswith("đ") and keys[1:].isascii():
        keys = f"dd{keys[1:]}"
    if is_syllable(folded(keys)):
        return None
    if not keys.isascii():
        return _half_marked(composed(keys))
    read = _vni(keys) if any(map(str.isdigit, keys)) else _telex(keys)
    return read if read is not None and is_syllable(folded(read)) else None


def _half_marked(keys: str) -> str | None:
    """A word with marks and a tone's key behind it: "trôngf" is trồng, "nàof" has it twice."""
    letters, tone = keys[:-1], _TELEX_TONES.get(keys[-1:], "")
    if not tone or not is_syllable(folded(letters)):
        return None
    if marked(letters)[-1].isdigit():
        return letters  # the key is a slip if it sets another tone
    return _with_tone(letters, tone)


def _telex(keys: str) -> str | None:
    letters, tone = _without_tone(keys, _TELEX_TONES)
    for typed, meant in _DOUBLED:
        letters = letters.replace(typed, meant)
    letters = _HATLESS.sub(lambda met: folded(met[0]), letters)
    if letters.endswith("w"):  # set at the end: "hopw"
        letters = _marked_last(letters[:-1], {**_HORNS, **_BREVE}) or letters
    elif letters[-1:] in _HATS and letters[-1] in letters[:-1]:  # "tiene"
        letters = _marked_last(letters[:-1], {letters[-1]: _HATS[letters[-1]]}) or letters
    return _with_tone(letters, tone) if tone or letters != keys else None


def _vni(keys: str) -> str | None:
    letters, tone = _without_tone(keys, _VNI_TONES)
    read = ""
    for key in letters:
        if key not in _VNI_MARKS:
            read += key
            continue
        marked = _marked_last(read, _VNI_MARKS[key])
        if marked is None:
            return None
        read = marked
    return _with_tone(read, tone)


def _without_tone(keys: str, tones: dict[str, str]) -> tuple[str, str]:
    """The keys without the last that sets a tone, and that tone's combining mark."""
    first = next((at for at, key in enumerate(keys) if key in _VOWELS), len(keys))
    for at in range(len(keys) - 1, first, -1):
        if keys[at] in tones:
            return keys[:at] + keys[at + 1 :], tones[keys[at]]
    return keys, ""


def _marked_last(letters: str, marks: dict[str, str]) -> str | None:
    """The letters with the mark on the last that can take it; None where none can."""
    places = [(letters.rfind(plain), plain) for plain in marks]
    at, plain = max(places, key=lambda place: (place[0] + len(place[1]), len(place[1])))
    return letters[:at] + marks[plain] + letters[at + len(plain) :] if at >= 0 else None


def _with_tone(letters: str, tone: str) -> str:
    """The letters with the tone on the vowel that has a mark, else on the last but one or only."""
    vowels = [at for at, letter in enumerate(letters) if letter in _VOWELS]
    if not tone or not vowels:
        return letters
    special = [at for at in vowels if letters[at] in "âăêôơư"]
    at = special[-1] if special else vowels[0]
    return composed(letters[: at + 1] + tone + letters[at + 1 :])


__all__ = ["decoded"]
