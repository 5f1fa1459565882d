"""Tells a name by its shape: "Thu Hà", "THU HÀ", "H.G", "Minh Anh - Bùi Sưởng"."""

from __future__ import annotations

_LONGEST = 45
_MOST_WORDS = 5  # of one name: "Nguyễn Thị Cẩm Tiên", with a degree before it
_LONGEST_INITIAL = 2  # letters before a dot: "H.G", "Th.Hà"
_BETWEEN = frozenset("-–,&") | {"và"}  # what stands between two names


def is_name(text: str) -> bool:
    """Whether the text is one or more people's names or pen names and nothing else."""
    if not 1 < len(text) <= _LONGEST:
        return False
    words = 0
    if text.split(maxsplit=1)[0] in _BETWEEN:
        return False
    for word in _words(text):
        if word in _BETWEEN:
            words = 0
        elif _is_name_word(word) and words < _MOST_WORDS:
            words += 1
        else:
            return False
    return words > 0


def _words(text: str) -> list[str]:
    for mark in ("-", "–", ",", "&"):
        text = text.replace(mark, f" {mark} ")
    return text.split()


def _is_name_word(word: str) -> bool:
    letters = word.replace(".", "").replace("'", "").replace("’", "")
    return word[0].isupper() and letters.isalpha() and word.find(".") <= _LONGEST_INITIAL


__all__ = ["is_name"]
