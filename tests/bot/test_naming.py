from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.naming import named_article
from knowledge.library import Library
from knowledge.reading import read_article

TITLES = ("Làng nghề Phú Xuyên khởi sắc", "Hội thi cày ở Mường Bú", "Giá vải lên cao")
LIBRARY = Library.of(
    read_article(f"{title}\n\nXã có {n} hợp tác xã, thu hoạch tốt.", f"{n}.txt")
    for n, title in enumerate(TITLES, 1)
)


@pytest.mark.parametrize(
    ("wanted", "title"),
    [
        ("Phú Xuyên", TITLES[0]),
        ("phu xuyen khoi sac", TITLES[0]),
        ("hội thi", TITLES[1]),
        ("1", TITLES[0]),
        (" 3 ", TITLES[2]),
        ("2\x1f", TITLES[1]),  # what a text copied from elsewhere may end with
        ("4", None),
        ("0", None),
        ("thu hoạch tốt", None),  # of every article's text, of no title
        ("Hà Nội", None),
        ("", None),
    ],
)
def test_an_article_is_known_by_its_title_or_number(wanted: str, title: str | None) -> None:
    found = named_article(wanted, LIBRARY)
    assert (found.title if found else None) == title


@given(st.text())
def test_whatever_is_named_is_an_article_or_none(wanted: str) -> None:
    found = named_article(wanted, LIBRARY)
    assert found is None or found.title in TITLES
