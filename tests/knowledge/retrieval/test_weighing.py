"""Which words of a question count, and for how much."""

from __future__ import annotations

import pytest
from small_articles import article

from knowledge.retrieval.asking import Asker
from knowledge.retrieval.index import Index
from knowledge.retrieval.weighing import importance
from knowledge.text.syllables import syllables


@pytest.fixture(scope="module")
def index() -> Index:
    index = Index()
    texts = ("Đầu năm, Jacksonville có lễ hội.", "Người đứng đầu là ai?", "Ở đâu cũng vậy.")
    index.add(article(str(number), text) for number, text in enumerate(texts))
    return index


def weights(index: Index, question: str) -> list[float]:
    return importance(syllables(question), (), index)


def test_words_that_say_nothing_count_less(index: Index) -> None:
    asked, usual = weights(index, "là hội")
    assert asked < usual == 1


def test_a_foreign_word_counts_for_its_syllables(index: Index) -> None:
    assert weights(index, "Jacksonville") == [4.0]
    assert weights(index, "NFL") == [2.0]


def test_an_unmarked_filler_counts_by_how_seldom_it_is_one(index: Index) -> None:
    [unmarked], [marked] = weights(index, "dau"), weights(index, "đâu")
    assert marked < unmarked < 1


def test_a_word_that_is_short_for_others_counts_as_they_do(index: Index) -> None:
    asked = {slot.asked.text: slot.weight for slot in Asker(index, ()).query("lm lễ xq").slots}
    # "lm" may be làm or liên minh; what "xq" may be nobody knows, so it may be the very thing.
    assert asked["lm"] < asked["xq"]
