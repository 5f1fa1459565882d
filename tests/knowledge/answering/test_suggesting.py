"""Questions offered where the articles don't tell: near to the asked one, each with its answer."""

import pytest

from knowledge.answering import answer
from knowledge.library import Library

UNANSWERED = [
    "giá vàng hôm nay",
    "thời tiết Cần Thơ",
    "Sơn La năm 2021 có bao nhiêu HTX?",
    "Cần Thơ có bao nhiêu đảng viên",
    "chuong trinh cua vien kinh te o ha noi co bao nhieu htx",
    "hỗ trợ chuyển đổi số cho HTX hết bao nhiêu tiền",
    "hội chợ năm 2018",
    "bảo hộ nhãn hiệu ở Hà Nội",
]


def told(question: str, value: str) -> str:
    """The clause that a question was made of, with the answer's figure back in its place."""
    words = value.split()
    for first in range(1, len(words) + 1):
        asked = " ".join(["bao nhiêu", *words[first:]])
        if asked in question:
            clause = question.replace(asked, value).removesuffix("?")
            return clause.rpartition(": ")[2].lower()
    return value.lower()


@pytest.mark.parametrize("asked", UNANSWERED)
def test_a_suggested_question_is_answered_by_the_clause_it_was_made_of(
    library: Library, asked: str
) -> None:
    suggestions = answer(asked, library).suggestions
    assert suggestions
    for question in suggestions:
        given = answer(question, library)
        assert given.status == "answered"
        assert told(question, given.text) in " ".join(given.quote.split()).lower()


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("năm 2018 sơn la có bao nhiêu htx", "toàn tỉnh có bao nhiêu HTX"),
        ("bảo hộ nhãn hiệu chứng nhận ở Hà Nội", "nhãn hiệu chứng nhận"),
        ("chi bo o ca mau co bao nhieu dang vien", "đảng viên"),
    ],
)
def test_the_likest_question_is_offered_first(library: Library, asked: str, first: str) -> None:
    assert first in answer(asked, library).suggestions[0]
