"""A question's wording made plain, and small talk told from questions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.answering.smalltalk import kind_of
from knowledge.answering.wording import plain


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ad ơi cho mình hỏi Sơn La có mấy HTX vậy ạ", "Sơn La có mấy HTX"),
        ("tổ chức ở đâuuu", "tổ chức ở đâu"),
        ("giá mực nhiêu/kg", "giá mực bao nhiêu một kg"),
        ("gia muc bao nhieu/kg", "gia muc bao nhieu mot kg"),
        ("nấm bán nhiêu một ký", "nấm bán bao nhiêu một kg"),
        ("học trong một kỳ", "học trong một kỳ"),
        ("hộ nghèo chiếm mấy %", "hộ nghèo chiếm mấy phần trăm"),
        ("gạo 5% tấm bán ở đâu", "gạo 5% tấm bán ở đâu"),
        ("lúa/cá năm nào", "lúa/cá năm nào"),
        ("có bn HTX", "có bao nhiêu HTX"),
        ("bao nhieu HTX", "bao nhieu HTX"),  # the "nhieu" of a whole question word stays
        ("Hải Phòng", "Hải Phòng"),
        ("cac nha may o Son La", "cac nha may o Son La"),
        ("trường mô hình C", "trường mô hình C"),
        ("phí BH tàu cá là bn", "phí BH tàu cá là bao nhiêu"),  # bảo hiểm, not bao giờ
        ("CÓ BN HTX", "CÓ bao nhiêu HTX"),
        ("nuôi lợn ở V.Phúc", "nuôi lợn ở Vĩnh Phúc"),
        ("Đ. Nông hạn nặng", "Đắk Nông hạn nặng"),
        ("ông N.Văn Nam", "ông N.Văn Nam"),
        ("Q.Bình Thạnh", "Q.Bình Thạnh"),  # a quận
        ("htx sl co bn htx z", "htx son la co bao nhieu htx"),  # and no vay of vậy
        ("htx cantho", "htx can tho"),
        ("HTX CầnThơ có gì", "HTX Cần Thơ có gì"),
        ("cho htx bn tiền", "cho htx bao nhiêu tiền"),  # no Bắc Ninh, unless something else asks
        ("htx bn có mấy hộ", "htx Bắc Ninh có mấy hộ"),
        ("son la con bn htx", "son la con bao nhieu htx"),
        ("còn bn?", "còn bao nhiêu?"),
        ("thế còn ct?", "thế còn Cần Thơ?"),
        ("HTX ở SL có mấy HTX", "HTX ở SL có mấy HTX"),  # may be a firm's
        ("cho sl htx", "cho so luong htx"),
        ("xoong nồi", "xoong nồi"),
        ("đ/c Hùng làm gì", "đ/c Hùng làm gì"),
        ("cho biết Hà Nội có gì", "Hà Nội có gì"),
        ("ông Hùng cho biết gì", "ông Hùng cho biết gì"),
        ("có bao hiêu HTX", "có bao nhiêu HTX"),
        ("có bao nhiru HTX", "có bao nhiêu HTX"),
        ("hết bao niêu tiền", "hết bao nhiêu tiền"),
        ("vay bao nhieu tein", "vay bao nhieu tien"),
        ("huyyện Thanh Hà", "huyện Thanh Hà"),
        ("theo hướng nào", "theo hướng nào"),  # phường, by one letter
        ("tạo niềm tinn", "tạo niềm tin"),
        ("bao thư", "bao thư"),
        ("răng mà lúa chết rứa hè", "sao mà lúa chết"),
        ("trại nuôi con chi rứa", "trại nuôi con gì"),
        ("đường ngập cỡ nhiêu", "đường ngập cỡ bao nhiêu"),
        ("bữa mô họp", "hôm nào họp"),
        ("răng bà Tám vẫn trồng ổi rứa?", "sao bà Tám vẫn trồng ổi ?"),
        ("răng sữa mọc khi nào", "răng sữa mọc khi nào"),  # something else asks: a tooth
        ("khám răng miệng", "khám răng miệng"),
        ("xài máy gì", "dùng máy gì"),
        ("ghép cành sao ad, mấy ngày ra mầm", "ghép cành sao , mấy ngày ra mầm"),
        ("bị chỉ trích", "bị chỉ trích"),
        ("bi chi trich", "bi chi trich"),
        ("tốn nhiêu tiền", "tốn bao nhiêu tiền"),
        ("ai có nhiều tiền", "ai có nhiều tiền"),
        ("tàu ô Đỏ chìm", "tàu ông Đỏ chìm"),
        ("ô tô nào chìm", "ô tô nào chìm"),
        ("ổng nói gì", "ông ấy nói gì"),
        ("bánh bao nhân thịt", "bánh bao nhân thịt"),
    ],
)
def test_courtesies_stretches_and_chat_spellings_are_made_plain(typed: str, meant: str) -> None:
    assert plain(typed) == meant


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("chào bạn", "greeting"),
        ("cảm ơn nhiều nha", "thanks"),
        ("bạn là ai vậy", "who_are_you"),
        ("ai vậy", "who"),
        ("😂😂😂", "noise"),
        ("", "noise"),
        ("aaaa", "noise"),
        ("Sơn La có bao nhiêu HTX?", None),
        ("chào bạn, Sơn La có bao nhiêu HTX?", None),
        ("giá vàng", None),
    ],
)
def test_small_talk_is_told_from_questions(said: str, kind: str | None) -> None:
    assert kind_of(said) == kind


@given(st.text(st.characters(codec=None), max_size=200))
def test_any_text_made_plain_can_be_written_down(text: str) -> None:
    assert plain(text).encode().decode() == plain(text)
