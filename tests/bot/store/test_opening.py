from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from commands import CHECKOUT

from bot.store import StoreError, open_store
from bot.store.chats import ChatSettings
from bot.store.opening import file_in
from bot.words import words

if TYPE_CHECKING:
    from pathlib import Path

say = words("vi")
WRITER = """
import os, signal, sys
from pathlib import Path
from bot.store import open_store
from bot.store.chats import ChatSettings
from bot.words import words

store = open_store(Path(sys.argv[1]), words("vi"))
store.chats.meet(7, "private")
store.chats.settle(7, ChatSettings("en"))
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_new_folder_is_made_and_found_again(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "state"
    store = open_store(folder, say)
    store.chats.meet(7, "private")
    store.chats.settle(7, ChatSettings("en"))
    store.close()
    again = open_store(folder, say)
    assert again.chats.settings(7).language == "en"
    again.close()


def test_a_database_without_any_migration_is_brought_up_to_date(tmp_path: Path) -> None:
    sqlite3.connect(file_in(tmp_path)).close()
    store = open_store(tmp_path, say)
    assert store.unanswered.count() == 0
    store.close()


def test_what_a_newer_version_wrote_is_refused_by_name(tmp_path: Path) -> None:
    store = open_store(tmp_path, say)
    store.connection.execute("INSERT INTO migrations VALUES ('9999_future', 'now')")
    store.close()
    with pytest.raises(StoreError, match=r"9999_future.*cập nhật"):
        open_store(tmp_path, say)


def test_a_migration_that_fails_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scripts = tmp_path / "migrations"
    scripts.mkdir()
    (scripts / "0001_half.sql").write_text("CREATE TABLE one (id);\nCREATE TABLE one (id);\n")
    monkeypatch.setattr("bot.store.opening._MIGRATIONS", scripts)
    with pytest.raises(StoreError):
        open_store(tmp_path, say)
    left = sqlite3.connect(file_in(tmp_path))
    assert left.execute("SELECT name FROM sqlite_master WHERE name = 'one'").fetchall() == []
    assert left.execute("SELECT name FROM migrations").fetchall() == []
    left.close()


def test_a_folder_that_is_a_file_is_refused_in_one_line(tmp_path: Path) -> None:
    taken = tmp_path / "state"
    taken.write_text("")
    with pytest.raises(StoreError, match="HOIDAP_DATA") as refused:
        open_store(taken, say)
    assert "\n" not in str(refused.value)


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    file_in(tmp_path).write_bytes(b"no database at all" * 100)
    with pytest.raises(StoreError, match=r"hoidap\.sqlite3"):
        open_store(tmp_path, say)


def test_a_killed_process_loses_nothing_it_wrote(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", WRITER, str(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        check=False,
    )
    assert run.returncode == -9
    store = open_store(tmp_path, say)
    assert store.chats.settings(7).language == "en"
    store.close()
