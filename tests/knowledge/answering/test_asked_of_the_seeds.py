"""What the seeds answer, asked as people ask: with and without marks, short, mistyped."""

import unicodedata

import pytest

from knowledge.answering import answer
from knowledge.library import Library

ANSWERED = [
    # figures
    ("Sơn La có bao nhiêu HTX?", "661 HTX"),
    ("so lien hiep htx cua son la", "5 liên hiệp HTX"),
    ("Chi bộ Liên minh HTX Sơn La có bao nhiêu đảng viên", "9 đảng viên"),
    ("Sơn La có mấy chuỗi mật ong?", "3 chuỗi mật ong"),
    ("son la bao nhieu chuoi rau", "14 chuỗi rau"),
    ("sản lượng của 99 chuỗi ở Sơn La là bao nhiêu tấn", "20.000 tấn"),
    ("bao nhiêu sản phẩm Sơn La bảo hộ nhãn hiệu chứng nhận", "12 sản phẩm"),
    ("Cần Thơ năm 2019 tư vấn bn lượt htx", "hơn 300 lượt HTX"),
    ("bao nhiêu tổ hợp tác Cần Thơ đi hội chợ nông nghiệp quốc tế", "6 tổ hợp tác"),
    ("sown la cos bao nhieeu htx", "661 HTX"),  # Telex keystrokes
    ("Son La co bao nhieu hop5 tac1 xa4", "661 HTX"),  # VNI keystrokes
    ("sơn la có bao nhiêu hợp tác xã", "661 HTX"),
    ("lien minh htx can tho tu van cho bao nhieu luot htx", "hơn 300 lượt HTX"),
    ("mấy sản phẩm nhãn hiệu tập thể", "3 sản phẩm"),
    ("Hội chợ ở Bà Rịa - Vũng Tàu có mấy HTX tham gia?", "25 HTX"),
    ("trong 5 năm mấy năm chi bộ đạt trong sạch vững mạnh", "4 năm"),
    ("htx sơn la bao nhiu", "661 HTX"),
    ("HTX Sơn La co bao nhieu vay", "661 HTX"),  # half with marks
    ("99 chuỗi gồm những gì", "14 chuỗi rau; 65 chuỗi quả"),
    ("18 sản phẩm được bảo hộ gồm những gì", "3 sản phẩm nông sản; 12 sản phẩm"),
    # money
    ("12 HTX vay bao nhieu", "gần 5,1 tỉ đồng"),
    ("16 HTX Sơn La được vay tổng bao nhiêu tiền?", "trên 39 tỷ đồng"),
    ("HTX Sơn La đi hội chợ xúc tiến thương mại được hỗ trợ bao nhiêu tiền", "198 triệu đồng"),
    ("hd bank cho vay bao nhieu tien", "trên 40 tỉ đồng"),
    ("htx sơn la vay dc bao nhiu tien cua ngan hang", "trên 39 tỷ đồng"),
    # names
    ("Liên hiệp HTX thủy sản nào được thành lập", "Liên hiệp HTX thủy sản Quỳnh Nhai"),
    ("quỹ nào cho HTX Cần Thơ vay", "Quỹ hỗ trợ nông dân"),
    ("co quan nao cap van bang bao ho", "Cục Sở hữu trí tuệ"),
    # behind the preposition that stands before the question word
    ("vốn ủy thác cho HTX Sơn La là của ai", "Liên minh HTX Việt Nam"),
    ("lien minh can tho to chuc tuyen truyen cung voi ai", "các cơ quan liên quan"),
    ("chi bộ Sơn La triển khai các chuyên đề tới những ai", "toàn thể cán bộ, đảng viên"),
    ("chi dan dia ly", "3 sản phẩm nông sản được bảo hộ dưới hình thức chỉ dẫn địa lý"),
    # people
    ("Chủ tịch Liên minh HTX Cần Thơ là ai?", "Nguyễn Đức Phương"),
    ("pho bi thu chi bo lien minh htx can tho la ai", "Nguyễn Quốc Hội"),
    ("Dương Quang Phục là ai", "chuyên viên"),
    ("ong phuong la ai", "Nguyễn Đức Phương"),
    ("đ/c Hội làm chức gì", "Phó Bí thư Chi bộ"),
    ("bi thu chi bo la ai", "Nguyễn Đức Phương"),  # chi, no chị
]
ABOUT_ARTICLES = [  # told by no passage, but by title, byline or source
    ("ai viết bài về Sơn La?", "Hồng Luận"),
    ("tác giả bài Cần Thơ", "THANH THY"),
    ("bài Cần Thơ do phóg viên nào viêt", "THANH THY"),
    ("tít bài Cần Thơ là gì", "Nêu cao tinh thần trách nhiệm"),
    ("ảnh bài Sơn La chụp gì", "tập huấn"),
    ("ảnh bài Sơn La của ai", "Huyền Trăng"),
    ("bài về Cần Thơ đăng ngày nào", "17/02/2020"),
    ("bài Sơn La lấy từ báo nào", "Báo Sơn La"),
]


@pytest.mark.parametrize(("question", "value"), [*ANSWERED, *ABOUT_ARTICLES])
def test_the_exact_fact_is_given(library: Library, question: str, value: str) -> None:
    given = answer(question, library)
    assert given.status == "answered"
    assert value in given.text
    assert len(given.text) <= 140


@pytest.mark.parametrize(("question", "value"), ANSWERED)
def test_marks_left_out_cost_no_passage_its_first_place(
    library: Library, question: str, value: str
) -> None:
    letters = unicodedata.normalize("NFD", question).replace("đ", "d").replace("Đ", "D")
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    before, after = (answer(typed, library).evidence[0].passage for typed in (question, bare))
    assert after == before or value in after.text  # two passages may tell it


SILENT = [
    "Vì sao ông Nguyễn Quốc Hội từ chức Phó Bí thư?",  # nobody says so
    "tổng cộng Cần Thơ có bao nhiêu HTX?",  # figures of fairs don't add up to it
    "người viết bài Sơn La được trả bao nhiêu?",  # a figure, not who
    "tổ hợp tác ở Sơn La có mấy",  # of Sơn La only HTX are told
    "lai suat vay hd bank bao nhieu",
    "xin sdt lien minh htx can tho",
    "Sơn La năm 2021 có bao nhiêu HTX?",
    "Đà Nẵng có bao nhiêu HTX?",
    "Chủ tịch Liên minh HTX Sơn La là ai?",
    "Cần Thơ có bao nhiêu chuỗi mật ong?",
    "số điện thoại của Hồng Luận",
    "Hội chợ Công thương khu vực phía Nam 2021 ở đâu?",
    "bài Sơn La đăng ngày nào",
    "HD Bank cho HTX Sơn La vay bao nhiêu?",
    "kết quả xổ số hôm nay",
    "Bí thư Thành ủy Cần Thơ là ai",  # of a cell alone
    "ông Hùng giữ chức gì",
    "Ai là Chủ tịch Cần Thơ?",  # of the union, not of the city
    "Ai là Phó Chủ tịch Liên minh HTX Cần Thơ?",
    "Cần Thơ và Sơn La bên nào nhiều HTX hơn",  # only one side is told
    "Cần Thơ có bao nhiêu HTX?",  # only those that did something are counted
    "Hà Nội có bao nhiêu HTX?",  # the scene of a fair
    "NH NN&PTNT TP Cần Thơ cho bn HTX vay?",  # another town's bank
    "Vì sao HD Bank từ chối cho HTX Cần Thơ vay?",
    "97 chuỗi gồm những gì",  # another figure than the whole's
]


@pytest.mark.parametrize("question", SILENT)
def test_what_no_article_says_is_not_answered(library: Library, question: str) -> None:
    given = answer(question, library)
    assert given.status == "not_found"
    assert given.confidence == 0
    assert all(citation.quote not in given.text for citation in given.citations)


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Đà Nẵng có bao nhiêu HTX?", "Đà Nẵng"),
        ("Sơn La năm 2021 có bao nhiêu HTX?", "Sơn La năm 2021"),
    ],
)
def test_what_is_missing_is_named(library: Library, question: str, named: str) -> None:
    assert named in answer(question, library).text


@pytest.mark.parametrize(
    ("history", "question", "value"),
    [
        (["Sơn La có bao nhiêu HTX?"], "còn liên hiệp?", "5 liên hiệp HTX"),
        (["ảnh bài Sơn La của ai"], "thế còn Cần Thơ?", "Liên minh HTX thành phố"),
        (["Chủ tịch Liên minh HTX Cần Thơ là ai?"], "còn phó bí thư?", "Nguyễn Quốc Hội"),
        (["Sơn La có bao nhiêu HTX?"], "Dương Quang Phục là ai", "chuyên viên"),
        (["son la bao nhieu chuoi rau"], "còn chuỗi quả?", "65 chuỗi quả"),
        (["Chủ tịch Liên minh HTX Cần Thơ là ai?"], "ổng còn giữ chức gì nữa", "Bí thư Chi bộ"),
        (["Hội chợ Nông nghiệp Quốc tế Việt Nam ở đâu?"], "còn hội chợ Công thương?", "Vũng Tàu"),
        (["hội chợ tp hcm được hỗ trợ bao nhiu"], "thế mấy htx đi?", "10 HTX"),  # and not the 31
        (["HD bank cho vay bn"], "ai vay", "12 HTX"),  # and not "ai vậy"
        (["có bao nhiêu HTX tham gia hội chợ?"], "ở Cần Thơ thì sao", "31 lượt HTX"),
        (["bn sp dc bao ho nhan hieu chung nhan"], "nhan hieu tap the thi sao", "3 sản phẩm"),
        (["NH nao cho 16 htx vay"], "tong bn tien", "trên 39 tỷ đồng"),
        (["quy ho tro phat trien htx cho bn htx", "tu nam nao"], "tong tien", "gần 14 tỷ đồng"),
        (["duong quang phuc lam gi"], "ong ay noi gi", "thường xuyên nhắc nhở"),
        (["co bao nhieu htx di hoi cho"], "son la", "10 HTX"),
        (["Chủ tịch Liên minh HTX Cần Thơ là ai?"], "bài này đăng ngày nào", "17/02/2020"),
        (["12 htx vay bao nhieu", "bai dang ngay nao"], "ai viet vay", "THANH THY"),
        (["Sơn La có bao nhiêu HTX?"], "dang bao nao", "Báo Sơn La"),
        (["Sơn La có bao nhiêu HTX?", "ảnh của ai"], "thế còn Cần Thơ?", "thành phố cung cấp"),
        (["Sơn La có bao nhiêu HTX?"], "tác giả bài Cần Thơ", "THANH THY"),
    ],
)
def test_a_follow_up_takes_over_what_it_leaves_out(
    library: Library, history: list[str], question: str, value: str
) -> None:
    assert value in answer(question, library, history=history).text


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("mấy chuỗi thủy sản ở Sơn La vậy", "14 chuỗi thủy sản"),
        ("may chuoi thuy san o son la vay", "14 chuỗi thủy sản"),
        ("may chuoi mat ong o son la day", "3 chuỗi mật ong"),  # ong, not "ổng"
        ("Sơn La có bao nhiêu HTX đó", "661 HTX"),
        ("12 htx o can tho vay bn tien vay", "gần 5,1 tỉ đồng"),
        ("hd bank cho vay bao nhieu", "trên 40 tỉ đồng"),
    ],
)
@pytest.mark.parametrize("former", ["ở Cà Mau thì sao", "Chủ tịch Liên minh HTX Cần Thơ là ai?"])
def test_words_that_only_look_like_pointing_back_do_not(
    library: Library, former: str, question: str, value: str
) -> None:
    assert value in answer(question, library, history=[former]).text


@pytest.mark.parametrize(
    ("history", "question", "named"),
    [
        (["lãnh đạo Chi ủy nhắc nhở cán bộ điều gì"], "ai nói vậy?", "Dương Quang Phục"),
        (["Cần Thơ tư vấn bao nhiêu lượt HTX?"], "năm nào?", "2019"),
    ],
)
def test_a_bare_question_word_is_asked_of_the_sentence_that_answered(
    library: Library, history: list[str], question: str, named: str
) -> None:
    assert named in answer(question, library, history=history).text


@pytest.mark.parametrize(
    ("history", "question"),
    [
        (["Sơn La có bao nhiêu HTX?"], "năm nào?"),  # "hiện nay", says the article
        (["Sơn La có bao nhiêu HTX?"], "năm 2018 thì sao?"),
        (["htx sl co bn htx z ad"], "còn ct?"),  # which tells only of those that did something
        (["hd bank cho vay bao nhieu"], "ai nói vậy?"),  # nobody in particular
        (["son la co bao nhieu htx"], "ong ay noi gi"),
    ],
)
def test_a_bare_question_word_is_not_answered_from_elsewhere(
    library: Library, history: list[str], question: str
) -> None:
    assert answer(question, library, history=history).status == "not_found"


def test_a_short_question_that_is_whole_inherits_nothing(library: Library) -> None:
    given = answer(
        "Đà Nẵng có bao nhiêu HTX", library, history=["có bao nhiêu HTX tham gia hội chợ?"]
    )
    assert given.status == "not_found"
    assert "Đà Nẵng" in given.text


@pytest.mark.parametrize(
    ("said", "never"), [("chào bạn", "HTX"), ("cảm ơn nhiều nha", "HTX"), ("😂😂", "HTX")]
)
def test_small_talk_cites_nothing(library: Library, said: str, never: str) -> None:
    given = answer(said, library)
    assert given.status == "smalltalk"
    assert not given.citations
    assert never not in given.text


def test_two_places_stand_side_by_side_with_both_sources(library: Library) -> None:
    given = answer("so sánh tác giả bài Sơn La và bài Cần Thơ", library)
    assert given.status == "answered"
    assert "Hồng Luận" in given.text
    assert "THANH THY" in given.text
    assert len({citation.article for citation in given.citations}) == 2


def test_money_stands_beside_money(library: Library) -> None:
    question = "ngân hàng cho HTX vay: Sơn La bao nhiêu, Cần Thơ bao nhiêu?"
    text = answer(question, library).text
    assert "trên 39 tỷ đồng" in text
    assert "trên 40 tỉ đồng" in text
    assert text.endswith("Cần Thơ cao hơn")


def test_a_question_that_fits_two_places_is_asked_back_with_both_answers(library: Library) -> None:
    given = answer("có bao nhiêu HTX tham gia hội chợ?", library)
    assert given.status == "clarify"
    assert {choice.label for choice in given.choices} == {"Sơn La", "Cần Thơ"}
    assert all(choice.answer.citations for choice in given.choices)


def test_a_whole_is_broken_down_into_its_parts(library: Library) -> None:
    given = answer("99 chuỗi của Sơn La gồm những loại nào, mỗi loại bao nhiêu", library)
    assert all(part in given.text for part in ("14 chuỗi rau", "65 chuỗi quả", "3 chuỗi mật ong"))


def test_a_sum_is_shown_with_its_operands(library: Library) -> None:
    given = answer("tính cả 2 đợt hội chợ năm 2019 Cần Thơ có bao nhiêu HTX tham gia", library)
    assert all(number in given.text for number in ("31", "25", "56"))


def test_composed_and_decomposed_questions_get_one_answer(library: Library) -> None:
    question = "Sơn La hiện có bao nhiêu liên hiệp HTX?"
    composed = answer(unicodedata.normalize("NFC", question), library)
    decomposed = answer(unicodedata.normalize("NFD", question), library)
    assert composed == decomposed
