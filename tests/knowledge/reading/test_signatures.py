"""Who signed the article and which paper it comes from, whatever lines tell it."""

from __future__ import annotations

import pytest

from knowledge.reading import read_article
from knowledge.reading.names import is_name

HEAD = "Hợp tác xã Mường Bú mở rộng vùng trồng nhãn\n\nSapô của bài viết này.\n\n"
BODY = "Năm 2019, hợp tác xã có 45 thành viên và 60 ha nhãn. " * 4


@pytest.mark.parametrize(
    ("signature", "byline", "source"),
    [
        ("Hồng Luận", "Hồng Luận", None),
        ("THANH THY", "THANH THY", None),
        ("H.G", "H.G", None),
        ("Minh Anh - Bùi Sưởng", "Minh Anh - Bùi Sưởng", None),
        ("Bài, ảnh: Mộc Nhiên", "Mộc Nhiên", None),
        ("Tác giả: Nguyễn Thị Cẩm Tiên", "Nguyễn Thị Cẩm Tiên", None),
        ("Anh Tuấn (lược dịch)", "Anh Tuấn", None),
        ("Nhóm PV", None, None),
        ("Theo http://www.baosonla.org.vn", None, "Báo Sơn La"),
        ("Theo VnExpress", None, "VnExpress"),
        ("(Theo Báo Sơn La)", None, "Báo Sơn La"),
        ("(Theo TTXVN).", None, "Thông tấn xã Việt Nam"),
        ("Theo báo Dân trí", None, "Báo Dân trí"),
        ("Theo dantri.com.vn", None, "Báo Dân trí"),
        ("Nguồn: Báo Cần Thơ", None, "Báo Cần Thơ"),
        ("Theo TTXVN", None, "Thông tấn xã Việt Nam"),
        ("Minh Đức (Theo VnExpress)", "Minh Đức", "VnExpress"),
        ("Phúc Hằng (TTXVN)", "Phúc Hằng", "Thông tấn xã Việt Nam"),
        ("Tri Thu (t/h) Theo Đời sống Plus", "Tri Thu", "Đời sống Plus"),
        ("Theo Anh Minh/VnExpress.net", "Anh Minh", "VnExpress"),
        ("Theo Khắc Bình (Khám Phá)", "Khắc Bình", "Khám Phá"),
        ("Công Bắc/VOV-Tây Nguyên", "Công Bắc", "VOV-Tây Nguyên"),
        ("https://tuoitre.vn/bai-1.htm", None, "Báo Tuổi Trẻ"),
    ],
)
@pytest.mark.parametrize("between", ["\n\n", "\n", " "])
def test_a_signature_is_read_wherever_it_stands(
    between: str, signature: str, byline: str | None, source: str | None
) -> None:
    article = read_article(f"{HEAD}{BODY.strip()}{between}{signature}", "a.txt")
    assert (article.byline, article.source) == (byline, source)
    assert article.passages[-1].part in ("byline", "source")


@pytest.mark.parametrize(
    "ending",
    [
        "Hợp tác xã đang mở rộng.",
        "Ông Hồng Luận nói vậy",
        "Theo ông Nguyễn Văn An, giá nhãn sẽ tăng.",
        "Kết quả bước đầu",
        "Năm 2019",
        "Báo cáo kết quả trước ngày 31/3/2017",
        "Mua ở đâu?",
        "Nguyễn Văn An, 45 tuổi",
    ],
)
def test_other_endings_are_part_of_the_body(ending: str) -> None:
    article = read_article(f"{HEAD}{BODY}\n\n{ending}", "a.txt")
    assert (article.byline, article.source) == (None, None)
    assert article.passages[-1].text == ending


def test_a_byline_above_its_source_and_page_junk_are_told_apart() -> None:
    page = f"{HEAD}{BODY}\n\nHồng Luận\n\nTheo baosonla.org.vn\n\nPhản hồi"
    article = read_article(page, "a.txt")
    assert (article.byline, article.source) == ("Hồng Luận", "Báo Sơn La")


@pytest.mark.parametrize(
    ("line", "source", "url"),
    [
        ("Theo http://www.baosonla.org.vn", "Báo Sơn La", "http://www.baosonla.org.vn"),
        (
            "Nguồn: https://m.tuoitre.vn/kinh-te/bai-1.htm.",
            "Báo Tuổi Trẻ",
            "https://m.tuoitre.vn/kinh-te/bai-1.htm",
        ),
        ("(Theo www.nhandan.vn)", "Báo Nhân Dân", "www.nhandan.vn"),
        (
            "Theo https://thethao.vnexpress.net:443/a",
            "VnExpress",
            "https://thethao.vnexpress.net:443/a",
        ),
        ("Theo http://tin.example.vn/a", "tin.example.vn", "http://tin.example.vn/a"),
    ],
)
def test_an_address_becomes_the_papers_name_or_its_host(line: str, source: str, url: str) -> None:
    article = read_article(f"{HEAD}{BODY}\n\n{line}", "a.txt")
    assert (article.source, article.url) == (source, url)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hồng Luận", True),
        ("LÊ PHONG - SƠN NHUNG", True),
        ("Nguyễn Thị Cẩm Tiên", True),
        ("Y'Moan", True),
        ("Th.Hà", True),
        ("", False),
        ("-", False),
        ("A", False),
        ("Kết quả", False),
        ("và Hồng Luận", False),
        ("Hồng Luận 45", False),
        ("Một Hai Ba Bốn Năm Sáu", False),
        ("Hồng Luận.", False),
    ],
)
def test_a_name_has_the_shape_of_a_name(text: str, expected: bool) -> None:
    assert is_name(text) is expected
