from html.parser import HTMLParser

import pytest
from answer_samples import CLARIFY, NOT_FOUND, QUOTE, answered, citation
from hypothesis import given
from hypothesis import strategies as st

from bot.screens.answers import answer_message
from bot.screens.message import TEXT_LIMIT, Message, units
from bot.words import words
from knowledge.models import Answer, Choice, Dated

say = words("vi")
long = st.text(max_size=30).map(lambda text: (text + " Và thế.") * 400)
texts = st.text() | long
times = st.none() | st.builds(Dated, texts, texts, st.booleans())
sources = st.lists(
    st.builds(citation, texts, title=texts, source=st.none() | texts, dated=times), max_size=6
).map(tuple)
answers = st.builds(
    Answer,
    st.sampled_from(["answered", "clarify", "not_found", "smalltalk"]),
    texts,
    texts,
    sources,
    suggestions=st.lists(texts, max_size=9).map(tuple),
    choices=st.lists(st.builds(Choice, texts, st.just(NOT_FOUND)), max_size=3).map(tuple),
)


class OpenTags(HTMLParser):
    """Fails on a tag that is closed in the wrong order; keeps those left open."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        assert tag in ("b", "blockquote")
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_an_answer_is_the_fact_the_quote_and_the_source() -> None:
    assert answer_message(answered(), say) == Message(
        "<b>661 HTX</b>\n\n"
        "<blockquote expandable>Hiện nay, toàn tỉnh có <b>661 HTX</b>, 5 liên hiệp HTX."
        "</blockquote>\n"
        "— Báo Sơn La · «Học và làm theo Bác» · 17/02/2020 · đoạn 3"
    )


def test_what_is_not_found_is_said_plainly_with_near_questions() -> None:
    assert answer_message(NOT_FOUND, say) == Message(
        "Các bài không nói.\n\nBạn có thể hỏi:\n• Có bao nhiêu HTX?\n• Ở đâu?"
    )


def test_choices_are_listed() -> None:
    assert "• ở Sơn La\n• ở Cần Thơ" in answer_message(CLARIFY, say).html


def test_text_of_articles_can_t_become_markup() -> None:
    message = answer_message(answered("a<b>c", "x & a<b>c", title="</b>", source="<i>"), say)
    assert "<b>a&lt;b&gt;c</b>" in message.html
    assert "— &lt;i&gt; · «&lt;/b&gt;»" in message.html


def test_a_long_title_is_cut_so_that_day_and_paragraph_stay() -> None:
    message = answer_message(answered(title="Học và làm theo Bác " * 40), say)
    assert message.plain.endswith("…» · 17/02/2020 · đoạn 3")


def test_a_long_time_leaves_room_for_the_paragraph() -> None:
    time = Dated("2019", "năm 2019 " * 40, is_figure=True)
    cited = citation(title="Học và làm theo Bác " * 40, source="Báo Sơn La " * 40, dated=time)
    plain = answer_message(Answer("answered", "661 HTX", QUOTE, (cited,)), say).plain
    assert "17/02/2020 (số liệu năm 2019" in plain
    assert plain.endswith(" · đoạn 3")


def test_a_long_quote_ends_at_a_sentence() -> None:
    message = answer_message(answered("661 HTX", QUOTE + " Câu nữa rất dài." * 500), say)
    assert "Câu nữa rất dài…</blockquote>" in message.html
    assert units(message.plain) > TEXT_LIMIT - 50


@given(answers)
def test_no_answer_is_too_long_or_badly_marked_up(answer: Answer) -> None:
    message = answer_message(answer, say)
    assert units(message.plain) <= TEXT_LIMIT
    parser = OpenTags()
    parser.feed(message.html)
    assert not parser.open


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_status_can_be_said_in_every_language(language: str) -> None:
    for answer in (answered(), NOT_FOUND, CLARIFY, Answer("smalltalk", "Chào bạn!")):
        assert answer.text in answer_message(answer, words(language)).plain
