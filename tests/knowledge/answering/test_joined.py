"""Names and words that the asker or the article writes together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.answering import answer
from knowledge.answering.joined import joined_in
from knowledge.text.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge.library import Library

ARTICLE = """Vốn cho làng hoa Hạ Lũng

Ngân hàng Sao Bank cho làng hoa Hạ Lũng vay 7 tỉ đồng. MekongFruit mua 300 tấn hoa quả của làng.

Làng hoa thuê 6 người phụ trách bán hàng.
"""


@pytest.fixture(scope="module")
def flowers(library_of: Callable[[str], Library]) -> Library:
    return library_of(ARTICLE)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("saobank cho làng hoa Hạ Lũng vay bao nhiêu", "7 tỉ đồng"),
        ("Mekong Fruit mua bao nhiêu tấn hoa quả", "300 tấn"),
        ("làng hoa thuê mấy người ptrách bán hàng", "6 người"),
    ],
)
def test_what_is_joined_or_clipped_is_met(flowers: Library, question: str, told: str) -> None:
    assert told in answer(question, flowers).text


@pytest.mark.parametrize(
    "question",
    [
        "saobanx cho làng hoa Hạ Lũng vay bao nhiêu đồng",
        "Tiền Fruit mua bao nhiêu tấn hoa quả",
    ],
)
def test_other_letters_are_another_name(flowers: Library, question: str) -> None:
    assert answer(question, flowers).status == "not_found"


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    row = syllables(text)
    assert all(one.slots.stop <= len(row) for one in joined_in(row, lambda *_: 0))
