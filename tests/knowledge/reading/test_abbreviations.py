"""Which brackets introduce an abbreviation: only those whose initials match."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.reading.abbreviations import abbreviations_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Liên minh Hợp tác xã (HTX) TP Cần Thơ", [("HTX", "Hợp tác xã")]),
        ("Các HTX (hợp tác xã) trong tỉnh", [("HTX", "hợp tác xã")]),
        ("Đồng bằng sông Cửu Long (ĐBSCL)", [("ĐBSCL", "Đồng bằng sông Cửu Long")]),
        ("bảo hiểm xã hội (gọi tắt là BHXH)", [("BHXH", "bảo hiểm xã hội")]),
        ("xã hội (XH) và xí hụi (XH)", [("XH", "xã hội")]),
        ("Cục Sở hữu trí tuệ (Bộ Khoa học và Công nghệ)", []),
        ("Trong 5 năm (2015-2019)", []),
        ("Tổ chức Y tế Thế giới (WHO)", []),
        ("anh Nam (ảnh)", []),
        ("hợp tác xã (HTX", []),
        ("(HTX)", []),
    ],
)
def test_initials_decide(text: str, expected: list[tuple[str, str]]) -> None:
    assert list(abbreviations_in(text)) == expected


@given(st.text(alphabet="HTXhợptácxã ()", max_size=80))
def test_both_forms_stand_in_the_text(text: str) -> None:
    for short, long in abbreviations_in(text):
        assert short in text
        assert " ".join(long.split()) in " ".join(text.split())
