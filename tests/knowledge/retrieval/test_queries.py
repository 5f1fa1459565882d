"""What a text says of a question, slot by slot."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_articles import article

from knowledge.library import Library
from knowledge.retrieval.query import Coverage, coverage
from knowledge.text.syllables import syllables

LIBRARY = Library.of(
    [
        article("a", "Hợp tác xã chăn nuôi bò sữa ở Mộc Châu có 1.200 con bò năm 2019."),
        article("b", "Con chó của ông Tám cứu hai đứa trẻ. Nhiều người qua đời vì bão."),
        article("c", "Liên đoàn Máy cày họp.", abbreviations=(("LĐMC", "Liên đoàn Máy cày"),)),
    ]
)


def said(question: str, text: str) -> Coverage:
    return coverage(LIBRARY.query(question), syllables(text))


def ways(question: str, text: str) -> list[str | None]:
    return [met and met.how for met in said(question, text).best]


@pytest.mark.parametrize(
    ("question", "text", "hows"),
    [
        ("bò sữa", "Bò sữa", ["exact", "exact"]),
        ("bo sua", "bò sữa", ["folded", "folded"]),
        ("hòa", "hoà", ["folded"]),  # wherever the tone is set
        ("1200", "1.200", ["number"]),
        ("1.200", "1200 con", ["number"]),
        ("bò sữaa", "bò sữa", ["exact", "typo"]),
        ("HTX", "hợp tác xã", ["abbreviation"]),
        ("hợp tác xã", "HTX", ["abbreviation"] * 3),
        ("LĐMC", "Liên đoàn Máy cày", ["abbreviation"]),
        ("công ty", "doanh nghiệp", ["synonym"] * 2),
        ("công ty", "DN", ["synonym"] * 2),  # a synonym's short form
        ("ko", "không", ["abbreviation"]),
        ("phát gạo", "cấp phát lúa gạo", ["exact", "exact"]),
        ("phát gạo", "trao tay gạo", ["synonym", "exact"]),
        ("phát hiện gạo", "trao tay gạo", [None, None, "exact"]),  # no phát by itself
        ("nhiều cá nhất", "đứng đầu về cá", ["synonym", "exact", "synonym"]),
        ("nhieu ca nhat", "đứng đầu về cá", ["synonym", "folded", "synonym"]),
    ],
)
def test_a_slot_is_met_and_tells_how(question: str, text: str, hows: list[str | None]) -> None:
    assert ways(question, text) == hows


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("chò", "con chó"),
        ("chó", "cho"),  # a text has all its marks
        ("1.200", "1.300"),
        ("2019", "2020"),
        ("1200", "12"),
        ("HTX", "hợp tác"),
        ("gieo cây", "cấy lúa"),  # gieo cấy is another word
        ("phát hiện", "trao tay"),  # as "phát" by itself may be said
        ("nhiều thứ rất lạ ở đây nhất", "đứng đầu"),  # too far apart
        ("nhất là nhiều", "đứng đầu"),
        ("nhiều con cá nhật", "đứng đầu"),
    ],
)
def test_a_slot_that_is_not_said_is_not_met(question: str, text: str) -> None:
    assert None in ways(question, text)


def test_what_is_missing_is_told_and_lowers_the_share() -> None:
    whole, half = (said("bò sữa", text) for text in ("bò sữa", "bò vàng"))
    assert whole.share == pytest.approx(1.0)
    assert whole.missing == ()
    assert 0 < half.share < 1
    assert [slot.asked.text for slot in half.missing] == ["sữa"]


def test_related_words_lead_to_a_passage_but_say_nothing() -> None:
    texts = {"a": "Hội nghị tổng hợp ý kiến.", "b": "Trời mưa từ đêm."}
    library = Library.of(article(name, text) for name, text in texts.items())
    assert library.retrieve("tổng kết")[0].passage.article == "a"
    asked = coverage(library.query("tổng kết"), syllables(texts["a"]))
    assert [slot.asked.text for slot in asked.missing] == ["kết"]


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_question_is_held_against_any_text(question: str, text: str) -> None:
    assert 0 <= said(question, text).share <= 1 + 1e-9


@given(st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxy àáảãạ0123456789", max_size=60))
def test_what_is_asked_is_said_by_itself(text: str) -> None:
    found = said(text, text)
    assert len(found.missing) == 0
