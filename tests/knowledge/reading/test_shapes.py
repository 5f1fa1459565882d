"""Pages of other shapes than the seeds' read sensibly."""

from __future__ import annotations

import pytest

from knowledge.reading import read_article

TITLE = "Hợp tác xã Mường Bú mở rộng vùng trồng nhãn"
LEAD = "Sau ba năm chuyển đổi, thành viên hợp tác xã đã có thu nhập ổn định."
BODY = "Năm 2019, hợp tác xã có 45 thành viên và 60 ha nhãn. " * 15


def shape(page: str) -> str:
    """The parts of a page, those of the text with their paragraphs."""
    passages = read_article(page, "a.txt").passages
    return ", ".join(f"{p.part} {p.paragraph}" if p.paragraph else p.part for p in passages)


SHAPES = {
    "title, lead and a body on one line": (f"{TITLE}\n{LEAD}\n{BODY}", "title, lead 1, body 2"),
    "the lead below the signature": (
        f"{TITLE}\n\n{BODY}\n\n{BODY} Hết năm.\n\nHồng Luận\n\nNguồn: Báo Sơn La\n\n{LEAD}",
        "title, body 1, body 2, byline, source, lead 3",
    ),
    "the lead alone below the body": (f"{TITLE}\n{BODY}\n{LEAD}", "title, body 1, lead 2"),
    "a short last paragraph is no lead": (
        f"{TITLE}\n\n{BODY}\n\n{BODY} Hết năm.\n\n{LEAD}",
        "title, body 1, body 2, body 3",
    ),
    "a paragraph alone": (BODY, "body 1"),
    "a short paragraph alone": (LEAD, "body 1"),
    "paragraphs without a title": (f"{BODY}\n\n{BODY} Hết năm.", "body 1, body 2"),
    "the date before the title": (
        f"17/02/2020 - 09:44\n\n{TITLE}\n\n{BODY}",
        "dateline, title, body 1",
    ),
    "date and pen name under the title": (
        f"{TITLE}\nThứ Hai, 17/02/2020 | 09:44 GMT+7\nHồng Luận\n{BODY}",
        "title, dateline, byline, body 1",
    ),
    "a title broken over two lines": (
        f"Hợp tác xã Mường Bú mở rộng vùng trồng nhãn trên\nđịa bàn huyện\n\n{LEAD}\n\n{BODY}",
        "title, lead 1, body 2",
    ),
    "nothing": ("", ""),
    "junk alone": ("Phản hồi\nCác tin khác", ""),
}


@pytest.mark.parametrize(("page", "parts"), SHAPES.values(), ids=SHAPES)
def test_each_shape_gets_its_parts(page: str, parts: str) -> None:
    assert shape(page) == parts
    assert shape(page.replace("\n", "\r\n")) == parts


def test_without_a_title_the_beginning_of_the_first_paragraph_stands_for_it() -> None:
    title = read_article(BODY, "a.txt").title
    assert title.endswith("…")
    assert BODY.startswith(title[:-1])
    assert len(title) <= 101


def test_a_file_without_any_paragraph_is_called_by_its_name() -> None:
    assert read_article("Phản hồi", "2020/tin.txt").title == "2020/tin"


def test_invisible_marks_are_no_part_of_the_title() -> None:
    assert read_article(f"\u200b{TITLE}\ufeff\n\n{LEAD}", "a.txt").title == TITLE
