"""What a page shows around its article is dropped with a reason; the article's words are not."""

from __future__ import annotations

import pytest

from knowledge.reading import read_article, wording

PAGE = "Hợp tác xã Mường Bú mở rộng\n\nSapô của bài viết này.\n\nNăm 2019 có 45 thành viên.\n\n{}"


def dropped(*lines: str) -> dict[str, str]:
    article = read_article(PAGE.format("\n\n".join(lines)), "a.txt")
    return {line.text: line.reason for line in article.dropped}


@pytest.mark.parametrize(
    "line",
    [
        "Phản hồi",
        "PHẢN HỒI:",
        "Chia sẻ bài viết",
        "» Các tin khác",
        "Lượt xem: 1.204",
        "Từ khóa: hợp tác xã, nhãn",
    ],
)
def test_page_furniture_is_dropped(line: str) -> None:
    assert dropped(line) == {line: wording.PAGE_JUNK}


@pytest.mark.parametrize("line", ["***", "- - -", "_____", "•"])
def test_a_line_without_a_letter_is_dropped(line: str) -> None:
    assert dropped(line) == {line: wording.NO_LETTERS}


@pytest.mark.parametrize(
    "line",
    [
        "Phản hồi của người dân cho thấy giá nhãn còn thấp.",
        "Các tin khác nhau về giá nhãn làm người dân lo lắng.",
        "Liên kết với doanh nghiệp là hướng đi mới.",
        "Gửi con đi học xa nhà.",
        "Mới nhất là giống nhãn ghép.",
    ],
)
def test_sentences_that_begin_like_junk_are_kept(line: str) -> None:
    assert dropped(line) == {}


def test_headlines_under_a_list_heading_go_with_it() -> None:
    headlines = [
        "Mai Sơn thu hoạch xoài sớm hơn mọi năm",
        "Yên Châu: nhãn rụng vì nắng nóng kéo dài",
    ]
    assert dropped("Các tin khác", *headlines) == {
        "Các tin khác": wording.PAGE_JUNK,
        **dict.fromkeys(headlines, wording.OTHER_HEADLINE),
    }


def test_the_list_ends_where_sentences_or_a_signature_begin() -> None:
    lines = [
        "Tin liên quan",
        "Mai Sơn thu hoạch xoài sớm hơn mọi năm",
        "Giá nhãn đã tăng.",
        "Hồng Luận",
    ]
    assert list(dropped(*lines)) == lines[:2]


def test_the_title_said_again_is_dropped() -> None:
    title = PAGE.partition("\n")[0]
    assert dropped(title) == {title: wording.REPEATED}
