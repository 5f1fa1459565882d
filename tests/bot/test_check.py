"""`hoidap check` shows what was read, and names each bad file in one line of its own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from commands import finished

from bot.check import run
from bot.words import words
from knowledge.reading import wording

SEEDS = Path(__file__).parents[2] / "seeds"
SON_LA = SEEDS / "son-la-hoc-va-lam-theo-bac.txt"


def checked(
    capsys: pytest.CaptureFixture[str], *paths: Path, as_json: bool = False, language: str = "vi"
) -> tuple[int, str, str]:
    status = run(paths, as_json, words(language))
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def articles(capsys: pytest.CaptureFixture[str], *paths: Path) -> list[dict[str, Any]]:
    _, out, _ = checked(capsys, *paths, as_json=True)
    found: list[dict[str, Any]] = json.loads(out)["articles"]
    return found


@pytest.mark.parametrize(
    "shown",
    [
        "Học và làm theo Bác ở Chi bộ Liên minh HTX tỉnh Sơn La",
        "Hồng Luận",
        "Báo Sơn La",
        "http://www.baosonla.org.vn",
        "Huyền Trăng",
        "Chi bộ Liên minh HTX tỉnh hiện có 9 đảng viên.",
        "661 HTX",
        "39000000000",
        "Liên kết website",
        wording.PAGE_JUNK,
        "175-1396",
    ],
)
def test_the_tables_show_metadata_passages_facts_and_what_was_dropped(
    capsys: pytest.CaptureFixture[str], shown: str
) -> None:
    status, out, err = checked(capsys, SON_LA)
    assert (status, err) == (0, "")
    assert shown in out


def test_the_tables_speak_the_users_language(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Đã bỏ qua" in checked(capsys, SON_LA)[1]
    assert "Left out" in checked(capsys, SON_LA, language="en")[1]


def test_json_holds_every_offset_of_the_file(capsys: pytest.CaptureFixture[str]) -> None:
    for article in articles(capsys, SEEDS):
        raw = (SEEDS / article["file"]).read_text(encoding="utf-8")
        pieces = article["passages"] + article["captions"] + article["facts"] + article["dropped"]
        assert article["facts"]
        for piece in pieces:
            assert raw[piece["start"] : piece["end"]] == piece["text"]


def test_json_writes_figures_as_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    (article,) = articles(capsys, SON_LA)
    numbers = {fact["number"] for fact in article["facts"]}
    assert {661, 39_000_000_000, 198_000_000} <= numbers


def test_files_and_folders_can_be_mixed(capsys: pytest.CaptureFixture[str]) -> None:
    files = [article["file"] for article in articles(capsys, SON_LA, SEEDS)]
    assert files == [SON_LA.name, *sorted(path.name for path in SEEDS.iterdir())]


def test_a_bad_file_is_named_and_the_others_are_still_read(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "rong.txt").write_bytes(b"")
    (tmp_path / "tot.txt").write_bytes(SON_LA.read_bytes())
    status, out, err = checked(capsys, tmp_path)
    assert status == 1
    assert "Hồng Luận" in out
    assert err == f"{tmp_path / 'rong.txt'}: {wording.EMPTY}\n"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("khong-co", wording.MISSING_FOLDER),
        ("khong-co.txt", wording.MISSING_FILE),
        ("trong", wording.NO_ARTICLE),
    ],
)
def test_what_is_missing_is_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str, reason: str
) -> None:
    (tmp_path / "trong").mkdir()
    path = tmp_path / name
    assert checked(capsys, path, SON_LA, as_json=True)[::2] == (1, f"{path}: {reason}\n")


def test_json_lists_the_faults_beside_the_articles(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    _, out, _ = checked(capsys, tmp_path / "khong-co", SON_LA, as_json=True)
    found = json.loads(out)
    assert len(found["articles"]) == 1
    assert found["faults"] == [
        {"path": str(tmp_path / "khong-co"), "reason": wording.MISSING_FOLDER}
    ]


def test_an_articles_text_cannot_command_the_terminal(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    page = "Tiêu đề [bold]đậm[/bold]\n\nSapô \x1b[31mđỏ\x07.\n\nNăm 2019 có 45 thành viên.\n"
    (tmp_path / "a.txt").write_text(page, encoding="utf-8")
    _, out, _ = checked(capsys, tmp_path)
    assert "[bold]đậm[/bold]" in out
    assert "\x1b" not in out
    assert "\x07" not in out


def test_the_command_shows_an_article_and_reports_a_fault() -> None:
    shown = finished("check", str(SON_LA))
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "Hồng Luận" in shown.stdout
    missing = finished("check", "khong-co.txt")
    assert (missing.returncode, missing.stdout) == (1, "")
    assert missing.stderr == f"khong-co.txt: {wording.MISSING_FILE}\n"
