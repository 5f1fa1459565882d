"""What is a photo caption, whom it credits, and what only looks like one."""

from __future__ import annotations

import pytest

from knowledge.reading import read_article
from knowledge.reading.captions import credit_in

TITLE = "Hợp tác xã Mường Bú mở rộng vùng trồng nhãn"
BODY = "Năm 2019, hợp tác xã có 45 thành viên và 60 ha nhãn. " * 6


def captions(*lines: str) -> list[str]:
    page = "\n".join([TITLE, "", *lines, "", BODY, "", BODY])
    return [caption.text for caption in read_article(page, "a.txt").captions]


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("Vườn nhãn ở Mường Bú. Ảnh: Huyền Trăng", "Huyền Trăng"),
        ("Vườn nhãn ở Mường Bú. Ảnh: Liên minh HTX cung cấp.", "Liên minh HTX cung cấp"),
        ("Vườn nhãn ở Mường Bú (Ảnh: Huyền Trăng)", "Huyền Trăng"),
        ("Vườn nhãn ở Mường Bú (ảnh: TTXVN).", "TTXVN"),
        ("Vườn nhãn ở Mường Bú - Ảnh: H.T", "H.T"),
        ("Vườn nhãn ở Mường Bú. ẢNH: HUYỀN TRĂNG", "HUYỀN TRĂNG"),
        ("Vườn nhãn. Nguồn ảnh: Internet", "Internet"),
        ("Ảnh minh họa: Internet", "Internet"),
        ("Ảnh minh hoạ. Nguồn: Internet", "Internet"),
        ("Ảnh minh họa", None),
        ("Ảnh: Huyền Trăng", "Huyền Trăng"),
        ("Ảnh\u00a0: Huyền\u00a0Trăng", "Huyền Trăng"),
    ],
)
def test_a_line_with_a_photo_credit_is_a_caption(line: str, credit: str | None) -> None:
    assert captions(line) == [line]
    assert credit_in(line) == credit


@pytest.mark.parametrize(
    "line",
    [
        "Chùm ảnh: Mùa nhãn ở Mường Bú",
        "Bài, ảnh: Huyền Trăng",
        "Hình ảnh Sơn La: một tỉnh miền núi phía Bắc",
        "Ông chụp bức ảnh này năm 2019.",
        "Ảnh hưởng: giá nhãn giảm một nửa",
        "Ảnh: Huyền Trăng " + "kể lại chuyện cũ của vườn nhãn " * 4,
        BODY + "Ảnh: Huyền Trăng. " + BODY,
    ],
)
def test_a_line_that_only_speaks_of_photos_is_not(line: str) -> None:
    assert captions(line) == []


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("Tập huấn nguồn nhân lực", "cho các HTX. Ảnh: Huyền Trăng", True),
        ("Đại biểu thăm vườn nhãn ở xã", "Mường Bú. Ảnh: Huyền Trăng", True),
        ("Đại biểu thăm vườn nhãn.", "Ảnh: Huyền Trăng", True),
        (BODY, "Ảnh: Huyền Trăng", False),
    ],
)
def test_a_caption_broken_over_two_lines_is_one(above: str, below: str, joined: bool) -> None:
    assert captions(above, below) == [f"{above}\n{below}" if joined else below]


def test_a_paragraph_across_a_blank_line_is_not_drawn_into_the_caption() -> None:
    assert captions("Đại biểu thăm vườn.", "", "Ảnh: Huyền Trăng") == ["Ảnh: Huyền Trăng"]


def test_the_title_is_never_a_caption() -> None:
    page = f"Ảnh: Mùa nhãn ở Mường Bú\n\n{BODY}\n\n{BODY}"
    article = read_article(page, "a.txt")
    assert (article.title, article.captions) == ("Ảnh: Mùa nhãn ở Mường Bú", ())
