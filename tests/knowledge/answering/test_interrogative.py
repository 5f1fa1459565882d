import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.answering.interrogative import ends_as_question, is_question


@pytest.mark.parametrize(
    "text",
    [
        "Xã có bao nhiêu HTX",
        "xa co bao nhieu htx vay moi nguoi",
        "chợ phiên họp ở đâu vậy",
        "Ai là chủ nhiệm",
        "HTX à?",
        "có ai biết không? 🙏🙏",
        "Vải năm nay được mùa. Giá thế nào?)",
        "where is the market?",
    ],
)
def test_what_asks_is_known(text: str) -> None:
    assert is_question(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "chào cả nhà",
        "Xã có 12 HTX, số hộ tham gia tăng",
        "máy cày về rồi",
        "may quá",
        "đầu tư vào đâu cũng khó",  # "vào đâu" is no "ở đâu"
        "Hỏi gì mà lạ? Thôi, mai tính.",
    ],
)
def test_what_tells_is_left_alone(text: str) -> None:
    assert not is_question(text)


@pytest.mark.parametrize(
    ("text", "ends"), [("mấy giờ?", True), ("mấy giờ? :)", True), ("mấy giờ", False), ("", False)]
)
def test_the_mark_counts_at_the_end(text: str, ends: bool) -> None:
    assert ends_as_question(text) is ends


@given(st.text())
def test_any_text_with_a_mark_at_its_end_is_a_question(text: str) -> None:
    assert is_question(text + "?")
    assert is_question(text) or not ends_as_question(text)
