from __future__ import annotations

from io import StringIO

import pytest
from answer_samples import CLARIFY, NOT_FOUND, QUOTE, answered, citation

from bot.terminal import Paint, answer_text, explanation_text, paint_for
from bot.words import words
from knowledge.library import Library
from knowledge.models import Answer, Dated, Evidence, Match, Passage

say = words("vi")
PLAIN, COLOURED = Paint(on=False), Paint(on=True)


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_an_answer_is_the_fact_the_quote_and_the_source() -> None:
    assert answer_text(answered(), say, PLAIN).splitlines() == [
        "661 HTX",
        "",
        QUOTE,
        "— Báo Sơn La · «Học và làm theo Bác» · 17/02/2020 · đoạn 3",
    ]


def test_the_time_of_a_figure_is_told_with_its_source() -> None:
    cited = citation(dated=Dated("2019", "", is_figure=True))
    shown = answer_text(Answer("answered", "661 HTX", QUOTE, (cited,)), say, PLAIN)
    assert shown.endswith(" · 17/02/2020 (số liệu năm 2019) · đoạn 3")


def test_near_questions_and_choices_follow_on_lines_of_their_own() -> None:
    assert answer_text(NOT_FOUND, say, PLAIN).splitlines()[1:] == [
        "",
        "Bạn có thể hỏi:",
        "• Có bao nhiêu HTX?",
        "• Ở đâu?",
    ]
    assert answer_text(CLARIFY, say, PLAIN).endswith("• ở Sơn La\n• ở Cần Thơ")


def test_the_fact_is_bold_where_colours_are_wanted() -> None:
    assert answer_text(answered(), say, COLOURED).startswith("\x1b[1m661 HTX\x1b[0m\n")
    assert "\x1b" not in answer_text(answered(), say, PLAIN)


@pytest.mark.parametrize(
    ("stream", "no_color", "term", "on"),
    [
        (Terminal(), "", "xterm", True),
        (Terminal(), "1", "xterm", False),
        (Terminal(), "", "dumb", False),
        (StringIO(), "", "xterm", False),
    ],
)
def test_colours_are_for_terminals_that_want_them(
    stream: StringIO, no_color: str, term: str, on: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", no_color)
    monkeypatch.setenv("TERM", term)
    assert paint_for(stream).on is on


@pytest.mark.parametrize("how", ["exact", "folded", "typo", "abbreviation", "synonym", "number"])
def test_an_explanation_shows_reasons_words_and_shares(how: str) -> None:
    passage = Passage("son-la#1", "son-la", "body", 2, QUOTE, 0, len(QUOTE))
    evidence = Evidence(
        passage, 0.75, (("order", 0.25), ("words", 0.5)), (Match("htx", "HTX", how),)
    )
    answer = Answer("answered", "661 HTX", evidence=(evidence,), explanation=("vì đúng nơi",))
    text = explanation_text(answer, Library.of([]), say, PLAIN)
    assert "vì đúng nơi\n" in text
    assert "1. 0.750 · son-la · đoạn 2\n" in text
    assert "order 0.250; words 0.500\n" in text
    assert f"htx → HTX ({say(f'explain.how.{how}')})" in text
