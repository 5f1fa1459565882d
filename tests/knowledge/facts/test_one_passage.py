"""The facts of one passage are those of its article, found without reading all of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from knowledge.facts import facts_in, facts_of, facts_within
from knowledge.reading import read_article, read_folder
from knowledge.text.sentences import Span, sentences

if TYPE_CHECKING:
    from knowledge.models import Article

SEEDS = Path(__file__).parents[3] / "seeds"
YEARS = (
    "Họp báo\n\nNăm 2018 có 5 hợp tác xã.\n\n"
    "Trong năm, 3 hợp tác xã vay 2 tỷ đồng.\n\nĐến nay còn 1."
)
LONG = "Chợ phiên\n\n" + " ".join(
    f"Năm {year}, chợ có {number} gian hàng của các xã vùng cao và vùng thấp. "
    f"Trong đó, {number - 7} gian hàng rau và 7 gian hàng vải. "
    f"Trong năm, phí chợ là {number} triệu."
    for number, year in enumerate(range(1970, 2020), 20)
)  # one paragraph, cut into passages between any two of its sentences


@pytest.mark.parametrize(
    "article",
    [
        *read_folder(SEEDS).articles,
        read_article(YEARS, "nam.txt"),
        read_article(LONG, "cho.txt"),
    ],
)
def test_each_passage_has_its_share_of_the_articles_facts(article: Article) -> None:
    whole = facts_of(article)
    for passage in article.passages:
        assert facts_in(article, passage.id) == tuple(f for f in whole if f.passage == passage.id)


@pytest.mark.parametrize(
    "article",
    [*read_folder(SEEDS).articles, read_article(YEARS, "nam.txt"), read_article(LONG, "cho.txt")],
)
def test_each_sentence_has_its_share_of_the_passages_facts_and_their_parts(
    article: Article,
) -> None:
    for passage in article.passages:
        told = facts_in(article, passage.id)
        every = [one for fact in told for one in (fact, *fact.parts)]
        for start, end in sentences(passage.text):
            span = Span(passage.start + start, passage.start + end)
            found = facts_within(article, passage.id, span)
            assert set(found) == {one for one in every if span.start <= one.start < span.end}
            assert len({(one.kind, one.start, one.end) for one in found}) == len(found)


def test_a_passage_of_another_article_has_none() -> None:
    assert facts_in(read_article(YEARS, "nam.txt"), "khác#1") == ()
