"""Which words of the corpus a mistyped word is read as."""

from __future__ import annotations

import pytest
from small_articles import article

from knowledge.retrieval.index import Index
from knowledge.retrieval.spelling import Speller
from knowledge.text.normal import marked
from knowledge.text.syllables import syllables

TEXT = (
    "Hợp tác xã Mường Hum trồng thảo quả. Tiền vệ Jonathan ghi bàn cho đội tuyển. "
    "Nông dân được mùa lúa, đường về thôn Hạ qua xóm Dương đã trải nhựa. "
    "Máy bay B52 rơi ở hồ Hữu Tiệp."
)


@pytest.fixture(scope="module")
def speller() -> Speller:
    index = Index()
    index.add([article("a", TEXT)])
    return Speller(index)


def read(speller: Speller, question: str) -> list[list[str]]:
    """For each word, the folded words it may stand for."""
    return [[a.words[0] for a in row] for row in speller.corrections(syllables(question))]


@pytest.mark.parametrize(
    ("question", "place", "meant"),
    [
        ("hợp tcá xã", 1, "tac"),  # swapped
        ("hợp tácc xã", 1, "tac"),  # doubled
        ("hợp tá xã", 1, "tac"),  # dropped, of three letters: its neighbours vouch
        ("thảo quar", 1, "qua"),
        ("Jonahtan", 0, "jonathan"),
        ("Jnathan", 0, "jonathan"),
        ("hopwj tacs xax", 0, "hop"),  # Telex
        ("hop5 tac1 xa4", 2, "xa"),  # VNI
        ("dduwocj muaf", 0, "duoc"),
    ],
)
def test_a_slip_is_read_as_the_word_meant(
    speller: Speller, question: str, place: int, meant: str
) -> None:
    assert read(speller, question)[place][0] == meant


@pytest.mark.parametrize("question", ["hợp tác xã", "hop tac xa", "được", "duoc mua", "b52"])
def test_a_word_of_the_corpus_is_not_doubted(speller: Speller, question: str) -> None:
    assert not any(read(speller, question))


@pytest.mark.parametrize("question", ["b53", "52", "tqx", "zzzzzzzz", "q"])
def test_figures_and_words_near_to_none_are_left(speller: Speller, question: str) -> None:
    assert read(speller, question) == [[]]


def test_typed_marks_choose_between_words_that_fold_alike(speller: Speller) -> None:
    [alternatives] = speller.corrections(syllables("đườngg"))
    spellings = [marked(one.spelling or "") for one in alternatives]
    assert spellings[0] == marked("đường")
