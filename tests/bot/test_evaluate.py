"""`hoidap eval` as a gate: what it prints, and when it fails."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.cli import main
from bot.question_file import read_questions
from bot.words import words

if TYPE_CHECKING:
    from pathlib import Path

say = words("vi")
ASKED = "Hợp tác xã Bình An có bao nhiêu thành viên?"
SENTENCE = "Hợp tác xã Bình An có 47 thành viên."
GOOD: dict[str, Any] = {
    "id": "g1",
    "question": ASKED,
    "style": "standard",
    "kind": "count",
    "must": ["47 thành viên|47 người"],
    "quote": SENTENCE,
    "context": None,
    "answerable": True,
}
WRONG = GOOD | {"id": "w1", "must": ["48 thành viên"], "kind": "money"}
SILENT = GOOD | {
    "id": "n1",
    "question": "Hợp tác xã Hòa Bình có bao nhiêu thành viên?",
    "kind": "none",
    "must": [],
    "quote": "",
    "answerable": False,
}
FALSE = SILENT | {"id": "f1", "question": ASKED}
ENGLISH = WRONG | {"id": "e1", "style": "english"}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "bai"
    folder.mkdir()
    (folder / "tin.txt").write_text(f"Tin làng\n\n{SENTENCE}\n", encoding="utf-8")
    return folder


def evaluated(corpus: Path, *lines: object, flags: tuple[str, ...] = ()) -> int:
    """Run over these lines: text as it stands, all else as JSON."""
    file = corpus.parent / "cau-hoi.jsonl"
    given = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    file.write_text("\n".join(given), encoding="utf-8")
    return main(["eval", str(file), "--corpus", str(corpus), *flags])


def row(out: str, name: str) -> list[str]:
    line = next(line for line in out.splitlines() if line.startswith(name + "  "))
    return line.removeprefix(name).split()


def test_the_scores_stand_by_style_by_kind_and_together(
    corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert evaluated(corpus, GOOD, WRONG, SILENT, FALSE, ENGLISH) == 0
    out = capsys.readouterr().out
    assert row(out, "standard") == ["1/2", "50%", "2/2", "100%", "1/2", "50%"]
    assert row(out, "count") == ["1/1", "100%", "1/1", "100%", "-"]
    assert row(out, "none") == ["-", "-", "1/2", "50%"]
    assert row(out, say("eval.all")) == row(out, "standard")
    assert row(out, say("eval.english")) == ["0/1", "0%", "1/1", "100%", "-"]


def test_each_miss_says_what_was_wanted_and_what_came(
    corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    context = ["Bình An ở đâu?"]
    evaluated(corpus, GOOD, WRONG | {"context": context}, SILENT, FALSE)
    out = capsys.readouterr().out
    assert say("eval.miss", id="w1", style="standard", kind="money") in out
    assert f"{context[0]} → {ASKED}" in out
    assert say("eval.miss.wanted", text="48 thành viên") in out
    wrong, false = say("eval.miss.wrong"), say("eval.miss.false")
    assert say("eval.miss.came", faults=wrong, text="47 thành viên (answered 0.99)") in out
    assert say("eval.miss.came", faults=false, text="47 thành viên (answered 0.99)") in out
    assert "g1" not in out
    assert "n1" not in out


def test_the_misses_can_be_left_out(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    evaluated(corpus, WRONG, flags=("--no-misses",))
    assert "w1" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("flags", "status", "named"),
    [
        (("--min-right", "0.5"), 0, ""),
        (("--min-right", "50%"), 0, ""),
        (("--min-right", "0.51"), 1, "eval.right"),
        (("--min-cited", "1"), 0, ""),
        (("--max-false", "0.5"), 0, ""),
        (("--max-false", "3%"), 1, "eval.false"),
        (("--min-english", "0.1"), 1, "eval.english"),
    ],
)
def test_a_threshold_makes_it_a_gate(
    corpus: Path,
    capsys: pytest.CaptureFixture[str],
    flags: tuple[str, ...],
    status: int,
    named: str,
) -> None:
    assert evaluated(corpus, GOOD, WRONG, SILENT, FALSE, ENGLISH, flags=flags) == status
    faults = capsys.readouterr().err.splitlines()
    assert [fault.split(":")[0] for fault in faults] == ([say(named)] if named else [])


def test_a_citation_of_another_sentence_misses_the_gate(
    corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = GOOD | {"quote": "Câu khác."}
    assert evaluated(corpus, other, flags=("--min-cited", "1")) == 1
    assert say("eval.miss.cited", text=SENTENCE) in capsys.readouterr().out


@pytest.mark.parametrize("share", ["95", "-1", "101%", "nhiều", "nan", ""])
def test_what_is_no_share_is_told(
    corpus: Path, capsys: pytest.CaptureFixture[str], share: str
) -> None:
    with pytest.raises(SystemExit) as raised:
        evaluated(corpus, GOOD, flags=(f"--min-right={share}",))
    assert raised.value.code == 2
    assert say("cli.eval.share", value=share) in capsys.readouterr().err


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("không phải JSON", "JSON"),
        ("[]", "object"),
        ({name: part for name, part in GOOD.items() if name != "must"}, "must"),
        (GOOD | {"question": 5}, "question"),
        (GOOD | {"context": "trước"}, "context"),
        (GOOD | {"must": []}, "must"),
        (GOOD | {"quote": " "}, "quote"),
    ],
)
def test_a_damaged_line_is_named_with_its_number_and_the_others_are_scored(
    corpus: Path, capsys: pytest.CaptureFixture[str], line: object, reason: str
) -> None:
    assert evaluated(corpus, GOOD, "", line, GOOD) == 1
    captured = capsys.readouterr()
    (fault,) = captured.err.splitlines()
    file = corpus.parent / "cau-hoi.jsonl"
    start, _, end = say("eval.line", file=file, number=3, reason="…").partition("…")
    assert fault.startswith(start)
    assert reason in fault.removeprefix(start).removesuffix(end)
    assert row(captured.out, "standard")[0] == "2/2"


@pytest.mark.parametrize("text", ["", "\n \n"])
def test_a_file_without_questions_is_no_pass(
    corpus: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    assert evaluated(corpus, text) == 1
    file = corpus.parent / "cau-hoi.jsonl"
    assert capsys.readouterr().err.splitlines() == [say("eval.empty", file=file)]


def test_a_file_that_can_t_be_read_is_told_in_one_line(
    corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    binary = corpus.parent / "nhi-phan"
    binary.write_bytes(b"\xff\xfe\x00")
    for file in (corpus.parent / "khong-co.jsonl", corpus, binary):
        assert main(["eval", str(file), "--corpus", str(corpus)]) == 1
        (line,) = capsys.readouterr().err.splitlines()
        assert line.startswith(f"{file}: ")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_whatever_a_file_holds_each_line_is_a_question_or_a_fault(
    tmp_path: Path, text: str
) -> None:
    file = tmp_path / "cau-hoi.jsonl"
    good = json.dumps(GOOD)
    file.write_text(f"{good}\n{text}\n{good}", encoding="utf-8", newline="")
    found = read_questions(file, say)
    asked = [line for line in text.split("\n") if line.strip()]
    assert len(found.questions) + len(found.faults) == 2 + len(asked)
