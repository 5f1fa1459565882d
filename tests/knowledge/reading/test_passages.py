"""Long paragraphs become several passages; the papers' own paragraphs stay one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.reading import read_article
from knowledge.reading.passages import LONGEST

SENTENCE = "Toàn tỉnh có 661 HTX hoạt động trên nhiều lĩnh vực, tăng 12% so với năm trước. "


def body(text: str) -> list[tuple[int, str]]:
    page = f"Tiêu đề của bài\nSapô của bài viết này.\n{text}"
    article = read_article(page, "a.txt")
    return [(p.paragraph, p.text) for p in article.passages if p.part == "body"]


@pytest.mark.parametrize(("sentences", "passages"), [(1, 1), (19, 1), (21, 2), (60, 4), (120, 8)])
def test_a_body_on_one_line_is_cut_by_its_length(sentences: int, passages: int) -> None:
    assert len(body(SENTENCE * sentences)) == passages


def test_the_pieces_of_a_paragraph_share_its_number_and_lose_no_sentence() -> None:
    pieces = body(SENTENCE * 100)
    assert {number for number, _ in pieces} == {2}
    assert " ".join(text for _, text in pieces) == (SENTENCE * 100).strip()


def test_the_pieces_are_balanced() -> None:
    lengths = [len(text) for _, text in body(SENTENCE * 100)]
    assert max(lengths) - min(lengths) <= 2 * len(SENTENCE)


def test_a_table_on_one_line_is_cut_between_words() -> None:
    pieces = body("Số liệu:  " + "661  " * 2000)
    assert all(len(text) <= LONGEST for _, text in pieces)
    assert " ".join(text for _, text in pieces).split() == ["Số", "liệu:", *["661"] * 2000]


@given(st.text(alphabet="ab .\u00a0!", min_size=1500, max_size=6000))
def test_no_letter_is_lost_between_the_pieces(text: str) -> None:
    page = f"Tiêu đề của bài\nSapô của bài viết này.\n{text}"
    article = read_article(page, "a.txt")
    read = "".join(piece.text for piece in [*article.passages, *article.dropped])
    assert "".join(read.split()) == "".join(page.split())
