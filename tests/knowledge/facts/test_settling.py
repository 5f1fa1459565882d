"""When and where a fact holds, where its own words don't say."""

import pytest
from hand_article import facts_in

OWN = "Sơn La"
# text, value, place, time
SETTLED = [
    ("Năm 2019, xã làm 5 cầu. Huyện còn làm 3 đường.", "3 đường", OWN, "2019"),
    ("Năm 2019, xã làm 5 cầu. Xã có chợ. Xã làm 3 đường.", "3 đường", OWN, "2019"),
    ("Năm 2019, xã làm 5 cầu. Xã có chợ. Xã đẹp. Xã làm 3 đường.", "3 đường", OWN, None),
    ("Năm 2019, xã làm 5 cầu. Hiện nay, huyện có 3 chợ.", "3 chợ", OWN, None),
    ("Ảnh chụp từ năm 2014 ở đây. Nhà có 8 phòng.", "8 phòng", OWN, None),
    ("Nét mới của năm 2019 là thế. Trong năm, xã làm 5 cầu.", "5 cầu", OWN, "2019"),
    ("Năm 2018, xã làm 5 cầu; năm 2019, xã làm 7 cầu.", "7 cầu", OWN, "2019"),
    ("Lãi tăng 5 lần so với năm 2018.", "5 lần", OWN, None),
    ("Theo Luật HTX năm 2012, xã lập 2 HTX.", "2 HTX", OWN, None),
    ("Toàn tỉnh có 661 HTX.", "661 HTX", OWN, None),
    ("Huyện Mường La có 30 HTX.", "30 HTX", "Huyện Mường La", None),
    ("Cần Thơ có 30 HTX, toàn tỉnh có 661 HTX.", "661 HTX", OWN, None),
    ("Cần Thơ có 30 HTX.", "30 HTX", "Cần Thơ", None),
    ("Có 30 HTX sang Cần Thơ.", "30 HTX", None, None),
    ("Có 16 người ở TP Huế nhập viện.", "16 người", "Thừa Thiên Huế", None),
    ("Có 10 HTX dự Hội chợ Xuân tại Hà Nội.", "10 HTX", OWN, None),
]


@pytest.mark.parametrize(("text", "value", "place", "time"), SETTLED)
def test_place_and_time_come_from_what_stands_around(
    text: str, value: str, place: str | None, time: str | None
) -> None:
    fact = next(fact for fact in facts_in(text, place=OWN) if fact.value == value)
    assert (fact.place, fact.time) == (place, time)


def test_the_date_of_publication_is_never_guessed() -> None:
    assert {fact.time for fact in facts_in("Xã có 5 cầu. Hôm nay, huyện có 3 chợ.")} == {None}


def test_an_unknown_place_stays_unknown() -> None:
    assert {fact.place for fact in facts_in("Toàn tỉnh có 661 HTX.")} == {None}
