"""`hoidap index` as a user runs it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]


def hoidap(state: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot.cli", *arguments],
        cwd=CHECKOUT,
        env={"HOIDAP_DATA": str(state), "PATH": "", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CHECKOUT / "seeds", tmp_path / "corpus"))


def test_an_index_is_built_once_and_asked_from(corpus: Path, tmp_path: Path) -> None:
    state = tmp_path / "state"
    built = hoidap(state, "index", "--corpus", str(corpus))
    assert (built.returncode, built.stderr) == (0, "")
    assert "2" in built.stdout
    asked = hoidap(state, "ask", "Sơn La có bao nhiêu HTX?", "--corpus", str(corpus))
    assert asked.returncode == 0
    assert "661 HTX" in asked.stdout


def test_a_damaged_index_is_rebuilt_with_one_line_saying_so(corpus: Path, tmp_path: Path) -> None:
    state = tmp_path / "state"
    hoidap(state, "index", "--corpus", str(corpus))
    for manifest in state.rglob("manifest.json"):
        manifest.write_text("{", encoding="utf-8")
    asked = hoidap(state, "ask", "Sơn La có bao nhiêu HTX?", "--corpus", str(corpus))
    assert "661 HTX" in asked.stdout
    assert len(asked.stderr.strip().splitlines()) == 1


def test_a_missing_folder_is_one_clear_line(tmp_path: Path) -> None:
    missing = hoidap(tmp_path, "index", "--corpus", str(tmp_path / "none"))
    assert missing.returncode == 1
    assert "none" in missing.stderr
    assert len(missing.stderr.strip().splitlines()) == 1
