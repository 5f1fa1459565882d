"""Who did it, who holds the post, which post somebody holds, and for whom it was done."""

from collections.abc import Callable

import pytest

from knowledge.answering import answer
from knowledge.library import Library

ARTICLE = """Giao rừng cho dân Nậm Kha

Chủ tịch UBND tỉnh Lai Châu Lò Văn Phai vừa thay mặt UBND tỉnh ký quyết định giao rừng cho 40 \
hộ ở xã Nậm Kha.

Tại lễ giao rừng, Giám đốc Sở NN&PTNT Tẩn A Sử trao bằng khen cho 5 hộ giữ rừng giỏi. Phó Giám \
đốc Sở NN&PTNT Hoàng Thị Mẩy đọc quyết định.

Theo ông Bùi Văn Chín, Phó Hạt trưởng Hạt Kiểm lâm Nậm Kha, mỗi hộ được giao 3 ha rừng. Hạt \
Kiểm lâm cùng Đồn Biên phòng Pa Ủ đo rừng trong tháng 2.

Thiếu tướng Vàng Văn Tài, Giám đốc Công an tỉnh Lai Châu, yêu cầu xử lý nghiêm người phá rừng.

Anh Ngô Văn Mười, chủ trại dê ở bản Lướt, đã trồng 2 ha quế. Vợ chồng anh Mười bán dê cho một \
nhà hàng ở Sơn La.

Bà Lý Thị Dung (trưởng bản Nậm Lọ) cho hay bản có 30 hộ giữ rừng. Bản còn nuôi một con trâu đực \
to nhất xã.

Cục Lâm nghiệp (Bộ Nông nghiệp) cấp chứng chỉ rừng bền vững cho hợp tác xã Nậm Kha.

Hằng năm, trạm khuyến nông mở lớp tập huấn trồng quế cho trưởng bản và người mới lập nghiệp. \
Việc giao rừng phải hài hòa lợi ích của chủ rừng, doanh nghiệp và người dân.

Già làng hoặc trưởng họ đọc bài khấn trong lễ cúng rừng của người Hà Nhì.

Rời vị trí quản đốc của một nhà máy giấy, anh Hạng A Páo về quê trồng quế. Chị Sùng Thị Xo được \
bầu làm Phó Giám đốc hợp tác xã Nậm Kha hồi tháng 5.

“Rừng phải có chủ”, Chủ tịch UBND xã Nậm Kha, Lường Văn Kẻo nói.

Ông Đinh Văn Lực, Chủ tịch Hội Nông dân Lai Châu trồng cây lưu niệm. Theo bà Cao Thị Miên, Phó \
Tổng Giám đốc Công ty Giấy Tây Bắc, công ty mua quế của dân. \
Nữ sinh Đỗ Thị Bông vẽ bìa sổ tay giữ rừng.

Tham dự lễ giao rừng có bà Mai Thị Sen, Bí thư Huyện đoàn, cùng đông đảo già làng, trưởng bản.

Chị Lã Thị Quế vừa thôi chức. Bà Lã Thị Na, Phó Chủ tịch HĐND huyện, cho biết, Hội Nông dân Pa Ủ \
ươm 2 vạn cây quế.

Nữ sinh lớp 9 đạt giải vẽ rừng vừa nhận quà ở quận Hoàn Kiếm.

Định kỳ, tổ chức thi đua, khen thưởng tay nghề ươm cây cho tổ ươm giống.
"""

HOLDERS = [
    ("giám đốc sở nn&ptnt là ai", "Tẩn A Sử"),
    ("phó giám đốc sở NN&PTNT là ai", "Hoàng Thị Mẩy"),
    ("giám đốc công an tỉnh Lai Châu", "Vàng Văn Tài"),
    ("giám đốc công an Lai Châu là ai", "Vàng Văn Tài"),
    ("chu tich tinh lai chau la ai", "Lò Văn Phai"),
    ("chủ tịch UBND tỉnh Lai Châu tên gì", "Lò Văn Phai"),
    ("chủ tịch xã Nậm Kha là ai", "Lường Văn Kẻo"),
    ("phó hạt trưởng kiểm lâm nậm kha là ai", "Bùi Văn Chín"),
    ("trưởng bản Nậm Lọ tên gì", "Lý Thị Dung"),
    ("chủ trại dê bản Lướt là ai", "Ngô Văn Mười"),
    ("phó giám đốc hợp tác xã Nậm Kha là ai", "Sùng Thị Xo"),
    ("chủ tịch hội nông dân Lai Châu là ai", "Đinh Văn Lực"),
    ("phó tổng giám đốc công ty giấy Tây Bắc là ai", "Cao Thị Miên"),
    ("nữ sinh vẽ bìa sổ tay giữ rừng tên gì", "Đỗ Thị Bông"),
]
POSTS = [
    ("ông Bùi Văn Chín giữ chức vụ gì ở kiểm lâm", "Phó Hạt trưởng"),
    ("ong bui van chin lam gi o hat kiem lam", "Phó Hạt trưởng"),
    ("Bùi Văn Chín phụ trách cương vị gì", "Phó Hạt trưởng"),
    ("cương vị của ông Bùi Văn Chín là gì", "Phó Hạt trưởng"),
    ("Vàng Văn Tài làm gì ở công an tỉnh", "Giám đốc Công an tỉnh Lai Châu"),
    ("Tẩn A Sử đảm nhiệm chức vụ nào", "Giám đốc Sở NN&PTNT"),
    ("bà Lý Thị Dung làm chức vụ gì trong bản", "trưởng bản Nậm Lọ"),
    ("anh Ngô Văn Mười là ai", "chủ trại dê"),
    ("anh Hạng A Páo từng giữ chức gì ở nhà máy giấy", "quản đốc"),
    ("chị Sùng Thị Xo giữ chức vụ gì ở hợp tác xã thành phố", "Phó Giám đốc"),
]
DOERS = [
    ("ai ký quyết định giao rừng cho 40 hộ", "Lò Văn Phai"),
    ("vị lãnh đạo nào ký quyết định giao rừng", "Lò Văn Phai"),
    ("ai trao bằng khen cho các hộ giữ rừng giỏi", "Tẩn A Sử"),
    ("ai yêu cầu xử lý nghiêm người phá rừng", "Vàng Văn Tài"),
    ("cq nào cấp chứng chỉ rừng cho htx nậm kha", "Cục Lâm nghiệp"),
    ("ai mở lớp tập huấn trồng quế", "trạm khuyến nông"),
]
RECEIVERS = [
    ("đối tượng được tập huấn trồng quế là ai", "trưởng bản và người mới lập nghiệp"),
    ("những ai được tập huấn trồng quế", "trưởng bản và người mới lập nghiệp"),
    ("ai được cấp chứng chỉ rừng", "hợp tác xã Nậm Kha"),
]
NOBODY = [
    "Ai khen thưởng tay nghề ươm cây cho tổ ươm giống?",  # nobody is named as doing so
    "chủ tịch huyện là ai",
    "chủ tịch UBND huyện là ai",  # only those of the tỉnh and the xã are told of
    "giám đốc hợp tác xã Nậm Kha là ai",  # a deputy is
    "hạt trưởng hạt kiểm lâm Nậm Kha là ai",
    "phó giám đốc công an Lai Châu là ai",
    "tổng giám đốc công ty giấy Tây Bắc là ai",
    "bà Nông Thị Yến giữ chức gì",
    "chị Lã Thị Quế giữ chức gì",  # her post is told by no more than the word for it
    "con trâu đực to nhất xã tên gì",  # it is told of, its name is not
    "nhà hàng mua dê của anh Mười tên gì",
    "nữ sinh đạt giải vẽ rừng tên gì",
]


@pytest.fixture(scope="module")
def forest(library_of: Callable[[str], Library]) -> Library:
    return library_of(ARTICLE)


@pytest.mark.parametrize(("question", "told"), [*HOLDERS, *POSTS])
def test_a_post_and_who_holds_it_are_told_together(
    forest: Library, question: str, told: str
) -> None:
    assert told in answer(question, forest).text


@pytest.mark.parametrize(("question", "doer"), DOERS)
def test_whoever_acts_is_told_and_not_for_whom(forest: Library, question: str, doer: str) -> None:
    told = answer(question, forest).text
    assert told.endswith(doer) or told.split(",")[0].endswith(doer)


@pytest.mark.parametrize(("question", "receiver"), RECEIVERS)
def test_for_whom_it_is_done_is_told_and_not_by_whom(
    forest: Library, question: str, receiver: str
) -> None:
    assert answer(question, forest).text == receiver


@pytest.mark.parametrize("question", ["những ai tham dự lễ giao rừng", "ai tham du le giao rung"])
def test_all_who_are_present_are_told(forest: Library, question: str) -> None:
    told = answer(question, forest).text
    assert told.startswith("bà Mai Thị Sen")
    assert told.endswith("già làng, trưởng bản")


@pytest.mark.parametrize("question", NOBODY)
def test_nobody_is_told_in_place_of_another(forest: Library, question: str) -> None:
    assert answer(question, forest).status == "not_found"
