"""Every field of the two seed articles, as a reader of the page would fill it in."""

from __future__ import annotations

import unicodedata
from dataclasses import fields
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from knowledge.models import Article
from knowledge.reading import read_article, read_file

if TYPE_CHECKING:
    from collections.abc import Callable

SEEDS = Path(__file__).parents[3] / "seeds"


def seed(name: str) -> Article:
    return read_file(SEEDS / name, SEEDS)


SON_LA = seed("son-la-hoc-va-lam-theo-bac.txt")
CAN_THO = seed("can-tho-neu-cao-tinh-than-trach-nhiem.txt")


@pytest.mark.parametrize(
    ("field", "son_la", "can_tho"),
    [
        ("id", "son-la-hoc-va-lam-theo-bac", "can-tho-neu-cao-tinh-than-trach-nhiem"),
        (
            "title",
            "Học và làm theo Bác ở Chi bộ Liên minh HTX tỉnh Sơn La",
            "Nêu cao tinh thần trách nhiệm",
        ),
        ("published", None, "2020-02-17T09:44"),
        ("byline", "Hồng Luận", "THANH THY"),
        ("source", "Báo Sơn La", None),
        ("url", "http://www.baosonla.org.vn", None),
        ("place", "Sơn La", "Cần Thơ"),
        (
            "organisation",
            "Chi bộ Liên minh HTX tỉnh Sơn La",
            "Chi bộ Liên minh HTX TP Cần Thơ",
        ),
        ("abbreviations", (), (("HTX", "Hợp tác xã"),)),
    ],
)
def test_metadata_says_what_the_page_says(field: str, son_la: object, can_tho: object) -> None:
    assert (getattr(SON_LA, field), getattr(CAN_THO, field)) == (son_la, can_tho)


@pytest.mark.parametrize(
    ("article", "parts"),
    [
        (SON_LA, "title caption body body body body body byline source"),
        (CAN_THO, "dateline title lead caption body body body body body byline"),
    ],
)
def test_parts_follow_the_page(article: Article, parts: str) -> None:
    assert " ".join(passage.part for passage in article.passages) == parts


@pytest.mark.parametrize(
    ("article", "credit", "words"),
    [
        (SON_LA, "Huyền Trăng", "nguồn nhân lực\ncho các HTX"),
        (CAN_THO, "Liên minh HTX thành phố cung cấp", "tham gia hội chợ"),
    ],
)
def test_the_caption_is_whole_and_tells_its_credit(
    article: Article, credit: str, words: str
) -> None:
    (caption,) = article.captions
    assert caption.credit == credit
    assert words in caption.text
    assert article.raw[caption.start : caption.end] == caption.text


@pytest.mark.parametrize(
    ("article", "dropped"),
    [
        (
            SON_LA,
            [
                "Phản hồi",
                "Thông tin người gửi phản hồi",
                "Các tin khác",
                "Mới nhất",
                "Liên kết website",
            ],
        ),
        (CAN_THO, ["Chia sẻ bài viết"]),
    ],
)
def test_page_junk_is_dropped_with_a_reason(article: Article, dropped: list[str]) -> None:
    assert [line.text for line in article.dropped] == dropped
    assert all(line.reason for line in article.dropped)


@pytest.mark.parametrize("article", [SON_LA, CAN_THO])
@pytest.mark.parametrize(
    "rewritten",
    [
        pytest.param(partial(unicodedata.normalize, "NFD"), id="decomposed"),
        pytest.param(lambda raw: raw.replace("\n", "\r\n"), id="Windows line ends"),
    ],
)
def test_the_same_page_written_otherwise_gives_the_same_metadata(
    article: Article, rewritten: Callable[[str], str]
) -> None:
    again = read_article(rewritten(article.raw), article.file)
    for field in fields(Article):
        if field.name not in ("raw", "captions", "passages", "dropped"):
            assert getattr(again, field.name) == getattr(article, field.name), field.name


@pytest.mark.parametrize("article", [SON_LA, CAN_THO])
def test_only_lead_and_body_paragraphs_are_numbered(article: Article) -> None:
    numbers = [passage.paragraph for passage in article.passages if passage.paragraph]
    assert numbers == list(range(1, len(numbers) + 1))
    assert all(
        (passage.part in ("lead", "body")) == bool(passage.paragraph)
        for passage in article.passages
    )


@pytest.mark.parametrize("article", [SON_LA, CAN_THO])
def test_every_letter_of_the_page_is_read_or_dropped(article: Article) -> None:
    covered = [*article.passages, *article.dropped]
    left = list(article.raw)
    for piece in covered:
        left[piece.start : piece.end] = " " * (piece.end - piece.start)
    assert not "".join(left).strip()
