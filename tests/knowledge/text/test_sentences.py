"""Where sentences end, and where they only seem to."""

from __future__ import annotations

import pytest

from knowledge.text.sentences import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Một câu.\nHai câu.", ["Một câu.", "Hai câu."]),
        ("Một dòng\nHai dòng", ["Một dòng", "Hai dòng"]),
        ("bồi dưỡng nguồn nhân lực\ncho các HTX", ["bồi dưỡng nguồn nhân lực\ncho các HTX"]),
        ("bồi dưỡng nguồn nhân lực\r\n cho các HTX", ["bồi dưỡng nguồn nhân lực\r\n cho các HTX"]),
    ],
)
def test_a_broken_line_ends_a_sentence_unless_it_runs_on(text: str, expected: list[str]) -> None:
    assert [text[span.start : span.end] for span in sentences(text)] == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Một câu. – Hai câu.", 2),
        ("Một câu.” “Hai câu.", 2),
        ("TP. Cần Thơ có 5.1 tỉ. 12 HTX vay.", 2),
        ("Ông hỏi: “Sao vậy?” rồi đi.", 1),
        ("Các huyện, thành phố... trong tỉnh", 1),
        ("Một câu." + " " * 100_000 + "* hết", 1),
    ],
)
def test_a_stop_ends_a_sentence_where_another_begins(text: str, count: int) -> None:
    assert len(sentences(text)) == count
