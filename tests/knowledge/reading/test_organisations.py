"""Which body an article is about, or that it can't be told."""

from __future__ import annotations

import pytest

from knowledge.reading.organisations import organisation_of

HTX = {"HTX": "Hợp tác xã"}


@pytest.mark.parametrize(
    ("title", "paragraphs", "expected"),
    [
        (
            "Nêu cao tinh thần",
            [
                "Chi bộ Liên minh Hợp tác xã (HTX) TP Cần Thơ họp.",
                "Liên minh HTX thành phố nói. Liên minh HTX đề nghị vay vốn.",
            ],
            "Chi bộ Liên minh HTX TP Cần Thơ",
        ),
        (
            "Bộ Tài chính lấy ý kiến",
            ["Bộ Tài chính cho biết như vậy. Theo Bộ Tài chính, thuế sẽ giảm."],
            "Bộ Tài chính",
        ),
        (
            "Công an tỉnh Sơn La bắt đối tượng",
            ["Công an tỉnh Sơn La cho biết. Công an tỉnh đang điều tra."],
            "Công an tỉnh Sơn La",
        ),
        (
            "Chủ tịch UBND TP Hà Nội Nguyễn Văn An họp",
            ["UBND TP Hà Nội yêu cầu báo cáo. UBND TP nêu rõ."],
            "UBND TP Hà Nội",
        ),
        ("Bộ Tài chính lấy ý kiến", ["Doanh nghiệp góp ý."], None),
        ("Trường Giang nói về hài", ["Trường Giang vui. Trường Giang diễn."], None),
        ("Du lịch Hội An", ["Hội An đẹp. Hội An đông khách. Hội An cổ."], None),
        (
            "Sở Y tế và Sở Công an họp",
            ["Sở Y tế nói. Sở Y tế đáp. Sở Công an nói. Sở Công an đáp."],
            None,
        ),
        ("Giá nhãn tăng", [], None),
    ],
)
def test_the_body_is_named_in_full_or_unknown(
    title: str, paragraphs: list[str], expected: str | None
) -> None:
    assert organisation_of(title, paragraphs, None, HTX) == expected
