"""What counts as right, as cited and as false."""

from __future__ import annotations

import unicodedata

import pytest

from knowledge.models import Answer, Citation
from knowledge.scoring import Score, Scored, Verdict, Wanted, judge, sure, total

SENTENCE = "Hợp tác xã Bình An có 47 thành viên, góp vốn để mua máy cày."
LONG = "47 thành viên " + "chính thức " * 20


def wanted(**changed: object) -> Wanted:
    fields = {
        "id": "1",
        "question": "Hợp tác xã Bình An có bao nhiêu thành viên?",
        "history": (),
        "style": "standard",
        "kind": "count",
        "answerable": True,
        "must": (("47 thành viên", "47 người"),),
        "sentences": (SENTENCE,),
    }
    return Wanted(**(fields | changed))  # type: ignore[arg-type]


def given(text: str, quote: str = SENTENCE, status: str = "answered", sure: float = 0.8) -> Answer:
    cited = Citation("tin.txt", "tin", "Tin", None, None, "body", 1, 0, len(quote), quote)
    return Answer(status, text, quote, (cited,), sure)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "kind", "must", "right"),
    [
        ("47 thành viên", "count", (("47 thành viên",),), True),
        ("47 Thành viên.", "count", (("47 người", "47 thành viên"),), True),
        (unicodedata.normalize("NFD", "47 thành viên"), "count", (("47 thành viên",),), True),
        ("47  thành\nviên", "count", (("47 thành viên",),), True),
        ("12 thành viên", "count", (("47 thành viên",),), False),
        ("47 thành viên", "count", (("47 thành viên",), ("máy cày",)), False),
        ("mua máy", "count", (("máy cày",),), False),
        ("mua máy", "reason", (("máy cày",),), True),  # the quote says the rest
        (LONG, "count", (("47 thành viên",),), False),
        (LONG, "list", (("47 thành viên",),), True),
        (LONG * 2, "list", (("47 thành viên",),), False),
    ],
)
def test_an_answer_is_right_if_it_holds_what_it_must(
    text: str, kind: str, must: tuple[tuple[str, ...], ...], right: bool
) -> None:
    assert judge(wanted(kind=kind, must=must), given(text)).right is right


@pytest.mark.parametrize(
    ("quote", "sentences", "cited"),
    [
        (SENTENCE, (SENTENCE,), True),
        ("Năm nay, " + SENTENCE, (SENTENCE.rstrip("."),), True),
        ("47 thành viên", (SENTENCE,), False),
        (SENTENCE, (SENTENCE, "Câu khác."), False),
    ],
)
def test_a_citation_is_right_if_it_covers_every_sentence(
    quote: str, sentences: tuple[str, ...], cited: bool
) -> None:
    assert judge(wanted(sentences=sentences), given("47", quote)).cited is cited


@pytest.mark.parametrize("status", ["clarify", "not_found", "smalltalk"])
def test_only_an_answer_is_right_or_false(status: str) -> None:
    nothing = Verdict(right=False, cited=False, false=False)
    assert judge(wanted(), given("47 thành viên", status=status)) == nothing
    assert judge(wanted(answerable=False), given("47 thành viên", status=status)) == nothing


def test_an_answer_where_there_is_none_is_false_whatever_it_says() -> None:
    verdict = judge(wanted(answerable=False), given("47 thành viên"))
    assert verdict == Verdict(right=False, cited=False, false=True)


def scored(text: str, *, answerable: bool = True, confidence: float = 0.8) -> Scored:
    asked, answer = wanted(answerable=answerable), given(text, sure=confidence)
    return Scored(asked, answer, judge(asked, answer), 0.0)


def test_a_score_counts_each_kind_of_question_by_itself() -> None:
    rows = [scored("47 thành viên"), scored("12"), scored("47", answerable=False)]
    score = total(rows)
    assert score == Score(answerable=2, right=1, cited=2, unanswerable=1, false=1)
    assert (score.right_share, score.cited_share, score.false_share) == (0.5, 1.0, 1.0)
    assert [row.is_miss for row in rows] == [False, True, True]


def test_nothing_asked_reaches_nothing() -> None:
    assert total([]).right_share == total([]).cited_share == total([]).false_share == 0.0


def test_sure_answers_are_counted_from_nine_tenths() -> None:
    rows = [
        scored("47 thành viên", confidence=0.9),
        scored("12", confidence=0.95),
        scored("47", answerable=False, confidence=0.99),
        scored("47 thành viên", confidence=0.89),
    ]
    assert sure(rows) == (1, 3)
