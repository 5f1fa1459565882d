from dataclasses import replace

import pytest
from answer_samples import CLARIFY, NOT_FOUND, QUOTE, answered, citation

from bot.presenting import Offer, Quoted, offers, quotes, source_line
from bot.words import words
from knowledge.models import Answer, Dated

say = words("vi")


def test_a_source_line_says_paper_title_day_and_paragraph() -> None:
    line = source_line(citation(), say)
    assert line == "— Báo Sơn La · «Học và làm theo Bác» · 17/02/2020 · đoạn 3"


def test_a_source_line_leaves_out_what_is_unknown() -> None:
    line = source_line(citation(source=None, published=None), say)
    assert line == "— «Học và làm theo Bác» · đoạn 3"


@pytest.mark.parametrize(
    ("dated", "told"),
    [
        (Dated("2019", "Đến hết năm 2019", is_figure=True), "số liệu đến hết năm 2019"),
        (Dated("2019", "", is_figure=True), "số liệu năm 2019"),
        (Dated("2015-2019", "", is_figure=True), "số liệu năm 2015-2019"),
        (Dated("2016-", "", is_figure=True), "số liệu từ năm 2016 đến nay"),
        (Dated("2020-05", "", is_figure=True), "số liệu tháng 5/2020"),
        (Dated("2020-02-07", "", is_figure=True), "số liệu ngày 07/02/2020"),
        (Dated("2019", "", is_figure=False), "thời gian: năm 2019"),
    ],
)
def test_the_time_of_what_is_told_stands_beside_the_publication_day(
    dated: Dated, told: str
) -> None:
    assert f" · 17/02/2020 ({told}) · đoạn 3" in source_line(citation(dated=dated), say)
    undated = source_line(citation(published=None, dated=dated), say)
    assert f"» · {told} · đoạn 3" in undated


@pytest.mark.parametrize("time", ["--09-20", "2020-Q1", "2017-02-06/2017-02-13"])
def test_a_time_that_no_word_of_ours_fits_is_said_in_the_article_s_only(time: str) -> None:
    assert "(" not in source_line(citation(dated=Dated(time, "", is_figure=True)), say)
    said = Dated(time, "Từ ngày 6/2", is_figure=True)
    assert "(số liệu từ ngày 6/2)" in source_line(citation(dated=said), say)


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


def test_readings_are_not_offered_again_as_questions() -> None:
    asked_back = replace(CLARIFY, suggestions=("Sơn La có gì?", "Cần Thơ có gì?"))
    assert offers(asked_back, say) == offers(CLARIFY, say)
