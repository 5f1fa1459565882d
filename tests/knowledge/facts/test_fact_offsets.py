"""Every fact's text stands where it says, whatever was read."""

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from knowledge.facts import facts_of
from knowledge.models import Article, Fact
from knowledge.reading import read_article

_WORDS = (
    "661 HTX", "hơn 300 lượt", "gần 5,1 tỉ đồng", "100%", "năm 2019", "(2015-2019)", "17/02/2020",
    "từ năm 2016 đến nay", "đồng chí Nguyễn Đức Phương,", "Bí thư Chi bộ", "ông Lê Văn B (35 tuổi)",
    "Hội chợ Công thương 2019", "tại", "tỉnh Bà Rịa - Vũng Tàu", "toàn tỉnh", "Trong đó,", "gồm:",
    "Sở Y tế", "Quỹ hỗ trợ nông dân", ";", ",", ".", "...", ":", "(", ")", "\n", "\r\n", "%", "/",
    "-", "$", "chín", "mươi", "triệu", "1.2.3", "5tr", "quý", "tháng", "ngày", "đến", "từ", "1 - 2",
)  # fmt: skip


@st.composite
def texts(draw: DrawFn) -> str:
    pieces = draw(st.lists(st.one_of(st.sampled_from(_WORDS), st.text(max_size=8)), max_size=40))
    return draw(st.sampled_from((" ", ""))).join(pieces)


def _all(facts: tuple[Fact, ...]) -> list[Fact]:
    return [inner for fact in facts for inner in (fact, *_all(fact.parts))]


def _check(article: Article) -> None:
    passages = {passage.id: passage for passage in article.passages}
    facts = facts_of(article)
    for fact in _all(facts):
        passage = passages[fact.passage]
        assert article.raw[fact.start : fact.end] == fact.text
        assert fact.value in article.raw
        assert passage.start <= fact.sentence_start <= fact.start < fact.end
        assert fact.end <= fact.sentence_end <= passage.end
    assert [fact.start for fact in facts] == sorted(fact.start for fact in facts)


@given(st.text(max_size=400))
def test_any_text_gives_facts_that_stand_where_they_say(raw: str) -> None:
    _check(read_article(raw, "a.txt"))


@given(texts())
def test_any_row_of_telling_words_gives_facts_that_stand_where_they_say(raw: str) -> None:
    _check(read_article(raw, "a.txt"))
