"""A few passages in memory, asked in the ways people type."""

from __future__ import annotations

import pytest

from knowledge.library import Library
from knowledge.models import Article, Passage

TEXTS = {
    "market": "Hội chợ nông nghiệp mở cửa sáng thứ bảy tại sân vận động tỉnh.",
    "dog": "Con chó của ông Ba cứu hai đứa trẻ khỏi đám cháy.",
    "school": "Trường mầm non Hoa Sen nhận 1.200 trẻ trong năm học mới.",
}


def article(name: str, text: str) -> Article:
    passage = Passage(f"{name}#0", name, "body", 1, text, 0, len(text))
    return Article(
        id=name,
        file=f"{name}.txt",
        raw=text,
        title="",
        published=None,
        byline=None,
        source=None,
        url=None,
        place=None,
        organisation=None,
        abbreviations=(),
        captions=(),
        passages=(passage,),
        dropped=(),
    )


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.of(article(name, text) for name, text in TEXTS.items())


@pytest.mark.parametrize(
    ("question", "best"),
    [
        ("Hội chợ nông nghiệp mở cửa khi nào?", "market"),
        ("hoi cho nong nghiep mo cua khi nao", "market"),
        ("truong nao nhan 1200 tre", "school"),
        ("chó cứu ai", "dog"),
    ],
)
def test_the_passage_that_says_it_comes_first(library: Library, question: str, best: str) -> None:
    assert library.retrieve(question)[0].passage.article == best


def test_a_tone_that_was_typed_rules_out_another_tone(library: Library) -> None:
    assert library.retrieve("chò") == ()


def test_evidence_scores_are_the_sum_of_their_parts(library: Library) -> None:
    for evidence in library.retrieve("trẻ học mầm non"):
        assert evidence.score == pytest.approx(sum(share for _, share in evidence.parts))
