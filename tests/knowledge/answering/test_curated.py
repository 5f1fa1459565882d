"""Answers that people gave: found for their question in any words, and for no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.answering import answer
from knowledge.answering.curated import Curated, Given, reply_article
from knowledge.answering.wording import plain
from knowledge.text.syllables import syllables

if TYPE_CHECKING:
    from knowledge.library import Library

OF_DA_NANG = "Đà Nẵng có bao nhiêu HTX?"
OF_2019 = "da nang nam 2019 co bao nhieu htx"
SEAT = "Trụ sở Liên minh HTX Sơn La ở đâu?"
HEAD = "Giám đốc HTX Bình An là ai?"
MOST = "HTX nào ở Sơn La vay nhiều tiền nhất?"
MEMBERS = "Hợp tác xã nông nghiệp xã Mường Giôn có bao nhiêu thành viên?"
WHEN = "Khi nào mở đợt 2 tập huấn?"
CONTACT = "lien he ai de vay von?"
COMMUNES = "Huế năm 2019 có bao nhiêu xã?"
QUESTIONS = (OF_DA_NANG, OF_2019, SEAT, HEAD, MOST, MEMBERS, WHEN, CONTACT, COMMUNES)


def curated(library: Library, *questions: str) -> Curated:
    """Each question answered by its own words."""
    return Curated(
        (
            Given(question, reply_article(f"curated/{n}", question, question, "2025-05-24", "Ban"))
            for n, question in enumerate(questions)
        ),
        library,
    )


@pytest.fixture(scope="module")
def answers(library: Library) -> Curated:
    return curated(library, *QUESTIONS)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("da nang co bao nhieu htx", OF_DA_NANG),
        ("Đà Nẵng hiện có mấy hợp tác xã vậy ad?", OF_DA_NANG),
        ("DDaf Nawngx cos bao nhieeu HTX", OF_DA_NANG),
        ("Số HTX của Đà Nẵng là bao nhiêu?", OF_DA_NANG),
        ("how many cooperatives are there in Da Nang?", OF_DA_NANG),
        ("Đà Nẵng năm 2019 có mấy HTX?", OF_2019),
        ("năm 2019 Đà Nẵng có bao nhiêu hợp tác xã", OF_2019),
        ("tru so lien minh htx son la o dau", SEAT),
        ("Liên minh hợp tác xã Sơn La có trụ sở ở chỗ nào?", SEAT),
        ("ai làm giám đốc htx bình an vậy", HEAD),
        ("giám đôc HTX Bình An là ai?", HEAD),
        ("Sơn La HTX nào vay nhiều tiền nhất", MOST),
        ("htx nong nghiep xa muong gion co may thanh vien", MEMBERS),
        ("bao giờ mở đợt 2 tập huấn", WHEN),
        ("Liên hệ ai để vay vốn?", CONTACT),
        ("số xã của Huế năm 2019 là bao nhiêu", COMMUNES),
        ("Huế 2019 có bao nhiêu xã", COMMUNES),
        ("muốn vay vốn thì liên hệ ai", CONTACT),
    ],
)
def test_the_question_is_found_in_other_words(
    asked: str, told: str, library: Library, answers: Curated
) -> None:
    found = answer(asked, library, curated=answers)
    assert (found.status, found.quote) == ("answered", told)
    assert [citation.part for citation in found.citations] == ["curated"]


@pytest.mark.parametrize(
    "asked",
    [
        "Huế có bao nhiêu HTX?",
        "Đà Nẵng năm 2018 có bao nhiêu HTX?",
        "Đà Nẵng có bao nhiêu đảng viên?",
        "Đà Nẵng có bao nhiêu HTX nông nghiệp?",
        "Trụ sở Liên minh HTX Cần Thơ ở đâu?",
        "Trụ sở UBND Sơn La ở đâu?",
        "Giám đốc HTX Bình Minh là ai?",
        "Phó giám đốc HTX Bình An là ai?",
        "Giám đốc HTX Bình An bao nhiêu tuổi?",
        "HTX nào ở Sơn La vay ít tiền nhất?",
        "HTX nào ở Sơn La không vay nhiều tiền nhất?",
        "HTX nông nghiệp xã Mường Khiêng có mấy thành viên",
        "htx nong nghiep xa muong khieng co bao nhieu thanh vien",
        "Khi nào mở đợt 1 tập huấn?",
        "Liên hệ ai để góp vốn?",
        "Huế năm 2019 có bao nhiêu huyện?",
        "bao nhiêu?",
        "",
    ],
)
def test_another_question_finds_none(asked: str, library: Library, answers: Curated) -> None:
    found = answer(asked, library, curated=answers)
    assert "curated" not in [citation.part for citation in found.citations]


def test_what_was_asked_before_is_part_of_the_question(library: Library, answers: Curated) -> None:
    history = ["Sơn La có bao nhiêu HTX?"]
    found = answer("còn Đà Nẵng?", library, history=history, curated=answers)
    assert found.quote == OF_DA_NANG
    assert found.meant == "Đà Nẵng có bao nhiêu HTX"


def test_it_goes_before_the_articles(library: Library) -> None:
    asked = "Sơn La có bao nhiêu HTX?"
    assert answer(asked, library, curated=curated(library, asked)).text == asked


def test_of_two_answers_to_one_question_the_later_one_counts(library: Library) -> None:
    again = "da nang co may htx"
    assert answer(OF_DA_NANG, library, curated=curated(library, OF_DA_NANG, again)).text == again


def test_an_article_answers_by_its_title_and_opening(library: Library) -> None:
    article = library.article(library.articles()[0])
    assert article is not None
    found = answer(OF_DA_NANG, library, curated=Curated([Given(OF_DA_NANG, article)], library))
    (citation,) = found.citations
    assert (found.status, found.text) == ("answered", article.title)
    assert citation.part in ("lead", "body")
    assert article.raw[citation.start : citation.end] == found.quote


def test_an_english_question_is_found_whichever_words_the_articles_have_for_it(
    library: Library,
) -> None:
    asked = "BUTTON:SCHEDULE"  # lịch, or the kế hoạch of the articles
    reply = reply_article("curated/1", asked, "Bấm nút Lịch.", "2025-05-24", "Ban")
    found = answer(asked, library, curated=Curated([Given(asked, reply)], library))
    assert found.quote == "Bấm nút Lịch."


@given(st.text(), st.text())
def test_any_reply_to_any_question_is_found_by_it_and_cited_where_it_stands(
    library: Library, question: str, reply: str
) -> None:
    article = reply_article("curated/1", question, reply, "2025-05-24", "Ban")
    found = answer(question, library, curated=Curated([Given(question, article)], library))
    if found.status == "smalltalk" or not syllables(plain(question, library.frequency)):
        return  # it asks nothing, so that the inbox never holds it
    (citation,) = found.citations
    assert (citation.part, citation.quote) == ("curated", reply)
    assert reply.startswith(found.text)
