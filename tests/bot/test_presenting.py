import pytest
from answer_samples import CLARIFY, NOT_FOUND, QUOTE, answered, citation

from bot.presenting import Offer, Quoted, offers, quotes, source_line
from bot.words import words
from knowledge.models import Answer

say = words("vi")


def test_a_source_line_says_paper_title_day_and_paragraph() -> None:
    line = source_line(citation(), say)
    assert line == "— Báo Sơn La · «Học và làm theo Bác» · 17/02/2020 · đoạn 3"


def test_a_source_line_leaves_out_what_is_unknown() -> None:
    line = source_line(citation(source=None, published=None), say)
    assert line == "— «Học và làm theo Bác» · đoạn 3"


def test_an_article_without_title_is_named_by_its_file() -> None:
    assert "son-la.txt" in source_line(citation(title=""), say)


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("title", "tiêu đề"),
        ("dateline", "dòng ngày đăng"),
        ("caption", "chú thích ảnh"),
        ("byline", "tác giả"),
        ("source", "nguồn"),
    ],
)
def test_what_is_no_paragraph_is_named(part: str, name: str) -> None:
    assert source_line(citation(part=part, paragraph=0), say).endswith(f" · {name}")


def test_one_citation_shows_the_sentence_around_it() -> None:
    sentence = "Cả câu: " + QUOTE
    answer = Answer("answered", "661 HTX", sentence, (citation(QUOTE),))
    assert [quoted.quote for quoted in quotes(answer, say)] == [sentence]


def test_a_name_that_is_the_whole_quote_is_not_said_twice() -> None:
    answer = Answer("answered", "Hồng Luận", "Hồng Luận", (citation("Hồng Luận"),))
    assert [quoted.quote for quoted in quotes(answer, say)] == [""]


def test_places_that_say_different_things_are_quoted_each() -> None:
    other = citation("Có 12 HTX.", title="Nêu cao")
    answer = Answer("answered", "661 HTX; 12 HTX", QUOTE, (citation(), other))
    assert [quoted.quote for quoted in quotes(answer, say)] == [QUOTE, "Có 12 HTX."]


def test_places_that_say_the_same_share_one_quote() -> None:
    other = citation(title="Nêu cao")
    answer = Answer("answered", "661 HTX", QUOTE, (citation(), other))
    lines = (source_line(citation(), say), source_line(other, say))
    assert quotes(answer, say) == [Quoted(QUOTE, lines)]


def test_an_answer_without_source_quotes_nothing() -> None:
    assert quotes(Answer("smalltalk", "Chào bạn!"), say) == []


def test_the_nearest_sentence_is_not_shown_as_an_answer() -> None:
    answer = Answer("not_found", "Các bài không nói.", QUOTE, (citation(),))
    (quoted,) = quotes(answer, say)
    assert quoted.quote == QUOTE
    assert "có thể chưa phải điều bạn hỏi" in quoted.heading
    assert not quotes(answered(), say)[0].heading


def test_choices_and_suggestions_are_offered_under_their_heading() -> None:
    assert offers(CLARIFY, say) == [Offer("Bạn muốn hỏi về:", ("ở Sơn La", "ở Cần Thơ"))]
    assert offers(NOT_FOUND, say) == [Offer("Bạn có thể hỏi:", NOT_FOUND.suggestions)]
    assert offers(answered(), say) == []
