from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

import pytest
from commands import finished, line_of, started

from bot.cli import main
from bot.words import words

if TYPE_CHECKING:
    from pathlib import Path

say = words("vi")
ASKED = "Sơn La có bao nhiêu HTX?"
RECORD = ["status", "answer", "quote", "citations", "confidence", "evidence", "suggestions"]
CITATION = ["file", "article", "title", "source", "published", "paragraph", "start", "end", "quote"]


def answers_to(*lines: object) -> list[Any]:
    """What `hoidap ask --jsonl` writes for these lines: text as it stands, all else as JSON."""
    given = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    run = finished("ask", "--jsonl", given="\n".join(given).encode("utf-8", "surrogatepass"))
    assert run.returncode == 0
    return [json.loads(line) for line in run.stdout.splitlines()]


def test_a_person_gets_the_answer_the_sentence_and_the_source(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["ask", ASKED]) == 0
    answer, _, quote, source = capsys.readouterr().out.splitlines()
    assert answer == "661 HTX"
    assert "toàn tỉnh có 661 HTX" in quote
    assert source.startswith("— ")
    assert source.endswith(" · đoạn 2")


def test_what_the_articles_don_t_say_is_an_answer_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "Đà Nẵng có bao nhiêu HTX?"]) == 0
    assert "661" not in capsys.readouterr().out


def test_explain_shows_the_evidence_and_its_scores(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "--explain", ASKED]) == 0
    out = capsys.readouterr().out
    assert "Vì sao:" in out
    assert "· son-la-hoc-va-lam-theo-bac.txt · " in out
    assert "HTX → HTX (đúng chữ)" in out


def test_json_is_one_object_with_the_stable_fields(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "--json", ASKED]) == 0
    given = json.loads(capsys.readouterr().out)
    assert list(given) == RECORD
    assert (given["status"], given["answer"]) == ("answered", "661 HTX")
    (citation,) = given["citations"]
    assert list(citation) == CITATION
    assert citation["file"] == "son-la-hoc-va-lam-theo-bac.txt"
    assert 0 < len(given["evidence"]) <= 10
    assert list(given["evidence"][0]) == ["file", "paragraph", "text", "score"]


def test_json_lines_are_answered_one_for_one_in_order() -> None:
    given = answers_to({"id": "a", "question": ASKED}, {"id": 2, "question": "Hà Nội?"})
    assert [line["id"] for line in given] == ["a", 2]
    assert [list(line) for line in given] == [["id", *RECORD]] * 2


def test_history_and_unknown_fields_are_taken() -> None:
    (given,) = answers_to(
        {"id": 1, "question": "còn Cần Thơ?", "history": [ASKED], "style": "followup"}
    )
    assert given["id"] == 1
    assert "661" not in given["answer"]


def test_no_history_may_be_null() -> None:
    with_null, without = answers_to(
        {"id": 1, "question": ASKED, "history": None}, {"id": 1, "question": ASKED}
    )
    assert with_null == without


@pytest.mark.parametrize(
    ("line", "id_"),
    [
        ("not json", None),
        ("", None),
        ("[1, 2]", None),
        ('"chỉ là chữ"', None),
        ("[" * 100_000, None),
        ({"id": "a"}, "a"),
        ({"id": "a", "question": 5}, "a"),
        ({"id": "a", "question": ASKED, "history": "trước"}, "a"),
        ({"id": "a", "question": ASKED, "history": [1]}, "a"),
        ({"id": ["a"], "question": ASKED}, None),
    ],
)
def test_a_bad_line_is_told_and_the_run_goes_on(line: object, id_: object) -> None:
    bad, good = answers_to(line, {"id": "next", "question": ASKED})
    assert list(bad) == ["id", "error"]
    assert bad["id"] == id_
    assert good["id"] == "next"
    assert good["status"]


def test_lone_surrogates_are_survived() -> None:
    broken, raw = answers_to('{"id": "\\ud800", "question": "\\udc00 HTX"}', '{"id": "\ud800"}')
    assert broken["status"]
    assert raw["error"]


def test_an_answer_is_written_as_soon_as_its_line_is_read() -> None:
    with started("ask", "--jsonl") as process:
        assert process.stdin is not None
        for number in range(2):
            process.stdin.write(json.dumps({"id": number, "question": ASKED}).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(line_of(process.stdout))["id"] == number
        process.communicate(timeout=20)


def test_the_answer_is_utf_8_whatever_the_locale() -> None:
    run = finished("ask", "--json", ASKED, LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert "Hiện nay" in run.stdout


def test_an_argument_that_is_no_text_is_survived() -> None:
    with started("ask", os.fsdecode(b"HTX \xff\xfe")) as process:
        out, err = process.communicate(timeout=20)
    assert process.returncode == 0
    assert out
    assert not err


def test_a_reader_who_leaves_ends_it_quietly() -> None:
    with started("ask", "--jsonl") as process:
        assert process.stdout is not None
        process.stdout.close()
        process.stdout = None
        _, err = process.communicate((json.dumps({"question": ASKED}) + "\n").encode() * 5)
    assert not err


def test_another_corpus_can_be_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "Tin làng\n\nHợp tác xã Bình An có 47 thành viên.\n"
    (tmp_path / "tin.txt").write_text(text, encoding="utf-8")
    question = "Hợp tác xã Bình An có bao nhiêu thành viên?"
    assert main(["ask", question, "--corpus", str(tmp_path)]) == 0
    assert capsys.readouterr().out.startswith("47 thành viên\n")


def test_a_missing_corpus_is_told_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", ASKED, "--corpus", "không-có"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "không-có" in line


@pytest.mark.parametrize(
    "arguments",
    [[], ["ask"], ["ask", "--jsonl", ASKED], ["ask", "--json", "--jsonl"], ["hỏi"]],
)
def test_misuse_is_told(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as raised:
        main(arguments)
    assert raised.value.code == 2
    assert "usage: hoidap" in capsys.readouterr().err


def test_an_unknown_language_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("HOIDAP_LANGUAGE", "fr")
    assert main(["ask", ASKED]) == 2
    assert "HOIDAP_LANGUAGE" in capsys.readouterr().err
