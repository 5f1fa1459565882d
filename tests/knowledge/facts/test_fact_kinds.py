"""Each kind of fact in sentences of the news' kinds: hits, and what must stay untouched."""

from decimal import Decimal

import pytest
from hand_article import facts_in


def _values(text: str, *kinds: str) -> list[str]:
    return [fact.value for fact in facts_in(text) if fact.kind in kinds]


COUNTS = {
    "Xã có 300ha lúa bị ngập.": ("300ha lúa", 300),
    "Cả huyện còn 2.450 hộ nghèo.": ("2.450 hộ nghèo", 2450),
    "Đoàn gồm chín đảng viên trẻ.": ("chín đảng viên trẻ", 9),
    "Tòa phạt bị cáo 8 năm 3 tháng tù về tội trộm cắp.": ("8 năm 3 tháng tù", None),
    "Bị cáo lĩnh 9 tháng tù.": ("9 tháng tù", 9),
    "Vụ cháy làm 5 người chết.": ("5 người chết", 5),
    "Bão làm 3 người bị thương.": ("3 người", 3),
    "Hàng nghìn người đổ về chùa.": ("Hàng nghìn người", None),
    "Ban tổ chức trao gần 1,2 nghìn suất quà cho trẻ em.": ("gần 1,2 nghìn suất quà", 1200),
    "Dự án cần 25 thiết bị đo.": ("25 thiết bị đo", 25),
    "Bài báo nêu 5 lý do.": ("5 lý do", 5),
    "Tỉnh hỗ trợ 12 cơ sở chế biến chè.": ("12 cơ sở chế biến chè", 12),
    "Giải có 12 đội tham gia tranh cúp.": ("12 đội", 12),
    "Đội có 87 điểm sau 35 vòng.": ("87 điểm", 87),
    "Anh cao hơn em 5 cm.": ("5 cm", 5),
    "Bà con gieo lại 1.201 trên 2.917 ha lúa.": ("1.201 trên 2.917 ha lúa", None),
    "Xã bán trên dưới 90 con.": ("trên dưới 90 con", 90),
    "Đường dài từ 3 đến 5 km.": ("từ 3 đến 5 km", None),
    "Năng suất đạt 6,5 tấn/ha.": ("6,5 tấn/ha", Decimal("6.5")),
}
NO_COUNTS = (
    "Chi bộ thực hiện Chỉ thị 05 của Bộ Chính trị.",
    "Xe chạy trên quốc lộ 6 về xuôi.",
    "Anh học lớp 12 ở quê.",
    "Máy dùng Windows 10 mới.",
    "Đội về thứ 3 chung cuộc.",
    "Nhà ở số 12 đường Lê Lợi.",
    "Ông nhà ở 10 Nguyễn Trãi.",
    "Đội thắng 2-0 ở lượt về.",
    "Dịch COVID-19 đã lắng.",
    "Họp lúc 7 giờ 30 sáng.",
    "Rằm vào ngày 15 tháng Giêng.",
    "Nghị định 16/2019/NĐ-CP có hiệu lực.",
    "Ba Vì có tuyết rơi.",
    "Đây là một trong những tiêu chuẩn.",
    "Trong năm, huyện làm xong đường.",
    "Mẫu iPhone 8 cao cấp sắp ra mắt.",
    "Cô đoạt huy chương hạng -50kg.",
    "Cả hai tìm đến cửa hàng.",
)
SUMS = {
    "Quỹ cho vay 3.000 đồng/kg.": ("3.000 đồng/kg", 3000, "đồng"),
    "Thu nhập đạt 25 triệu đồng/người/năm.": ("25 triệu đồng/người/năm", 25_000_000, "đồng"),
    "Dự án trị giá 2 triệu USD.": ("2 triệu USD", 2_000_000, "USD"),
    "Giá bán là $500.": ("500", 500, "USD"),
    "Dây giống bán 10 triệu đồng/1 ha.": ("10 triệu đồng/1 ha", 10_000_000, "đồng"),
    "Tỉnh cần hỗ trợ khẩn cấp 200 tỷ đồng.": ("200 tỷ đồng", 200_000_000_000, "đồng"),
    "Quỹ tạm cấp cho Hà Tĩnh 560 tỷ đồng.": ("560 tỷ đồng", 560_000_000_000, "đồng"),
    "Vốn đầu tư 1,2 nghìn tỷ đồng.": ("1,2 nghìn tỷ đồng", 1_200_000_000_000, "đồng"),
    "Chi phí từ 3 - 5 triệu đồng.": ("từ 3 - 5 triệu đồng", None, "đồng"),
    "Ngân sách thu trên 5 tỷ trong quý.": ("trên 5 tỷ", 5_000_000_000, "đồng"),
    "Xe có giá 769 triệu.": ("769 triệu", 769_000_000, "đồng"),
    "Anh mua hết 50k.": ("50k", 50_000, "đồng"),
}
NO_SUMS = (
    "Dân số thế giới là 7,8 tỷ.",
    "Cả nước có 96 triệu dân.",
    "Nhà máy làm ra 3 triệu tấn thép.",
    "Anh chạy 5 km.",
)
SHARES = {
    "Tỷ lệ đạt 12,5 % trong tháng.": ("12,5 %", Decimal("12.5"), None),
    "Gần 3 phần trăm số hộ còn nghèo.": ("Gần 3 phần trăm", 3, "Gần"),
    "Có hơn 95% giảng viên là thạc sĩ.": ("hơn 95%", 95, "hơn"),
    "Lãi suất từ 4%-5%/năm.": ("từ 4%-5%", None, None),
}
TIMES = {
    "Bài đăng 17/02/2020 trên báo.": "2020-02-17",
    "Lễ diễn ra ngày 20-11 ở trường.": "--11-20",
    "Lễ diễn ra ngày 20 tháng 11 năm 2019.": "2019-11-20",
    "Bản đầu ra mắt 30 tháng 9 năm 2014.": "2014-09-30",
    "Nhà máy chạy từ tháng 5/2019.": "2019-05",
    "Giá tăng trong quý I năm 2020.": "2020-Q1",
    "Giá tăng trong quý 3/2020.": "2020-Q3",
    "Đề án thuộc giai đoạn 2016 - 2020.": "2016-2020",
    "Nghề có từ năm 2016 đến nay.": "2016-",
    "Đường được làm từ năm 2016 đến năm 2019.": "2016-2019",
    "Ông sinh sau năm 1950.": "1950",
    "Trại mở từ ngày 1/6 đến ngày 5/6/2020.": "2020-06-01/2020-06-05",
}
NO_TIMES = (
    "Xã làm theo Luật Đất đai năm 2013.",
    "Nghị định số 52 ngày 4/5/2010 quy định rõ.",
    "Có 2019 hộ được vay.",
    "Tỷ số là 3-1.",
    "Xã dự hội thi lần thứ 4-2017.",
    "Bị cáo lĩnh 2 năm 8 tháng 7 ngày tù.",
)
PEOPLE = {
    "Chủ tịch Hội Nông dân xã Nậm Kha (huyện Pa Tần, Lai Châu) Phan Văn Lâm nói.": (
        "Phan Văn Lâm",
        "Chủ tịch Hội Nông dân xã Nậm Kha (huyện Pa Tần, Lai Châu)",
    ),
    "Bà Hà Thị Soan, PGĐ Sở Y tế tỉnh, đã đến thăm.": ("Hà Thị Soan", "PGĐ Sở Y tế tỉnh"),
    "GĐ Sở Tài nguyên và Môi trường Lê Văn Bảy nói.": (
        "Lê Văn Bảy",
        "GĐ Sở Tài nguyên và Môi trường",
    ),
    "Phó Chủ tịch UBND tỉnh Trần Văn An phát biểu.": ("Trần Văn An", "Phó Chủ tịch UBND tỉnh"),
    "Ông Nguyễn Văn Bình - Giám đốc HTX Hoa Lan, cho biết.": (
        "Nguyễn Văn Bình",
        "Giám đốc HTX Hoa Lan",
    ),
    "Theo bà Lê Thị Dung (chủ tịch Hội Phụ nữ), xã đã làm xong.": (
        "Lê Thị Dung",
        "chủ tịch Hội Phụ nữ",
    ),
    "Chủ tịch UBND TP Đà Nẵng Huỳnh Đức Thơ cho biết việc đó.": (
        "Huỳnh Đức Thơ",
        "Chủ tịch UBND TP Đà Nẵng",
    ),
    "Thủ tướng Ý Paolo Gentiloni đã ký thỏa thuận.": ("Paolo Gentiloni", "Thủ tướng Ý"),
    "Tổng Bí thư Trần Phú được bầu năm đó.": ("Trần Phú", "Tổng Bí thư"),
    "PGS.TS Trịnh Hòa An phân tích thêm.": ("Trịnh Hòa An", "PGS.TS"),
    "Anh Lò Văn Tám (35 tuổi, ngụ xã Mường Bú) kể lại.": (
        "Lò Văn Tám",
        "35 tuổi, ngụ xã Mường Bú",
    ),
    "Giám đốc Sở NN&PTNT tỉnh Hà Giang Lò Văn Bảy dự họp.": (
        "Lò Văn Bảy",
        "Giám đốc Sở NN&PTNT tỉnh Hà Giang",
    ),
    "Bộ trưởng Bộ Lao động, Thương binh và Xã hội Lê Thị Ngà đến thăm.": (
        "Lê Thị Ngà",
        "Bộ trưởng Bộ Lao động, Thương binh và Xã hội",
    ),
    "Cục trưởng Cục Thẩm định và Kiểm tra giống Võ Văn Lành ký giấy.": (
        "Võ Văn Lành",
        "Cục trưởng Cục Thẩm định và Kiểm tra giống",
    ),
    "Chủ tịch Hội Làm vườn Việt Nam (VACVINA) Đỗ Văn Hợi phát biểu.": (
        "Đỗ Văn Hợi",
        "Chủ tịch Hội Làm vườn Việt Nam (VACVINA)",
    ),
    "Cán bộ khuyến nông xã Trà Cổ - Phan Minh Khang hướng dẫn bà con.": (
        "Phan Minh Khang",
        "Cán bộ khuyến nông xã Trà Cổ",
    ),
    "Trạm trưởng Trạm Thú y, ông Lê Văn Bốn, đã đi kiểm tra.": (
        "Lê Văn Bốn",
        "Trạm trưởng Trạm Thú y",
    ),
    "Họ gặp ông Bùi Văn Chín, Phó Hạt trưởng Hạt Kiểm lâm Ea Súp, ở rừng.": (
        "Bùi Văn Chín",
        "Phó Hạt trưởng Hạt Kiểm lâm Ea Súp",
    ),
    "Anh Ngô Văn Mười, chủ trại dê ở bản Lướt, kể lại.": (
        "Ngô Văn Mười",
        "chủ trại dê ở bản Lướt",
    ),
    "Theo bà Hồ Thị Na, Tổng Giám đốc Công ty Giống cây trồng (Namseed), giá giảm.": (
        "Hồ Thị Na",
        "Tổng Giám đốc Công ty Giống cây trồng (Namseed)",
    ),
    "Theo ông Tô Văn Sử, Phó Tổng Giám đốc Green Farm, giá giảm.": (
        "Tô Văn Sử",
        "Phó Tổng Giám đốc Green Farm",
    ),
    "Ông Vi Văn Ất, Giám đốc Sở Thông tin và Truyền thông Lai Châu, nói.": (
        "Vi Văn Ất",
        "Giám đốc Sở Thông tin và Truyền thông Lai Châu",
    ),
    "Ông Vi Văn Tý, Phó Tổng Giám đốc Fresh Co.op, nói.": (
        "Vi Văn Tý",
        "Phó Tổng Giám đốc Fresh Co.op",
    ),
    "Ông Vi Văn Sửu – Chủ tịch UBND xã Nghi Đồng, Nghi Lộc (Nghệ An) cho biết.": (
        "Vi Văn Sửu",
        "Chủ tịch UBND xã Nghi Đồng",
    ),
    "Ông Vi Văn Dần, Chủ tịch UBND tỉnh Lai Châu đánh trống khai hội Xuân Nậm Kha.": (
        "Vi Văn Dần",
        "Chủ tịch UBND tỉnh Lai Châu",
    ),
    # roles of somebody else, and no roles at all
    "Trả lời Thủ tướng, ông Đoàn Văn Tư nói giá giảm.": ("Đoàn Văn Tư", ""),
    "Bà Lý Thị Hoa, người đã nuôi dê, kể lại.": ("Lý Thị Hoa", ""),
    "Theo ông Mai Văn Đức, tăng trưởng chậm lại.": ("Mai Văn Đức", ""),
    "Nguyên Bí thư Tỉnh ủy Lê Văn Út đã về hưu.": ("Lê Văn Út", "Nguyên Bí thư Tỉnh ủy"),
    "Đồng chí Phan Văn Tư chủ trì họp.": ("Phan Văn Tư", ""),
}
NO_PEOPLE = (
    "Học sinh trường Lê Văn Bảy nghỉ học.",
    "Anh học tập tư tưởng, phong cách Hồ Chí Minh.",
    "Hội chợ mở ở thành phố Hồ Chí Minh.",
    "Xe đi trên đường Nguyễn Trãi.",
    "Công ty TNHH Hoàng Anh nộp thuế.",
    "Trường THPT Lê Quý Đôn có lớp mới.",
    "Nghị sĩ Đảng Cộng hòa phản đối.",
    "Chủ tịch Hội Nông dân phát biểu.",
    "Phó Bí thư Chi bộ dự họp.",
    "Phó chủ tịch UBND phường Mai Dịch cho biết.",
    "Anh quê ở Bà Rịa-Vũng Tàu.",
)
ORGANISATIONS = {
    "Xã làm việc với Sở Nông nghiệp và Phát triển nông thôn tỉnh về giống.": (
        "Sở Nông nghiệp và Phát triển nông thôn tỉnh"
    ),
    "Xã mời Bộ Văn hóa, Thể thao và Du lịch dự.": "Bộ Văn hóa, Thể thao và Du lịch",
    "Cuối năm, Công ty CP sứ Bát Tràng đóng cửa chợ.": "Công ty CP sứ Bát Tràng",
    "Việc do Công an quận 1 điều tra.": "Công an quận 1",
    "Thủ khoa là học sinh Trường THPT Yên Định 1 ở quê.": "Trường THPT Yên Định 1",
    "Cơ quan gửi Bộ Lao động - Thương binh và Xã hội xem.": ("Bộ Lao động - Thương binh và Xã hội"),
}
NO_ORGANISATIONS = (
    "Người dân góp ý Bộ Quy tắc ứng xử.",
    "Sở thích của anh là câu cá.",
    "Các HTX hoạt động hiệu quả.",
    "Phòng chống dịch là việc chung.",
)
EVENTS = {
    "Hà Nội đăng cai Hội nghị WEF ASEAN lần thứ 26 tuần này.": "Hội nghị WEF ASEAN lần thứ 26",
    "Đội sẽ dự World Cup U20 2017 ở châu Á.": "World Cup U20 2017",
    "Xã mở Lễ hội cà phê Buôn Ma Thuột lần đầu.": "Lễ hội cà phê Buôn Ma Thuột",
}
NO_EVENTS = (
    "Báo cáo được gửi tới Đại hội đồng IPU.",
    "Các HTX tham gia hội chợ.",
    "Hội nghị lần này bàn nhiều việc.",
)
PLACES = {
    "Lớp mở tại huyện Quỳnh Nhai hôm qua.": "huyện Quỳnh Nhai",
    "Tai nạn xảy ra ở xã Ea Tu, TP Buôn Ma Thuột.": "xã Ea Tu, TP Buôn Ma Thuột",
    "Hội chợ mở tại TP.HCM hôm qua.": "TP Hồ Chí Minh",
    "Tàu ghé tỉnh Bà Rịa - Vũng Tàu.": "Bà Rịa - Vũng Tàu",
    "Án được xử tại TAND huyện Vạn Ninh (Khánh Hòa) sáng qua.": "huyện Vạn Ninh, Khánh Hòa",
}
NO_PLACES = (
    "Máy chạy phiên bản Build mới.",
    "Tàu qua Thái Bình Dương.",
    "Công an lập biên bản 2 đối tượng.",
)


@pytest.mark.parametrize(("text", "told"), COUNTS.items())
def test_a_count_keeps_its_noun_and_number(text: str, told: tuple[str, object]) -> None:
    found = [(fact.value, fact.number) for fact in facts_in(text) if fact.kind == "count"]
    assert told in found


@pytest.mark.parametrize("text", NO_COUNTS)
def test_a_number_that_names_is_no_count(text: str) -> None:
    assert _values(text, "count") == []


WHOLES = {
    "Xã có 9 tàu (trong đó 4 tàu gỗ, 5 tàu sắt) và 3 tàu nâng cấp.": ["4 tàu gỗ", "5 tàu sắt"],
    "Dự án có vốn 90 triệu đồng. Trong đó, tỉnh góp 50 triệu đồng, xã 40 triệu đồng.": [
        "50 triệu đồng",
        "40 triệu đồng",
    ],
    "Dự án có vốn 90 triệu đồng. Trong đó, tỉnh góp 20 triệu đồng, xã 30 triệu đồng.": [],
}


@pytest.mark.parametrize(("text", "parts"), WHOLES.items())
def test_a_whole_has_the_parts_that_come_to_it(text: str, parts: list[str]) -> None:
    wholes = [fact for fact in facts_in(text) if fact.kind in {"count", "money"} and fact.parts]
    assert [part.value for whole in wholes for part in whole.parts] == parts


@pytest.mark.parametrize(("text", "told"), SUMS.items())
def test_money_keeps_its_unit_and_number(text: str, told: tuple[str, object, str]) -> None:
    found = [(f.value, f.number, f.unit) for f in facts_in(text) if f.kind == "money"]
    assert found == [told]


@pytest.mark.parametrize("text", NO_SUMS)
def test_other_large_numbers_are_no_money(text: str) -> None:
    assert _values(text, "money") == []


@pytest.mark.parametrize(("text", "told"), SHARES.items())
def test_a_share_keeps_its_qualifier(text: str, told: tuple[str, object, str | None]) -> None:
    found = [(f.value, f.number, f.qualifier) for f in facts_in(text) if f.kind == "percent"]
    assert found == [told]


@pytest.mark.parametrize(("text", "time"), TIMES.items())
def test_a_time_has_one_spelling(text: str, time: str) -> None:
    assert [f.time for f in facts_in(text) if f.kind in {"date", "span"}] == [time]


@pytest.mark.parametrize("text", NO_TIMES)
def test_what_is_no_time_of_something_is_left(text: str) -> None:
    assert _values(text, "date", "span") == []


@pytest.mark.parametrize(("text", "told"), PEOPLE.items())
def test_a_person_keeps_the_role_as_written(text: str, told: tuple[str, str]) -> None:
    assert [(f.subject, f.attribute) for f in facts_in(text) if f.kind == "person"] == [told]


@pytest.mark.parametrize("text", NO_PEOPLE)
def test_streets_firms_and_schools_are_no_people(text: str) -> None:
    assert _values(text, "person") == []


@pytest.mark.parametrize(("text", "name"), ORGANISATIONS.items())
def test_an_organisations_name_ends_where_its_verb_begins(text: str, name: str) -> None:
    assert name in _values(text, "organisation")


@pytest.mark.parametrize("text", NO_ORGANISATIONS)
def test_common_words_are_no_organisation(text: str) -> None:
    assert _values(text, "organisation") == []


@pytest.mark.parametrize(("text", "name"), EVENTS.items())
def test_an_event_keeps_its_number_and_year(text: str, name: str) -> None:
    assert _values(text, "event") == [name]


@pytest.mark.parametrize("text", NO_EVENTS)
def test_a_gathering_without_a_name_is_no_event(text: str) -> None:
    assert _values(text, "event") == []


@pytest.mark.parametrize(("text", "place"), PLACES.items())
def test_a_place_has_one_name(text: str, place: str) -> None:
    assert [fact.place for fact in facts_in(text) if fact.kind == "place"] == [place]


@pytest.mark.parametrize("text", NO_PLACES)
def test_what_only_looks_like_a_place_is_left(text: str) -> None:
    assert _values(text, "place") == []


def test_a_whole_that_is_broken_down_twice_keeps_its_first_parts() -> None:
    text = (
        "Toàn tỉnh có 99 chuỗi, trong đó có 14 chuỗi rau, 85 chuỗi thịt. "
        "Trong đó, 40 chuỗi lớn và 59 chuỗi nhỏ."
    )
    whole = next(fact for fact in facts_in(text) if fact.value == "99 chuỗi")
    assert [part.number for part in whole.parts] == [14, 85]
