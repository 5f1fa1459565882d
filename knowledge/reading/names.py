"""Tells a name by its shape: "Hồng Luận", "THANH THY", "H.G", "Minh Anh - Bùi Sưởng"."""

from __future__ import annotations

_LONGEST = 45
_MOST_WORDS = 5
_BETWEEN = ("-", "–", ",", "&", "và")  # what stands between two names


def is_name(text: str) -> bool:
    """Whether the text is one or more people's names or pen names and nothing else."""
    if not 1 < len(text) <= _LONGEST:
        return False
    words = 0
    for word in text.replace(",", " , ").replace("-", " - ").replace("–", " – ").split():
        if word in _BETWEEN:
            words = 0
        elif _is_name_word(word) and words < _MOST_WORDS:
            words += 1
        else:
            return False
    return words > 0


def _is_name_word(word: str) -> bool:
    letters = word.replace(".", "")
    return letters.isalpha() and (letters.istitle() or letters.isupper()) and _dots_abbreviate(word)


def _dots_abbreviate(word: str) -> bool:
    """Dots belong to initials ("H.G", "M.Anh"), never to a long word's end."""
    return "." not in word or word.index(".") <= 2


__all__ = ["is_name"]
