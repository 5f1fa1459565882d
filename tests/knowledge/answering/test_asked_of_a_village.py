"""Kinds of question that the seeds don't hold, asked of an article made for them."""

from collections.abc import Callable

import pytest

from knowledge.answering import answer
from knowledge.library import Library

ARTICLE = """Nghề nuôi ếch ở xã Bình Hạ

Xã Bình Hạ, huyện Tân Lộc có 42 hộ nuôi ếch, trong đó 30 hộ được cấp chứng nhận VietFROG \
(thực hành nuôi ếch sạch và an toàn). Giá ếch thịt dao động từ 60.000 đồng đến 75.000 đồng/kg. \
Anh Lò Văn Pha mở trại đầu tiên của xã.

Tổ chức Green Pond (Hà Lan) cấp chứng nhận hữu cơ cho trang trại TH vào năm 2016. \
Hiện trang trại TH nuôi 900 con ếch giống.

Dự án ao sạch được thực hiện tại các huyện Tân Lộc, Hòa Phú và thị xã Bình Long. \
Tỉnh gia hạn vay vốn làm ao thêm 2 năm cho các hộ nghèo.

Năm 2014, cả xã chưa ai ương giống. Đến Tết năm 2017, xã đã ương được giống. \
Ếch giống khi ấy có giá 5.000 đồng/con.

Ông Trần Văn Lợi, Giám đốc Ngân hàng Tân Lộc cho biết ngân hàng đã họp với công an huyện.

Ao nuôi của xã Đông Quang bị bỏ hoang. Hộ dân còn nợ ngân hàng và chưa được giãn nợ.

Mỗi tháng, trại thu lãi hơn 20 triệu đồng từ ếch thịt.

Tác giả của giải pháp nuôi ếch trong vèo sinh ra ở huyện Hòa Phú năm 1985.

Bà con thôn Mây góp 300m2 đất, san 500m mương, xây 2 cầu.

Ếch nuôi ao đẻ rộ vào tháng 4-5 hoặc tháng 9-10.

Việc căng lưới trên ao giúp ếch tránh chim và nắng.

Ông Mạc Văn Tú đang sửa 7 chuồng ươm cũ bằng tre.
"""


@pytest.fixture(scope="module")
def village(library_of: Callable[[str], Library]) -> Library:
    return library_of(ARTICLE)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("giá ếch thịt bao nhiêu 1 kg", "60.000 đồng đến 75.000 đồng/kg"),
        ("giá ếch thịt nhiêu một ký vậy", "75.000 đồng/kg"),
        ("VietFROG nghĩa là gì", "thực hành nuôi ếch sạch và an toàn"),
        ("tổ chức cấp chứng nhận hữu cơ cho trang trại", "Tổ chức Green Pond"),
        ("trang trại của TH nuôi mấy con ếch giống", "900 con"),  # no province here
        ("các huyện thực hiện dự án ao sạch", "huyện Tân Lộc, Hòa Phú"),
        ("xã Bình Hạ thuộc huyện", "huyện Tân Lộc"),
        ("tỉnh gia hạn vay vốn làm ao thêm bao lâu", "2 năm"),
        ("giá ếch thiịt Bình Hạ", "75.000"),
        ("giá ếch thỉt", "75.000"),  # a slip of the tone
        ("giá ếch giống năm 2017 bao nhiêu một con", "5.000 đồng/con"),
        ("giám đốc ngân hàng là ai", "Trần Văn Lợi"),
        ("tác giả giải pháp nuôi ếch trong vèo sinh năm nào", "năm 1985"),  # not the article's
        ("ếch nuôi ao đẻ rộ tháng mấy", "tháng 4-5 hoặc tháng 9-10"),
        ("căng lưới trên ao để làm gì", "tránh chim và nắng"),  # with no word for why
        (
            "ông Tú Hòa Phú đang sửa mấy chuồng ươm cũ bằng tre",
            "7 chuồng",
        ),  # the man and where he lives
        ("trại của Lò Văn Pha mỗi tháng thu lãi bao nhiêu", "hơn 20 triệu đồng"),  # introduced
        ("TV Lợi làm giám đốc ngân hàng nào", "Ngân hàng Tân Lộc"),
        ("bên Bình Hạ mấy nhà nuôi ếch rứa", "42 hộ"),
    ],
)
def test_the_kind_of_value_that_is_asked_for_is_given(
    village: Library, question: str, value: str
) -> None:
    given = answer(question, village)
    assert given.status == "answered"
    assert value in given.text


@pytest.mark.parametrize(
    "question",
    [
        "Xã Đông Quang có bao nhiêu hộ nuôi ếch?",  # named, but not with any hộ
        "Xã Phú Mỹ có bao nhiêu hộ nuôi ếch?",
        "Ông Phú nuôi mấy con ếch giống?",
        "trại của anh Lò Văn Sáng mỗi tháng thu lãi bao nhiêu",
        "ông TV Sáng làm giám đốc ngân hàng nào",
        "giá ếch giống năm 2014 bao nhiêu một con",  # of the year named last, not of any before
        "hộ dân nợ ngân hàng tổng cộng mấy tỷ",
        "giám đốc công an huyện là ai",
        "HTX ở Thanh Hóa nuôi mấy con ếch giống?",
    ],
)
def test_what_is_told_of_another_is_not_given(village: Library, question: str) -> None:
    assert answer(question, village).status == "not_found"


def test_metres_and_square_metres_are_not_added(village: Library) -> None:
    given = answer("thôn Mây góp và san tổng cộng bao nhiêu mét vuông đất và mương", village)
    assert "800" not in given.text


@pytest.mark.parametrize(
    ("before", "question", "value"),
    [
        ("trại ếch đầu tiên của xã do ai mở", "mỗi tháng trại thu lãi bao nhiêu", "hơn 20 triệu"),
        ("Lò Văn Pha mở trại đầu tiên ở xã nào?", "thế mỗi tháng lãi bao nhiêu tiền?", "20 triệu"),
    ],
)
def test_another_question_is_asked_about_the_same(
    village: Library, before: str, question: str, value: str
) -> None:
    assert value in answer(question, village, history=[before]).text


def test_a_question_with_names_of_its_own_takes_nothing_over(village: Library) -> None:
    before = ["Tổ chức Green Pond cấp chứng nhận cho trại nào?"]
    given = answer("Ông Lò Văn Sáng nuôi mấy con ếch giống?", village, history=before)
    assert given.status == "not_found"
