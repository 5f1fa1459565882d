"""Word-list phrases in rows typed with marks, without, and with some."""

import pytest

from knowledge.text.phrases import Phrases, is_marked
from knowledge.text.syllables import syllables


@pytest.mark.parametrize(
    ("typed", "marked"),
    [
        ("Hà Giang có bao nhiêu HTX", True),
        ("HTX Hà Giang", True),
        ("htx vay 40 tỉ", True),
        ("ha giang co bao nhieu htx", False),
        ("htx cho vay bao nhieu tien 40 tỉ", False),  # one word that the keyboard completed
        ("htx o hà giang vay dc bao nhieu tien cua ngan hang", False),
        ("", False),
        ("2019", False),
    ],
)
def test_a_writer_types_marks_if_more_than_a_word_or_two_has_them(typed: str, marked: bool) -> None:
    assert is_marked(syllables(typed)) is marked


@pytest.mark.parametrize(
    ("typed", "met"),
    [
        ("xa do co may ho", True),
        ("xã đó có mấy hộ", True),
        ("xã đó có may hộ", False),  # whose writer types marks means máy, may
        ("xa đó co may ho", True),
        ("xã đó có mây hộ", False),
    ],
)
def test_a_bare_syllable_is_the_listed_one_where_marks_are_not_typed(typed: str, met: bool) -> None:
    found = Phrases([("mấy", None)]).find(syllables(typed))
    assert bool(found) is met


@pytest.mark.parametrize(
    ("typed", "met"),
    [
        ("bài này ai viêt vậy", True),  # half done
        ("bai nay ai viết", True),  # in a bare row
        ("bài này ai viêc vậy", False),
        ("bài này ái viết vậy", False),
    ],
)
def test_a_phrase_may_be_typed_with_half_its_marks(typed: str, met: bool) -> None:
    assert bool(Phrases([("ai viết", None)]).find(syllables(typed))) is met


@pytest.mark.parametrize(
    ("typed", "met"), [("buổi họp hoản lại", True), ("buổi họp hoạn lại", False)]
)
def test_tones_that_half_the_country_says_alike_are_one(typed: str, met: bool) -> None:
    assert bool(Phrases([("hoãn", None)]).find(syllables(typed))) is met
