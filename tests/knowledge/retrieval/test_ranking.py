"""A few passages in memory, asked in the ways people type."""

from __future__ import annotations

import pytest
from small_articles import article

from knowledge.library import Library

TEXTS = {
    "market": "Hội chợ nông nghiệp mở cửa sáng thứ bảy tại sân vận động tỉnh.",
    "dog": "Con chó của ông Ba cứu hai đứa trẻ khỏi đám cháy.",
    "school": "Trường mầm non Hoa Sen nhận 1.200 trẻ trong năm học mới.",
}


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


def test_numbers_match_exactly_or_not_at_all(library: Library) -> None:
    assert library.retrieve("1200")[0].passage.article == "school"
    assert library.retrieve("1.300") == ()


def test_words_in_the_order_asked_beat_the_same_words_scattered() -> None:
    library = Library.of(
        [
            article("scattered", "Sữa thì ít, đường thì nhiều, bò đứng chờ bên con kênh."),
            article("together", "Con đường sữa bò chạy dọc bên cánh đồng, thì ít người đi."),
        ]
    )
    assert library.retrieve("sữa bò")[0].passage.article == "together"


def test_one_sentence_that_says_all_beats_two_that_share_it() -> None:
    library = Library.of(
        [
            article("two", "Hồ Ba Bể rất rộng. Du khách đi thuyền trên sông Năng vào mùa hè."),
            article("one", "Hồ rất rộng. Du khách đi thuyền trên hồ Ba Bể vào mùa hè, sông cạn."),
        ]
    )
    assert library.retrieve("đi thuyền hồ Ba Bể")[0].passage.article == "one"


def test_a_passage_is_found_by_what_only_its_title_names() -> None:
    text = "Toàn huyện có {} trường học đạt chuẩn."
    library = Library.of(
        [
            article("a", text.format(12), title="Giáo dục ở Mai Sơn"),
            article("b", text.format(15), title="Giáo dục ở Bắc Yên"),
        ]
    )
    assert library.retrieve("Bắc Yên có mấy trường đạt chuẩn")[0].passage.article == "b"
    assert library.retrieve("mai son co may truong dat chuan")[0].passage.article == "a"


def test_each_match_tells_how_the_word_was_met(library: Library) -> None:
    [evidence] = library.retrieve("hoi chợ nông nghieepj", 1)
    ways = {match.asked: (match.met, match.how) for match in evidence.matches}
    assert ways["hoi"] == ("Hội", "folded")
    assert ways["chợ"] == ("chợ", "exact")
    assert ways["nghieepj"] == ("nghiệp", "typo")


def test_no_more_evidence_is_given_than_asked_for(library: Library) -> None:
    assert len(library.retrieve("của trẻ mới", 1)) == 1
