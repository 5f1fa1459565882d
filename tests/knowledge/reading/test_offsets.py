"""Offsets hold and nothing is raised, whatever text comes in."""

from __future__ import annotations

import itertools
import unicodedata
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from knowledge.reading import read_article

if TYPE_CHECKING:
    from knowledge.models import Article

LINES = (
    "17/02/2020 - 09:44",
    "Nêu cao tinh thần trách nhiệm",
    "Liên minh HTX tỉnh tổ chức tập huấn bồi dưỡng nguồn nhân lực",
    "cho các HTX trên địa bàn tỉnh năm 2020. Ảnh: Huyền Trăng",
    "Toàn tỉnh có 661 HTX. Trong đó, 14 chuỗi rau; 65 chuỗi quả… " * 40,
    "Ông Nguyễn Văn An nói: “Hợp tác xã (HTX) ở Thừa Thiên Huế đã đổi khác.” Minh Đức (t/h)",
    "Chi bộ Hội cựu chiến binh",
    "UBND tỉnh Sơn La họp. UBND tỉnh nói. UBND tỉnh Sơn La (UBND) đáp",
    "Theo http://www.baosonla.org.vn",
    "THANH THY",
    "Các tin khác",
    "",
    "\u00a0",
)
pages = st.lists(st.sampled_from(LINES) | st.text(max_size=40), max_size=12).map("\n".join)


def stretches(article: Article) -> list[tuple[str, int, int]]:
    pieces = [*article.passages, *article.captions, *article.dropped]
    return [(piece.text, piece.start, piece.end) for piece in pieces]


def parts(article: Article) -> list[tuple[str, int, str]]:
    return [(p.part, p.paragraph, unicodedata.normalize("NFC", p.text)) for p in article.passages]


@given(pages | st.text())
def test_every_offset_leads_to_its_text(raw: str) -> None:
    article = read_article(raw, "a.txt")
    for text, start, end in stretches(article):
        assert article.raw[start:end] == text
        assert text.strip() == text != ""


@given(pages | st.text())
def test_passages_stand_in_the_order_of_the_file_and_never_overlap(raw: str) -> None:
    passages = read_article(raw, "a.txt").passages
    assert all(a.end <= b.start for a, b in itertools.pairwise(passages))


@given(pages)
def test_decomposed_and_composed_text_give_the_same_parts(page: str) -> None:
    composed, decomposed = (unicodedata.normalize(form, page) for form in ("NFC", "NFD"))
    assert parts(read_article(decomposed, "a.txt")) == parts(read_article(composed, "a.txt"))


@given(pages)
def test_windows_line_ends_change_nothing_but_the_offsets(page: str) -> None:
    page = page.replace("\r", "")
    unix, windows = read_article(page, "a.txt"), read_article(page.replace("\n", "\r\n"), "a.txt")
    assert parts(unix) == [
        (part, n, text.replace("\r\n", "\n")) for part, n, text in parts(windows)
    ]
