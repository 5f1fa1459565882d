"""Whom somebody did something with, asked from the other side."""

from collections.abc import Callable

import pytest

from knowledge.answering import answer
from knowledge.library import Library

ARTICLE = """Vườn mận Nậm Kha

Hợp tác xã mận Nậm Kha phối hợp với Trường Đại học Tây Bắc lai giống mận chín sớm.
Xã Nậm Kha trồng 40 ha mận, cùng với 5 ha chè.
"""


@pytest.fixture(scope="module")
def plums(library_of: Callable[[str], Library]) -> Library:
    return library_of(ARTICLE)


@pytest.mark.parametrize(
    "question",
    [
        "Ai bắt tay cùng hợp tác xã mận Nậm Kha lai giống mận chín sớm?",
        "ai hop tac voi htx man nam kha lai giong man chin som",
        "Hợp tác xã mận Nậm Kha phối hợp với ai lai giống mận?",
    ],
)
def test_the_other_one_is_named(plums: Library, question: str) -> None:
    assert "Trường Đại học Tây Bắc" in answer(question, plums).text


@pytest.mark.parametrize(
    "question",
    [
        "Ai trồng 40 ha mận cùng với xã Nậm Kha?",
        "Ai bắt tay với Trường Đại học Tây Bắc trồng chè?",
    ],
)
def test_what_merely_stands_behind_with_is_nobody(plums: Library, question: str) -> None:
    assert "chè" not in answer(question, plums).text
    assert answer(question, plums).text != "Trường Đại học Tây Bắc"
