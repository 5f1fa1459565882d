"""A word's keys are the same however its marks are encoded, and whoever asks for them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.text.normal import folded, marked, marked_letters
from knowledge.text.syllables import keys_of, syllables, words

LETTERS = "".join(marked_letters()) + "bcdghklmnpqrstvx"


@pytest.mark.parametrize(
    ("word", "bare", "key"),
    [
        ("Đồng", "dong", "đông2"),
        ("HOÀ", "hoa", "hoa2"),
        ("hòa", "hoa", "hoa2"),
        ("Lý", "li", "li1"),
        ("quỹ", "qui", "qui4"),
        ("Müller", "muller", "müller"),  # no Vietnamese letter, so no table has it
        ("đ", "d", "đ"),
    ],
)
def test_the_keys_of_a_word(word: str, bare: str, key: str) -> None:
    assert (folded(word), marked(word)) == (bare, key)


@given(st.text(alphabet=LETTERS + LETTERS.upper(), max_size=12))
def test_a_decomposed_word_has_the_keys_of_the_composed(word: str) -> None:
    apart = unicodedata.normalize("NFD", word)
    assert (folded(apart), marked(apart)) == (folded(word), marked(word))


@given(st.text(max_size=60))
def test_words_are_the_texts_of_the_syllables(text: str) -> None:
    row = syllables(text)
    assert words(text) == [token.text for token in row]
    assert [keys_of(word) for word in words(text)] == [(t.folded, t.marked) for t in row]
