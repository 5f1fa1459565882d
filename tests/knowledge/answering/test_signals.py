"""What kind of answer a question asks for."""

import pytest

from knowledge.answering.signals import signal_of
from knowledge.text.syllables import syllables


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Sơn La có bao nhiêu HTX?", "count"),
        ("son la co may htx", "count"),
        ("quỹ cho mấy HTX vay", "count"),
        ("số lượng HTX Sơn La", "count"),
        ("Ngân hàng cho HTX vay bao nhiêu?", "money"),
        ("hỗ trợ bao nhiêu tiền", "money"),
        ("tổng vốn vay là bao nhiêu", "money"),
        ("bao nhiêu phần trăm đảng viên", "percent"),
        ("bài đăng khi nào", "date"),
        ("ngày 5 tháng mấy họp", "date"),
        ("trong 5 năm mấy năm đạt chuẩn", "count"),
        ("năm nào thành lập", "date"),
        ("hội chợ tổ chức ở đâu", "place"),
        ("hoi cho to chuc o dau", "place"),
        ("ai là chủ tịch", "holder"),
        ("ông Phương giữ chức vụ gì", "role"),
        ("giám đốc công an là ai", "holder"),
        ("99 chuỗi gồm những gì", "breakdown"),
        ("Liên minh gồm những gì", "list"),
        ("Dương Quang Phục là ai", "role"),
        ("chi bộ có mấy đồng chí", "count"),
        ("mua hết mấy đồng", "money"),
        ("chu tịch xã Phong Vân tên gì", "holder"),
        ("bản này tên gì", "person"),
        ("bà con xã này nuôi con gì", "definition"),
        ("nuôi giống gà gì", "which"),
        ("trại lợn này bán thịt với mức giá tầm nào", "money"),
        ("khoai lang thời gian từ lúc xuống giống tới thu hoạch", "duration"),
        ("thời gian hội chợ năm 2019", "date"),
        ("ba kích cách nâng tỷ lệ sống", "how"),
        ("tỷ lệ sống của ba kích", "percent"),
        ("các nhóm đối tượng được bồi thường", "list"),
        ("tien giang con tat ca bao nhieu con lon", "count"),
        ("vợ ông Phục tên gì", "individual"),
        ("nữ sinh đạt giải tên gì", "individual"),
        ("hạt trưởng kiểm lâm là ai", "holder"),
        ("pho tram truong thu y ten gi", "holder"),
        ("ông Nguyễn Văn Phục từng phụ trách cương vị gì", "role"),
        ("cương vị của ông Phục là gì", "role"),
        ("ong nguyen van phuc lam gi o uy ban", "role"),
        ("Nguyễn Văn Phục làm nghề gì", "role"),
        ("anh Phục làm gì ở vườn", "which"),  # no full name: a deed may be meant
        ("đối tượng được tập huấn là ai", "person"),
        ("cq nào cấp giấy", "person"),
        ("chủ trang trại lợn là ai", "individual"),
        ("vị nào ký văn bản", "individual"),
        ("theo chỉ đạo của PTT nào", "individual"),
        ("văn bản do chủ tịch nào ký", "individual"),
        ("chủ đề tên gì", "person"),  # only looks like a person
        ("ông ấy giữ chuc vụ gì", "role"),
        ("ai là người ký văn bản", "person"),
        ("lãi suất vay vốn bao nhiêu", "percent"),
        ("vì sao HTX khó vay vốn", "reason"),
        ("tập huấn như thế nào", "how"),
        ("hoạt động trên những lĩnh vực nào", "list"),
        ("bộ quy chuẩn giai đoạn 2022-2026 gồm mấy chương", "count"),
        ("ban chỉ huy bao gồm bao nhiêu người", "count"),
        ("các hộ được chia thành mấy tổ", "count"),
        ("99 chuỗi chia thành những loại nào", "breakdown"),
        ("cá lóc nhiêu một ký", "money"),
        ("lúa dài tụt còn bao nhiêu một cân", "money"),  # a kind of rice, no length
        ("bê con bao nhiêu một con", "money"),
        ("bê con nặng bao nhiêu một con", "count"),
        ("ngô thu bao nhiêu một ha", "figure"),
        ("có mấy khách sạn 4 sao", "count"),
        ("giá ngô cao hơn năm trước bao nhiêu", "figure"),
        ("vay của quỹ nào", "which"),
        ("HTX là gì", "meaning"),
        ("đạt danh hiệu gì", "which"),
        ("so sánh Sơn La và Cần Thơ", "comparison"),
        ("99 chuỗi gồm những loại nào, mỗi loại bao nhiêu", "breakdown"),
        ("năng suất hồ tiêu là bao nhiêu", "count"),  # a crop, not chi tiêu
        ("gia hạn vay tiền thêm bao lâu", "duration"),
        ("tiêu Đắk Nông sao năng suất giảm", "reason"),
        ("sao dân vẫn khó làm ăn", "reason"),
        ("vì sao giá lúa sạch cao hơn lúa thường", "reason"),  # compares nothing
        ("mỗi loại vỏ có bao nhiêu chiếc", "breakdown"),
        ("từng cấp bao nhiêu", "breakdown"),
        ("1 sao ruong thu bao nhieu", "figure"),  # sào
        ("sao công an lại thả mấy con bò", "reason"),
        ("Đồng Nai có bao nhiêu chỗ bán thịt heo", "count"),
        ("chỗ bán thịt heo ở Đồng Nai", "place"),
        ("ông Hùng giữ ghế gì", "role"),
        ("cớ gì bà con bỏ ruộng", "reason"),
        ("tình hình ra sao", "how"),
        ("làm cho mấy khu ấy lương được nhiêu", "money"),
        ("mấy khu cần lao động", "count"),
        ("giá tôm bao nhiêu 1 kg", "money"),
        ("tổ chức cấp chứng nhận hữu cơ", "which"),
        ("xã Thuần Mỹ thuộc huyện", "place"),
        ("công ty Đại Nguyên ở tỉnh", "place"),
        ("ông Phạm Sơn làm gì ở UBND tỉnh", "role"),
        ("nông dân làm gì ở hội chợ", "which"),
        ("dân làng nghĩ sao về con đường mới", "how"),
        ("dan lang nghi sao ve con duong moi", "how"),
        ("cây ổi chiết cành sao, mấy tháng ra rễ", "how"),
        ("giá ổi sao rớt", "reason"),
        ("bà con bỏ ruộng là vì sao", "reason"),
        ("ông Ba sợ chuyện gì", "definition"),
        ("lớp dạy nghề cho bà con mấy thứ gì", "list"),
        ("xã lo những khoản nào cho hộ nghèo", "list"),
        ("bếp ăn nấu món gì", "which"),
    ],
)
def test_question_words_tell_the_kind(question: str, kind: str) -> None:
    signal = signal_of(syllables(question))
    assert signal is not None
    assert signal.kind == kind


@pytest.mark.parametrize(
    "keywords",
    [
        "chỉ dẫn địa lý nông sản",
        "máy cày",
        "chuỗi rau an toàn",
        "xã Thuần Mỹ trồng chuối",  # says which one
    ],
)
def test_keywords_alone_have_no_question_word(keywords: str) -> None:
    assert signal_of(syllables(keywords)) is None


@pytest.mark.parametrize(
    ("question", "focus"),
    [
        ("Sơn La có bao nhiêu HTX?", "HTX"),
        ("mấy đảng viên được khen", "đảng viên"),
        ("vay của quỹ nào", "quỹ"),
        ("những lĩnh vực nào", "lĩnh vực"),
        ("cho HTX vay bao nhiêu?", ""),
        ("bao nhieu ho ngheo", "ho ngheo"),  # hộ, not hở
        ("bao nhieu ha lua bi ngap", "ha lua"),
        ("may co so san xuat", "co so san xuat"),
        ("htx vay bao nhieu de trong rau", ""),
        ("cho vay bao nhieu o day", ""),
        ("giá bao nhiêu 1 kg", ""),
        ("các huyện làm tiểu dự án", "huyện"),
        ("xã Thuần Mỹ thuộc huyện", "huyện"),
        ("làng nuôi cá gì", "cá"),
        ("làng trồng mấy giống ổi nào", "giống ổi"),
        ("nông dân chọn cây trồng nào", "cây trồng"),  # a noun, though trồng is a verb
    ],
)
def test_the_asked_noun_is_found(question: str, focus: str) -> None:
    row = syllables(question)
    signal = signal_of(row)
    assert signal is not None
    assert " ".join(token.text for token in row[slice(*signal.focus)]) == focus
