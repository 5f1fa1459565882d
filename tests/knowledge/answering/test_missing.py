"""What is shown where the articles don't tell: the nearest sentence, if there is one worth it."""

import pytest

from knowledge.answering import answer
from knowledge.library import Library


@pytest.mark.parametrize(
    ("question", "near"),
    [
        ("Chi bộ Liên minh HTX Cần Thơ có mấy đảng viên nữ?", "Liên minh HTX thành phố"),
        ("Cần Thơ chi bao nhiêu tiền cho 31 lượt HTX đi hội chợ năm 2019?", "31 lượt HTX"),
        # Near but for a figure, and for a claim:
        ("77 HTX Cần Thơ được giới thiệu vay vốn ngân hàng nào?", "giới thiệu"),
        ("Vì sao HD Bank từ chối cho HTX Cần Thơ vay?", "giới thiệu Ngân hàng HD Bank"),
    ],
)
def test_the_nearest_sentence_is_quoted_and_nothing_claimed(
    library: Library, question: str, near: str
) -> None:
    given = answer(question, library)
    assert given.status == "not_found"
    assert near in given.quote
    (citation,) = given.citations
    article = library.article(citation.article)
    assert article is not None
    assert given.quote == citation.quote == article.raw[citation.start : citation.end]
    assert given.quote not in given.text


@pytest.mark.parametrize(
    "question",
    [
        "Đà Nẵng có bao nhiêu HTX?",  # a place of which no sentence tells
        "Sơn La năm 2010 có bao nhiêu HTX?",
        "thời tiết hôm nay thế nào",
        "số điện thoại của Hồng Luận",  # a byline is no sentence
        "giá vàng SJC",
    ],
)
def test_what_is_far_off_or_breaks_a_condition_is_not_quoted(
    library: Library, question: str
) -> None:
    given = answer(question, library)
    assert (given.status, given.quote, given.citations) == ("not_found", "", ())


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("trụ sở Liên minh HTX Cần Thơ ở đâu", "trụ sở"),
        ("Vinamilk vay bao nhiêu", "Vinamilk”"),
        ("Sơn La có bao nhiêu HTX nông nghiệp héo", "héo”"),  # no "nghiệp héo"
        ("Cần Thơ có bao nhiêu đảg viên", ""),  # mistyped, which is not missed
        ("tong san lươg ngan hag", ""),
    ],
)
def test_what_is_missing_is_named_unless_it_is_mistyped(
    library: Library, question: str, named: str
) -> None:
    text = answer(question, library).text
    assert (f"“{named}" in text) if named else ("“" not in text)
