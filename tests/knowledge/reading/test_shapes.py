"""Pages of other shapes than the seeds' read sensibly."""

from __future__ import annotations

import pytest

from knowledge.reading import read_article

TITLE = "Hợp tác xã Mường Bú mở rộng vùng trồng nhãn"
LEAD = "Sau ba năm chuyển đổi, thành viên hợp tác xã đã có thu nhập ổn định."
BODY = "Năm 2019, hợp tác xã có 45 thành viên và 60 ha nhãn. " * 15


def shape(page: str) -> list[tuple[str, int]]:
    return [(p.part, p.paragraph) for p in read_article(page, "a.txt").passages]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param(
            f"{TITLE}\n{LEAD}\n{BODY}",
            [("title", 0), ("lead", 1), ("body", 2)],
            id="title, lead and a body on one line",
        ),
        pytest.param(
            f"{TITLE}\n\n{BODY}\n\n{BODY} Hết năm.\n\nHồng Luận\n\nNguồn: Báo Sơn La\n\n{LEAD}",
            [("title", 0), ("body", 1), ("body", 2), ("byline", 0), ("source", 0), ("lead", 3)],
            id="the lead below the signature",
        ),
        pytest.param(
            f"{TITLE}\n{BODY}\n{LEAD}",
            [("title", 0), ("body", 1), ("lead", 2)],
            id="the lead alone below the body",
        ),
        pytest.param(
            f"{TITLE}\n\n{BODY}\n\n{BODY} Hết năm.\n\n{LEAD}",
            [("title", 0), ("body", 1), ("body", 2), ("body", 3)],
            id="a short last paragraph is no lead",
        ),
        pytest.param(BODY, [("body", 1)], id="a paragraph alone"),
        pytest.param(LEAD, [("body", 1)], id="a short paragraph alone"),
        pytest.param(
            f"{BODY}\n\n{BODY} Hết năm.",
            [("body", 1), ("body", 2)],
            id="paragraphs without a title",
        ),
        pytest.param(
            f"17/02/2020 - 09:44\n\n{TITLE}\n\n{BODY}",
            [("dateline", 0), ("title", 0), ("body", 1)],
            id="the date before the title",
        ),
        pytest.param(
            f"{TITLE}\nThứ Hai, 17/02/2020 | 09:44 GMT+7\nHồng Luận\n{BODY}",
            [("title", 0), ("dateline", 0), ("byline", 0), ("body", 1)],
            id="date and pen name under the title",
        ),
        pytest.param(
            f"Hợp tác xã Mường Bú mở rộng vùng trồng nhãn trên\nđịa bàn huyện\n\n{LEAD}\n\n{BODY}",
            [("title", 0), ("lead", 1), ("body", 2)],
            id="a title broken over two lines",
        ),
        pytest.param("", [], id="nothing"),
        pytest.param("Phản hồi\nCác tin khác", [], id="junk alone"),
    ],
)
def test_each_shape_gets_its_parts(page: str, expected: list[tuple[str, int]]) -> None:
    assert shape(page) == expected
    assert shape(page.replace("\n", "\r\n")) == expected


def test_without_a_title_the_beginning_of_the_first_paragraph_stands_for_it() -> None:
    title = read_article(BODY, "a.txt").title
    assert title.endswith("…")
    assert BODY.startswith(title[:-1])
    assert len(title) <= 101


def test_a_file_without_any_paragraph_is_called_by_its_name() -> None:
    assert read_article("Phản hồi", "2020/tin.txt").title == "2020/tin"


def test_invisible_marks_are_no_part_of_the_title() -> None:
    assert read_article(f"\u200b{TITLE}\ufeff\n\n{LEAD}", "a.txt").title == TITLE
