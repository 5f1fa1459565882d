"""Whole lists folded at once are folded as their words are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.text.bulk import rough
from knowledge.text.normal import folded

LETTERS = (
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Đồng bằng sông Cửu Long", "dong bang song cuu long"),
        ("công ty | quản lý", "cong ti | quan li"),
        ("đ/c | NN&PTNT\n", "d/c | nn&ptnt\n"),
        ("việt 東京 nam", "viet ?? nam"),
        ("", ""),
    ],
)
def test_a_text_is_folded(text: str, keys: str) -> None:
    assert rough(text) == keys


@given(st.text(alphabet=LETTERS + LETTERS.upper(), max_size=20))
def test_a_word_is_folded_as_by_itself_save_for_its_y(word: str) -> None:
    assert rough(word) == folded(word).replace("y", "i")


@given(st.text(max_size=60))
def test_any_text_can_be_folded(text: str) -> None:
    assert len(rough(text)) == len(text)
