"""What a phrase may stand for, by the tables."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.text.lexicon import entries
from knowledge.text.syllables import folded_key
from knowledge.text.variants import PARTED, both_ways, variants


def texts(key: str, kind: str) -> list[str]:
    return [variant.text for variant in variants(key) if variant.kind == kind]


@pytest.mark.parametrize(
    ("short", "long"), [("htx", "hợp tác xã"), ("ubnd", "ủy ban nhân dân"), ("tht", "tổ hợp tác")]
)
def test_an_abbreviation_holds_both_ways(short: str, long: str) -> None:
    assert long in texts(short, "abbreviation")
    assert short in texts(folded_key(long), "abbreviation")


def test_a_chat_word_stands_for_the_standard_one_only() -> None:
    assert "không" in texts("ko", "chat")
    assert texts("khong", "chat") == []


def test_later_readings_are_less_likely() -> None:
    likelihoods = [v.likelihood for v in variants("kttt") if v.head == "kttt"]
    assert likelihoods == sorted(likelihoods, reverse=True)
    assert len(set(likelihoods)) == len(likelihoods) > 1


def test_synonyms_hold_among_all_of_a_group() -> None:
    assert "đảm bảo" in texts("bao dam", "synonym")
    assert "bảo đảm" in texts("dam bao", "synonym")


def test_an_everyday_word_holds_one_way_only() -> None:
    assert "lợi nhuận" in texts("loi", "everyday")
    assert "lời" not in texts("loi nhuan", "everyday")


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("làm ra", "sản xuất"),
        ("miền tây", "đồng bằng sông cửu long"),
        ("bắt tay", "phối hợp"),
        ("kiếm được", "thu nhập"),
        ("đỡ ngập", "hạn chế ngập úng"),
        ("dựng mới", "xây dựng mới"),
        ("tối tân", "hiện đại"),
        ("cơ ngơi", "gia sản"),
        ("món tiền", "khoản tiền"),
        ("khuyên bà con", "khuyến cáo nông dân"),
        ("chỉ dẫn tận nơi", "tư vấn trực tiếp"),
        ("một ký", "đồng kg"),
        ("đất võ", "bình định"),
        ("dẹp trại", "đóng cửa"),
        ("người đứng đầu chính phủ", "thủ tướng"),
        ("lao dốc", "giảm mạnh"),
        ("gặm cỏ", "chăn thả"),
        ("trái rạ", "thủy đậu"),
        ("sếp công an", "trưởng công an"),
        ("tiếng đồng hồ", "giờ"),
    ],
)
def test_everyday_speech_finds_what_the_papers_write(said: str, written: str) -> None:
    found = variants(folded_key(said))
    assert written in [v.text for v in found if v.kind in ("synonym", "everyday")]


# Each is counted by itself: a figure of the one is a wrong answer about the other.
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hộ", "người"),
        ("hộ nghèo", "hộ cận nghèo"),
        ("hợp tác xã", "tổ hợp tác"),
        ("thành viên", "người lao động"),
        ("xã", "huyện"),
        ("doanh thu", "lợi nhuận"),
        ("doanh thu", "thu nhập"),
        ("thu nhập", "lợi nhuận"),
        ("diện tích gieo trồng", "diện tích thu hoạch"),
        ("sản lượng", "năng suất"),
        ("dư nợ", "nợ xấu"),
        ("vốn vay", "vốn góp"),
        ("gia súc", "gia cầm"),
        ("du khách", "lượt khách"),
        ("bị thương", "tử vong"),
        ("giám đốc", "phó giám đốc"),
        ("đứng đầu", "đứng thứ hai"),
        ("năm ngoái", "năm nay"),
    ],
)
def test_what_is_counted_apart_is_no_synonym(one: str, other: str) -> None:
    assert other not in texts(folded_key(one), "synonym")
    assert one not in texts(folded_key(other), "synonym")


@pytest.mark.parametrize(
    ("said", "other"),
    [
        ("sếp", "chủ tịch"),  # of whatever body
        ("sếp công an", "chủ tịch ubnd huyện"),
        ("học trò", "thí sinh"),
        ("giá heo", "giá thịt lợn"),
        ("xóm", "thôn"),
        ("bị thương tích", "tử vong"),
        ("tiền lời", "doanh thu"),
    ],
)
def test_an_everyday_word_stands_for_nothing_that_is_told_apart(said: str, other: str) -> None:
    assert other not in texts(folded_key(said), "everyday")


def test_a_word_of_several_groups_finds_them_all() -> None:
    groups = [line for line in entries("synonyms") if line.startswith("hướng dẫn |")]
    others = [text for line in groups for text in line.split(" | ")[1:]]
    assert set(others) <= set(texts("huong dan", "synonym"))


def test_two_spellings_of_one_word_stand_for_each_other() -> None:
    assert "phản ảnh" in [v.text for v in variants("phan anh") if v.head == "phản ánh"]


# A question is searched by folded syllables, which write i for the y of "công ty" and "lý do".
@pytest.mark.parametrize("name", ["abbreviations", "everyday", "related", "synonyms"])
def test_a_phrase_is_looked_up_by_the_syllables_of_a_question(name: str) -> None:
    heads = [line.partition("=")[0] if name == "everyday" else line for line in entries(name)]
    phrases = [p for line in heads for p in line.replace("=", "|").split("|")]
    assert [p for p in phrases if PARTED not in p and not variants(folded_key(p))] == []


def test_what_an_article_introduces_holds_both_ways() -> None:
    (short, written_out), (long, shortened) = both_ways("LĐMC", "Liên đoàn Máy cày")
    assert (short, written_out.key) == ("ldmc", ("lien", "doan", "may", "cay"))
    assert (long, shortened.key) == ("lien doan may cay", ("ldmc",))


@given(st.text(max_size=40))
def test_any_phrase_can_be_looked_up(text: str) -> None:
    for variant in variants(folded_key(text)):
        assert variant.key
