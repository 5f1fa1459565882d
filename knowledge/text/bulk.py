"""A whole word list folded at once.

An encoding of one byte a letter takes the Vietnamese alphabet, and a table of 256 bytes takes the
marks off it: two calls, whatever the length. Every start of the program folds the tables of
variants; decomposing them by Unicode takes twenty times as long, word by word sixty times.
"""

from __future__ import annotations

import codecs
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from knowledge.text.normal import marked_letters

_FREE = 128  # the first byte that is no ASCII
_NOTHING = "\ufffe"  # what no text holds


class _Encoding(NamedTuple):
    letters: object  # Python's map from letters to bytes
    bases: bytes  # for each byte, the one to put in its place


def rough(text: str) -> str:
    """Composed Vietnamese in lower case without marks, i for each y, character for character.

    Rougher than `folded`, which knows where y is another letter; other alphabets become "?".
    """
    letters, bases = _encoding()
    encoded, _ = codecs.charmap_encode(text, "replace", letters)  # type: ignore[arg-type]
    return encoded.translate(bases).decode("ascii")


@lru_cache(1)
def _encoding() -> _Encoding:
    small = marked_letters()
    letters = small + [char.upper() for char in small]
    # The last letters take the bytes of control characters, which no word list has.
    places = (*range(_FREE, 256), *range(14, 32))[: len(letters)]
    decoded = [chr(byte) if byte < _FREE else _NOTHING for byte in range(256)]
    bases = [_base(chr(byte)) if byte < _FREE else 0 for byte in range(256)]
    for byte, char in zip(places, letters, strict=True):
        decoded[byte] = char
        bases[byte] = _base(char)
    return _Encoding(codecs.charmap_build("".join(decoded)), bytes(bases))


def _base(char: str) -> int:
    return ord(unicodedata.normalize("NFD", char.lower().replace("đ", "d"))[0].replace("y", "i"))


__all__ = ["rough"]
