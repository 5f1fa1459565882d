"""English questions: told from Vietnamese ones, put into Vietnamese, answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.answering import answer
from knowledge.answering.english import translated

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge.library import Library

ARTICLE = """Ngư dân Bến Nghiêng trúng mực

Sau Tết, 12 ghe câu mực của thị trấn Bến Nghiêng cập bến. Ông Lò Văn Pha, Phó Chủ tịch UBND thị \
trấn cho biết giá mực khô tăng 15% do trời mưa nhiều ngày, khó phơi. Ghe của ông Đỗ Ngọc Tín dài \
18 mét, câu được 3 tấn mực, bán được 240 triệu đồng.

Doanh nghiệp Hàn Quốc muốn mua 50 tấn mực khô mỗi tháng. Trại lợn của anh Tín có 900 con lợn. \
Trong tháng 3.2017, thị trấn ghi nhận 7 trường hợp sốt xuất huyết.
"""


@pytest.fixture(scope="module")
def harbour(library_of: Callable[[str], Library]) -> Library:
    return library_of(ARTICLE)


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("Who is Mr Lo Van Pha?", "ông Lo Van Pha là ai"),
        ("who is the vice chairman", "ai là phó chủ tịch"),
        ("How many pig farms does Ha Nam have?", "Hà Nam có bao nhiêu trang trại lợn"),
        ("How many tons of rice did it export?", "lúa xuất khẩu bao nhiêu tấn"),
        ("How many fish died?", "bao nhiêu cá chết"),
        ("How old is captain Lo Van Pha?", "thuyền trưởng Lo Van Pha bao nhiêu tuổi"),
        ("How far from shore did the boat fish?", "tàu đánh bắt cách bờ bao nhiêu"),
        ("Which country bought the dried squid?", "quốc gia nào mua mực khô"),
        ("At what price did farmers sell pork?", "nông dân bán thịt lợn giá bao nhiêu"),
        ("What is the price of pork?", "giá thịt lợn là bao nhiêu"),
        ("What did Mr Tin say about pork?", "ông Tin nói gì về thịt lợn"),
        ("What's the position of Lo Van Pha?", "Lo Van Pha giữ chức vụ gì"),
        ("Why were 1,200 farms flooded in 2016?", "vì sao 1200 trang trại ngập úng năm 2016"),
        ("How many pigs are there in Le Hong commune?", "ở xã Le Hong có bao nhiêu lợn"),
        ("What did Bill Gates do?", "Bill Gates làm gì"),
        ("pork price tien giang", "giá thịt lợn Tiền Giang"),
        ("Which company exports rice?", "công ty nào xuất khẩu lúa"),
        ("Which farmers fish at sea?", "những nông dân nào đánh bắt tại biển"),
        ("Why don't farmers sell pigs?", "vì sao nông dân không bán lợn"),
        ("What happened on March 26?", "điều gì xảy ra ở ngày 26 tháng 3"),
        ("What percentage of pupils graduated?", "học sinh tốt nghiệp bao nhiêu phần trăm"),
        ("Was pork sold in Son La?", "thịt lợn bán ở Sơn La phải không"),
    ],
)
def test_an_english_question_is_put_into_vietnamese_order(asked: str, meant: str) -> None:
    english = translated(asked)
    assert english is not None
    assert english.text == meant


@pytest.mark.parametrize(
    "asked",
    [
        "Sơn La có bao nhiêu HTX?",
        "htx son la",
        "the tin dung",
        "can tho co may htx",
        "HD Bank",
        "Doctor Who duoc viet khi nao va o dau",
        "sown la cos may htx",
        "CEO Facebook là ai",
        "Who là tổ chức gì",
        "HTX Green Farm ở đâu",
        "cong ty Green Food Farm o dau",
        "Big C ban thit lon gia bao nhieu",
        "when I grow up là bài hát của ai",
        "marketing online cho nông sản như thế nào",
        "ai là chủ tịch Vingroup",
        "hom nay gia vang bao nhieu",
        "chuong trinh Shark Tank chieu luc nao",
    ],
)
def test_vietnamese_questions_are_left_as_they_are(asked: str) -> None:
    assert translated(asked) is None


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Who is Mr Lo Van Pha?", "Phó Chủ tịch"),
        ("How many squid boats came ashore?", "12 ghe"),  # boat: tàu, thuyền or ghe
        ("by how much did the price of dried squid rise", "15%"),
        ("How long is Mr Do Ngoc Tin's boat?", "18 mét"),
        ("how long is the boat of do ngoc tin", "18 mét"),
        ("Which country wants to buy 50 tons of dried squid?", "Hàn Quốc"),
        ("How many cases of dengue fever were recorded in March 2017?", "7 trường hợp"),
        ("Why did the price of dried squid rise?", "mưa"),
    ],
)
def test_english_questions_are_answered_from_the_article(
    harbour: Library, asked: str, told: str
) -> None:
    given = answer(asked, harbour)
    assert given.status == "answered"
    assert told in given.text


@pytest.mark.parametrize(
    "asked",
    [
        "Who is Mr John Miller?",
        "How much coffee did Mr Do Ngoc Tin sell?",
        "How many pigs died in Ben Nghieng?",
        "Who is the wife of Lo Van Pha?",
        "How much squid did Ms Muc sell?",  # a name is no mực
        "What did Mr Lo Van Pha say about pepper?",
        "How many cases of dengue fever were recorded in 2014?",
    ],
)
def test_what_the_article_lacks_is_not_answered_in_english_either(
    harbour: Library, asked: str
) -> None:
    assert answer(asked, harbour).status == "not_found"


def test_an_english_word_for_a_man_is_not_what_is_missing(harbour: Library) -> None:
    said = answer("Who is Mr John Miller?", harbour, language="en").text
    assert "John" in said
    assert "Mr" not in said


@given(st.text(st.sampled_from("abehinortuw wh'.,?5") | st.characters(), max_size=120))
def test_any_text_can_be_tried_as_english(text: str) -> None:
    english = translated(f"how many {text}")
    assert english is not None
    assert english.text == " ".join(english.text.split())
