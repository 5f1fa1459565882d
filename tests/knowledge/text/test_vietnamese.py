"""Which words have the shape of a Vietnamese syllable."""

from __future__ import annotations

import pytest

from knowledge.text.vietnamese import is_syllable


@pytest.mark.parametrize(
    "word", ["a", "nghieng", "khuya", "quoc", "gi", "giuong", "y", "thuyet", "uong", "qua", "xoong"]
)
def test_vietnamese_syllables_are_known(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["", "jackson", "htx", "ngz", "club", "str", "b52", "wifi", "aeo"])
def test_other_words_are_told_from_them(word: str) -> None:
    assert not is_syllable(word)
