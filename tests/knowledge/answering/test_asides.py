"""What askers say of themselves beside their question."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.answering.asides import without_asides
from knowledge.answering.wording import plain


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        (
            "trồng ba kích tháng mấy thì hợp, em mới trồng chưa quen",
            "trồng ba kích tháng mấy thì hợp",
        ),
        ("cháu học lớp 12, Sơn La có bao nhiêu HTX ạ", "Sơn La có bao nhiêu HTX"),
        ("xã mình có mấy lò gạch, nghe nói ít lắm", "xã mình có mấy lò gạch"),
        ("thấy nói có quỹ, cho vay bao nhiêu một hộ", "thấy nói có quỹ, cho vay bao nhiêu một hộ"),
        ("em trồng vải, giá bao nhiêu", "em trồng vải, giá bao nhiêu"),  # the matter is in it
        ("giá 1.200 đồng, em thấy rẻ", "giá 1.200 đồng, em thấy rẻ"),  # nothing asked beside it
        ("Sơn La, Cần Thơ có mấy HTX nông nghiệp", "Sơn La, Cần Thơ có mấy HTX nông nghiệp"),
    ],
)
def test_only_what_is_said_of_the_asker_goes(typed: str, asked: str) -> None:
    assert plain(typed) == asked


@given(st.text())
def test_any_text_is_taken_and_nothing_added(text: str) -> None:
    left = iter(text)
    kept = without_asides(text, lambda clause: "?" in clause)
    assert all(letter in left for letter in kept)  # in the order of the text
