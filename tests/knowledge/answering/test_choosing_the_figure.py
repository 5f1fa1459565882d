"""Which of several figures, reasons and names in one sentence is the one asked for."""

from collections.abc import Callable

import pytest

from knowledge.answering import answer
from knowledge.library import Library

ARTICLE = """Làng nghề nuôi dê ở Mường Khăm

Qua bình chọn có 720 hộ đạt danh hiệu nhà nông giỏi các cấp, trong đó cấp tỉnh 20 hộ, \
cấp huyện 100 hộ, cấp xã 600 hộ.
Đàn dê của hợp tác xã hiện nay đã lên tới 1.500 con và dự kiến đến năm 2030, quy mô đàn dê \
đạt 4.000 con.
Giá dê hơi từ trên dưới 90.000 đồng/kg, nay giảm mạnh xuống còn 60.000 đồng/kg.
Giá trị nghề mộc của xã ước đạt 32 tỷ đồng, tăng 2,5 tỷ đồng so với năm trước.
Sản lượng mật ong, hạt dẻ, măng khô tăng lần lượt 7%, 9% và 12%.
Tổng số vốn của dự án đồng cỏ là 900 triệu đồng, trong đó vốn Nhà nước 500 triệu đồng; vốn của \
doanh nghiệp là 300 triệu đồng và vốn của các hộ dân là 100 triệu đồng.
Toàn xã có 14 tổ nuôi ong, 20 tổ trồng chè, với tổng thu nhập khoảng 5 tỷ đồng một năm.
Cà phê bán được 40 triệu đồng/ha; chè khô bán với giá 150.000 đồng/kg.
Quỹ hỗ trợ nông dân cho 12 hộ nuôi dê vay 600 triệu đồng, giới thiệu Ngân hàng Đại Phong cho \
các hộ trồng chè vay 900 triệu đồng.
Giống dê này chịu rét tốt và ít bệnh. Vì vậy, thương lái luôn tìm mua dê giống của hợp tác xã.
Nguyên nhân dẫn đến dê chết là do ngộ độc cỏ dại.
Có 3 giống cỏ được đưa vào trồng, đó là cỏ voi lai cao sản, cỏ sả lá lớn chịu hạn và cỏ ngọt.
Những thôn bị rét nặng như Pa Khôm, Pa Thơm phải lùa dê về chuồng.
Dê thịt được bán sang Thái Lan, Campuchia và các tỉnh miền xuôi.
Hợp tác xã làm theo Nghị định 55 năm 2025 của Chính phủ.
"""


@pytest.fixture(scope="module")
def goats(library_of: Callable[[str], Library]) -> Library:
    return library_of(ARTICLE)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Bao nhiêu hộ đạt danh hiệu nhà nông giỏi cấp huyện?", "100 hộ"),
        ("bao nhieu ho dat danh hieu nha nong gioi cap tinh", "20 hộ"),
        ("Bao nhiêu hộ đạt danh hiệu nhà nông giỏi?", "720 hộ"),
        ("Đàn dê của hợp tác xã hiện có bao nhiêu con?", "1.500 con"),
        ("Đàn dê của hợp tác xã dự kiến đạt bao nhiêu con?", "4.000 con"),
        ("Giá dê hơi hiện nay bao nhiêu một kg?", "60.000 đồng/kg"),
        ("Giá trị nghề mộc tăng bao nhiêu so với năm trước?", "2,5 tỷ đồng"),
        ("Giá trị nghề mộc của xã đạt bao nhiêu?", "32 tỷ đồng"),
        ("Sản lượng hạt dẻ tăng bao nhiêu phần trăm?", "9%"),
        ("Sản lượng măng khô tăng bao nhiêu phần trăm?", "12%"),
        ("Vốn của doanh nghiệp trong dự án đồng cỏ là bao nhiêu?", "300 triệu đồng"),
        ("12 hộ nuôi dê vay bao nhiêu?", "600 triệu đồng"),
        ("Chè khô bán bao nhiêu một kg?", "150.000 đồng/kg"),
    ],
)
def test_a_figure_is_chosen_by_what_is_said_with_it(
    goats: Library, question: str, told: str
) -> None:
    assert told in answer(question, goats).text


@pytest.mark.parametrize(
    "question",
    [
        "thu nhập của tổ nuôi ong",  # of both trades together
        "Cà phê bán bao nhiêu một kg?",  # told for a ha
        "Dê thịt được bán sang nước Lào giá bao nhiêu một tạ?",
    ],
)
def test_a_figure_of_something_wider_is_no_answer(goats: Library, question: str) -> None:
    given = answer(question, goats)
    assert "5 tỷ" not in given.text
    assert "40 triệu" not in given.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Tại sao thương lái tìm mua dê giống của hợp tác xã?", "chịu rét tốt"),
        ("Nguyên nhân nào dẫn đến dê chết?", "ngộ độc cỏ dại"),
        ("Ai cho 12 hộ nuôi dê vay 600 triệu đồng?", "Quỹ hỗ trợ nông dân"),
        ("Ai cho hộ trồng chè vay 900 triệu đồng?", "Ngân hàng Đại Phong"),
        ("Những giống cỏ nào được đưa vào trồng?", "cỏ sả lá lớn chịu hạn"),
        ("Thôn nào bị rét nặng?", "Pa Khôm, Pa Thơm"),
        ("Dê thịt được bán sang nước nào?", "Thái Lan, Campuchia"),
        ("Nghị định 55 của Chính phủ từ năm nào?", "năm 2025"),
    ],
)
def test_the_asked_part_of_the_sentence_answers(goats: Library, question: str, told: str) -> None:
    assert told in answer(question, goats).text


def test_each_part_is_named_with_its_figure(goats: Library) -> None:
    given = answer("Vốn của dự án đồng cỏ cơ cấu từng loại thế nào?", goats)
    assert given.text == (
        "vốn Nhà nước 500 triệu đồng; vốn của doanh nghiệp là 300 triệu đồng; "
        "vốn của các hộ dân là 100 triệu đồng"
    )


@pytest.mark.parametrize(
    ("before", "question", "told"),
    [
        ("Bao nhiêu hộ đạt danh hiệu nhà nông giỏi cấp huyện?", "còn cấp xã thì sao?", "600 hộ"),
        ("Đàn dê của hợp tác xã hiện có bao nhiêu con?", "còn dự kiến đến năm 2030?", "4.000"),
        ("Giá trị nghề mộc tăng bao nhiêu?", "thế chè khô bán bao nhiêu một kg?", "150.000"),
        ("Bao nhiêu hộ đạt danh hiệu nhà nông giỏi?", "Mỗi cấp bao nhiêu?", "cấp tỉnh 20 hộ"),
    ],
)
def test_a_follow_up_moves_within_the_sentence(
    goats: Library, before: str, question: str, told: str
) -> None:
    assert told in answer(question, goats, history=[before]).text
