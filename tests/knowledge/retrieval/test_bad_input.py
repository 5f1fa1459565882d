"""Whatever is asked, retrieval gives a list and no error."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_articles import article

from knowledge.library import Library

LIBRARY = Library.of(
    [
        article("a", "Hợp tác xã chăn nuôi bò sữa ở Mộc Châu có 1.200 con bò năm 2019."),
        article("b", "Con chó của ông Tám cứu hai đứa trẻ khỏi đám cháy."),
    ]
)


@pytest.mark.parametrize(
    "question",
    [
        "",
        " \n\t",
        "b",
        "🐄🐄🐄 ❤️",
        "là gì của những các",
        "牛は何頭いますか",
        "Сколько коров?",
        "\x00\x01\x1f bò \x7f",
        "\ud800 bò \udfff",
        "con\u0301 bo\u0300",
        "bò " * 3400,
        "b" * 10_000,
        "?!…—«»" * 500,
        'keys:bò AND (marks:*) ^2 "~',
    ],
)
def test_odd_questions_are_taken(question: str) -> None:
    assert len(LIBRARY.retrieve(question)) <= 2


@given(st.text(alphabet=st.characters(), max_size=200))
def test_any_text_is_taken(question: str) -> None:
    assert all(evidence.score > 0 for evidence in LIBRARY.retrieve(question))


@given(st.text(alphabet=st.characters(categories=("Cs", "Cc", "Lo", "So", "Mn")), max_size=60))
def test_text_that_no_encoding_has_is_taken(question: str) -> None:
    LIBRARY.retrieve(question)


@given(st.text(alphabet=st.characters(), max_size=300))
def test_any_article_can_be_asked(text: str) -> None:
    library = Library.of([article("odd", text), article("plain", "Con chó cứu trẻ.")])
    assert library.retrieve("chó cứu trẻ")[0].passage.text
    for evidence in library.retrieve(text):
        assert evidence.passage.text in {text, "Con chó cứu trẻ."}


@pytest.mark.parametrize("question", ["con bò sữa Mộc Châu", "chó cứu trẻ"])
def test_composed_and_decomposed_questions_are_one(question: str) -> None:
    import unicodedata

    apart = unicodedata.normalize("NFD", question)
    assert LIBRARY.retrieve(apart) == LIBRARY.retrieve(question)


def test_a_library_without_articles_finds_nothing() -> None:
    assert Library.of([]).retrieve("bò") == ()
